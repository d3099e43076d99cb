import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How many files the program may have open at once. With too few, reading, drawing and serving fail one by one, each in other words, so it
/// is asked before anything is begun.
enum OpenFiles {
    private static let least: rlim_t = 64
    private static let wanted: rlim_t = 4096

    /// Raises the limit as far as it may be, and ends the program where that is not enough.
    static func provide() {
        var limit = rlimit()
        #if canImport(Glibc)
            let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let kind = RLIMIT_NOFILE
        #endif
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < wanted else { return }
        let before = limit.rlim_cur
        limit.rlim_cur = min(limit.rlim_max, wanted)
        let most = setrlimit(kind, &limit) == 0 ? limit.rlim_cur : before
        if most < least {
            Terminal.end(
                2, saying: "only \("\(most)" as String) files may be open at once, and \("\(least)" as String) are needed; raise the limit with ulimit -n")
        }
    }
}
