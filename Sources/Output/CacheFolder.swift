#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The folder in which builds remember what they made, beside Content/. It may be deleted at any time: then the next build does everything.
///
/// It keeps itself out of repositories and backups (https://bford.info/cachedir/).
package struct CacheFolder: Sendable {
    package static let name = ".almanac-cache"
    private static let tag = "CACHEDIR.TAG"

    private let path: String

    /// - Parameter root: the folder that holds Content/.
    package init(in root: String) {
        path = "\(root)/\(Self.name)"
    }

    /// What was written under a name; nil where there is nothing that can be read.
    package func contents(_ name: String) -> [UInt8]? { FileSystem.contents("\(path)/\(name)") }

    /// Writes a file in one step. Where that is not possible (a folder that is not ours to write in, a full disk) nothing is remembered, and that is no
    /// failure of the build. Without bytes the file is removed.
    /// - Parameter isWanted: which of the other files stay.
    package func write(_ bytes: [UInt8]?, to name: String, keeping isWanted: (_ name: String) -> Bool = { _ in true }) {
        do throws(OutputFailure) {
            if bytes == nil, FileSystem.kind(of: path) == nil { return }
            try prepare()
            guard let lock = try FolderLock(path), lock.isFor(path) else { return }
            // Under the lock nobody else writes: what is neither finished nor wanted was left by a build that was killed.
            let own = [Self.tag, ".gitignore", name]
            for (other, kind) in try FileSystem.names(in: path) where kind == .file && !own.contains(other) {
                if OutputAlone.isStaged(other) || !isWanted(other) { unlink("\(path)/\(other)") }
            }
            if let bytes { try OutputAlone.write(bytes, to: "\(path)/\(name)") } else { unlink("\(path)/\(name)") }
        } catch {
            return
        }
    }

    private func prepare() throws(OutputFailure) {
        try FileSystem.makeFolder(path)
        if FileSystem.kind(of: "\(path)/.gitignore") == nil { try OutputAlone.write(Array("*\n".utf8), to: "\(path)/.gitignore") }
        if FileSystem.kind(of: "\(path)/\(Self.tag)") == nil {
            let text = "Signature: 8a477f597d28d172789f06886806bc55\n# What Almanac remembers of its builds. This folder may be deleted at any time.\n"
            try OutputAlone.write(Array(text.utf8), to: "\(path)/\(Self.tag)")
        }
    }
}
