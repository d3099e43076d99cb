import CSystem
import Messages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The few POSIX calls that writing a site needs, with the failed path and the system's reason in what they throw.
/// Paths are used as they are; nothing here follows a symbolic link at a path's end unless it says so.
package enum FileSystem {
    package enum Kind: Equatable, Sendable {
        case file, folder, link, other
    }

    /// What a path leads to.
    struct Entry {
        let kind: Kind
        let size: Int
        let mode: mode_t
        let device: dev_t
        let inode: ino_t

        fileprivate init(_ status: stat) {
            kind = Kind(status.st_mode)
            size = Int(status.st_size)
            mode = status.st_mode & 0o7777
            device = status.st_dev
            inode = status.st_ino
        }

        func isSame(as other: Entry) -> Bool { device == other.device && inode == other.inode }
    }

    static func failure(_ action: Message, _ path: String, code: Int32 = errno) -> OutputFailure {
        .system(action: action, path: path, code: code)
    }

    /// The entry itself, a symbolic link included; nil where there is none or it cannot be seen.
    static func entry(_ path: String) -> Entry? {
        var status = stat()
        return lstat(path, &status) == 0 ? Entry(status) : nil
    }

    /// What the path leads to in the end; nil where there is nothing.
    static func target(_ path: String) -> Entry? {
        var status = stat()
        return stat(path, &status) == 0 ? Entry(status) : nil
    }

    /// The path without symbolic links, or nil where something on the way is missing.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Creates a folder with the mode that the umask leaves, or the given one. False where something is there already.
    @discardableResult
    static func makeFolder(_ path: String, mode: mode_t = 0o777) throws(OutputFailure) -> Bool {
        if mkdir(path, mode) == 0 { return true }
        let code = errno
        if code == EEXIST { return false }
        throw failure("create the folder", path, code: code)
    }

    package static func move(_ from: String, to: String) throws(OutputFailure) {
        if rename(from, to) != 0 { throw failure("move the new file into place at", to) }
    }

    /// Exchanges two folders in one step. False where the file system cannot do that.
    package static func exchange(_ a: String, _ b: String) -> Bool { almanac_exchange(a, b) == 0 }

    /// A second name for a file, without its bytes; a symbolic link itself, not what it leads to. False where the file
    /// system or its rules do not allow it.
    static func link(_ from: String, to: String) -> Bool {
        linkat(AT_FDCWD, from, AT_FDCWD, to, 0) == 0
    }

    /// The names in a folder, sorted by their bytes, with what they are.
    package static func names(in folder: String) throws(OutputFailure) -> [(name: String, kind: Kind)] {
        guard let stream = opendir(folder) else { throw failure("read the folder", folder) }
        defer { closedir(stream) }
        var names: [(name: String, kind: Kind)] = []
        while let item = readdir(stream) {
            let name = withUnsafePointer(to: &item.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let kind: Kind =
                switch Int(item.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                case Int(DT_LNK): .link
                case Int(DT_UNKNOWN): entry("\(folder)/\(name)")?.kind ?? .other
                default: .other
                }
            names.append((name, kind))
        }
        return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Removes a file, or a folder with everything in it; nothing where there is nothing. Never follows a link. A folder
    /// of ours that is closed to writing, as a sealed edition's may be, is opened first.
    package static func removeTree(_ path: String) throws(OutputFailure) {
        if unlink(path) == 0 { return }
        let code = errno
        // A file system that is closed to writing says so even where there is nothing.
        guard let entry = entry(path) else { return }
        guard entry.kind == .folder else { throw failure("remove", path, code: code) }
        if entry.mode & 0o700 != 0o700 { chmod(path, entry.mode | 0o700) }
        for (name, kind) in try names(in: path) {
            let inner = "\(path)/\(name)"
            if kind == .folder || unlink(inner) != 0 { try removeTree(inner) }
        }
        if rmdir(path) != 0 && errno != ENOENT { throw failure("remove the folder", path) }
    }
}

extension FileSystem.Kind {
    init(_ mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .other
        }
    }
}
