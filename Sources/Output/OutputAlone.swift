#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that belongs to no site, written in one step: a reader finds the file that was there, or the new one, whole.
package enum OutputAlone {
    /// What a file is called until it is whole, before the number of the process that writes it.
    private static let mark = ".almanac-"

    /// Whether a name is that of a file which a process began to write.
    static func isStaged(_ name: String) -> Bool { name.contains(mark) }

    /// Makes the folders above it where they are missing.
    package static func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        if !folder.isEmpty { try FileSystem.makeFolders(folder) }
        let staged = path + mark + String(getpid())
        do {
            try FileSystem.write(bytes, to: staged)
            try FileSystem.move(staged, to: path)
        } catch {
            unlink(staged)
            throw error
        }
    }
}
