#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the file system says of files without opening one: enough to tell that nobody wrote, replaced, added or removed any.
extension FileSystem {
    /// Everything below a folder at any depth, an entry after the other: its path and kind, of a file also inode, size, and when its bytes and when the file
    /// itself changed, to the nanosecond. The same bytes mean the same files: a program can set back the time of a file's bytes, but not that of the file.
    ///
    /// Nil where a part of it cannot be seen, and where a link leads to files that may not be below the folder.
    /// - Parameter allowsLinks: whether a link is an entry as others are, with the state of the file or folder that it leads to and of nothing in that.
    package static func state(of folder: String, allowsLinks: Bool = false) -> [UInt8]? {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var listing = Listing(allowsLinks: allowsLinks)
        return listing.add(descriptor, path: []) ? listing.bytes : nil
    }

    /// The same of one file or folder, or of what a link leads to; nil where there is nothing.
    package static func state(ofFile path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        var listing = Listing(allowsLinks: true)
        listing.add(status)
        return String(decoding: listing.bytes, as: UTF8.self)
    }

    private struct Listing {
        let allowsLinks: Bool
        private(set) var bytes: [UInt8] = []

        init(allowsLinks: Bool) {
            self.allowsLinks = allowsLinks
        }

        /// Takes the descriptor over. False where something cannot be seen, or is a link.
        mutating func add(_ descriptor: Int32, path: [UInt8]) -> Bool {
            guard let stream = fdopendir(descriptor) else {
                close(descriptor)
                return false
            }
            defer { closedir(stream) }
            var names: [[UInt8]] = []
            while let item = readdir(stream) {
                let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
                if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
            }
            for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                var status = stat()
                let text = name.map { CChar(bitPattern: $0) } + [0]
                guard fstatat(descriptor, text, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
                let inner = path.isEmpty ? name : path + [0x2F] + name
                bytes += inner
                // No name holds a zero.
                bytes.append(0)
                switch status.st_mode & S_IFMT {
                case S_IFREG: add(status)
                case S_IFDIR:
                    let folder = openat(descriptor, text, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                    bytes.append(0x0A)
                    guard folder >= 0, add(folder, path: inner) else { return false }
                case S_IFLNK where allowsLinks:
                    add(status)
                    if fstatat(descriptor, text, &status, 0) == 0 { add(status) }
                default: return false
                }
            }
            return true
        }

        mutating func add(_ status: stat) {
            #if canImport(Darwin)
                let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
            #else
                let (written, changed) = (status.st_mtim, status.st_ctim)
            #endif
            let numbers = [
                Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino), Int(status.st_mode), Int(status.st_size),
                written.tv_sec, written.tv_nsec, changed.tv_sec, changed.tv_nsec,
            ]
            for number in numbers {
                bytes += String(number).utf8
                bytes.append(0x20)
            }
            bytes.append(0x0A)
        }
    }
}
