import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder that holds Content/.
enum ReportFolder {
    /// Its absolute path without links, which stays right whatever the terminal's folder is called later.
    static func canonicalPath(_ path: String) throws(PreviewFailure) -> String {
        guard let resolved = realpath(path, nil) else { throw PreviewFailure("\(path): \(String(cString: strerror(errno)))") }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
