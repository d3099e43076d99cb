import Messages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Calls for what must survive a power cut: a file's bytes, and a folder's names, on the disk and not only in the system's memory.
extension FileSystem {
    /// What is at the path itself, a symbolic link included; nil where there is nothing.
    package static func kind(of path: String) -> Kind? { entry(path)?.kind }

    /// The size of a regular file in bytes.
    package static func size(of path: String) -> Int? {
        entry(path).flatMap { $0.kind == .file ? $0.size : nil }
    }

    /// Creates a folder, and those above it that are missing.
    package static func makeFolders(_ path: String) throws(OutputFailure) {
        if path.isEmpty || target(path)?.kind == .folder { return }
        if let slash = path.utf8.lastIndex(of: 0x2F), slash != path.startIndex { try makeFolders(String(path[..<slash])) }
        try makeFolder(path)
    }

    /// Waits until a file's bytes, or a folder's list of names, are on the disk.
    package static func sync(_ path: String) throws(OutputFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        // Some file systems cannot do that for a folder; there is nothing more to be done then.
        if fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP { throw failure("write", path) }
    }

    /// Every file below a folder at any depth, as paths relative to it, sorted by their bytes; what is neither a file nor a folder is told apart.
    package static func walk(_ folder: String) throws(OutputFailure) -> [(path: String, kind: Kind)] {
        var found: [(path: String, kind: Kind)] = []
        func visit(_ path: String) throws(OutputFailure) {
            let names = try names(in: path.isEmpty ? folder : "\(folder)/\(path)")
            if names.isEmpty && !path.isEmpty { found.append((path, .folder)) }
            for (name, kind) in names {
                let inner = path.isEmpty ? name : "\(path)/\(name)"
                if kind == .folder { try visit(inner) } else { found.append((inner, kind)) }
            }
        }
        try visit("")
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
