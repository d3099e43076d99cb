#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How many connections the server may hold, so that files can be read whatever clients do.
enum DescriptorLimit {
    /// Kept for reading files, watching folders and starting programs.
    private static let reserve = 48
    private static let most = 4096

    /// Raises the process's limit of open files as far as it may be, and says how many connections fit into it.
    static func connections() -> Int {
        var limit = rlimit()
        #if canImport(Glibc)
            let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let kind = RLIMIT_NOFILE
        #endif
        guard getrlimit(kind, &limit) == 0 else { return 128 }
        let wanted = min(limit.rlim_max, rlim_t(most + reserve))
        if limit.rlim_cur < wanted {
            limit.rlim_cur = wanted
            _ = setrlimit(kind, &limit)
            _ = getrlimit(kind, &limit)
        }
        return max(8, min(most, Int(clamping: limit.rlim_cur) - reserve))
    }
}
