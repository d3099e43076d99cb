#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Source

/// What is to be watched below a report's folder, as the disk has it at the moment.
enum FolderList {
    struct Entry: Hashable {
        let path: String
        let isFolder: Bool
    }

    /// Every folder, and every file that is a link or, where asked for, any file.
    static func entries(root: String, folders: [String], withFiles: Bool = false) -> [Entry] {
        var entries: [Entry] = []
        var seen: Set<[UInt64]> = []
        func visit(_ path: String, isLink: Bool) {
            var status = stat()
            guard stat(path, &status) == 0 else { return }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                if isLink || withFiles { entries.append(Entry(path: path, isFolder: false)) }
                return
            }
            // A link to a folder that was seen has no end, or nothing new.
            guard seen.insert([UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]).inserted else { return }
            entries.append(Entry(path: path, isFolder: true))
            guard let folder = opendir(path) else { return }
            defer { closedir(folder) }
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                    tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                        String(validatingCString: $0)
                    }
                }
                guard let name, !IgnoredFiles.contains(name) else { continue }
                let kind = Int32(entry.pointee.d_type)
                if kind == Int32(DT_REG) && !withFiles { continue }
                visit("\(path)/\(name)", isLink: kind == Int32(DT_LNK))
            }
        }
        for folder in folders { visit("\(root)/\(folder)", isLink: false) }
        return entries
    }
}
