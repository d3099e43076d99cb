#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What stands in the output folder and was not written by Almanac: sealed editions under `archive/`, a host's settings
/// file, a repository's own folder. A build carries it over and never alters it.
struct KeptFiles {
    struct Entry: Equatable {
        let path: String
        let kind: FileSystem.Kind
    }

    /// Folders before what they hold, otherwise in the order of the names' bytes.
    let entries: [Entry]

    init(in place: OutputPlace) throws(OutputFailure) {
        let listed = Set(place.marker?.paths ?? [])
        let folders = place.marker?.folders ?? []
        var entries: [Entry] = []

        func visit(_ folder: String) throws(OutputFailure) {
            for (name, kind) in try FileSystem.names(in: folder.isEmpty ? place.folder : "\(place.folder)/\(folder)") {
                if folder.isEmpty && (name == Marker.name || name == FileByFile.stageName) { continue }
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                switch kind {
                case .file where listed.contains(path):
                    continue
                case .folder where folders.contains(path):
                    try visit(path)
                case .folder:
                    entries.append(Entry(path: path, kind: .folder))
                    do throws(OutputFailure) {
                        try visit(path)
                    } catch {
                        // Closed to us: it cannot be carried over, so that the site comes in file by file beside it.
                        entries.append(Entry(path: path, kind: .other))
                    }
                default:
                    entries.append(Entry(path: path, kind: kind))
                }
            }
        }
        if place.exists { try visit("") }
        self.entries = entries
    }

    /// Throws where the plan needs a path that something foreign takes. A folder without a marker holds nothing but
    /// `archive/`, as a fresh clone does: there an earlier build's files are overwritten.
    func makeWay(for plan: OutputPlan, hasMarker: Bool) throws(OutputFailure) {
        for entry in entries {
            let mayBeOverwritten = !hasMarker && entry.kind == .file
            let isTaken = plan.paths.contains(entry.path) && !mayBeOverwritten
            let blocksFolder = plan.folderSet.contains(entry.path) && entry.kind != .folder
            if isTaken || blocksFolder { throw .occupied(path: entry.path) }
            // A foreign file in a folder of ours, where a file shall now take the folder's name.
            var end = entry.path.endIndex
            while let slash = entry.path[..<end].utf8.lastIndex(of: 0x2F) {
                end = slash
                if plan.paths.contains(String(entry.path[..<slash])) { throw .occupied(path: entry.path) }
            }
        }
    }

    /// Gives every kept file a second name below `stage`, without copying a byte, so that the old and the new folder both
    /// have it at every moment. False where the file system cannot do that.
    func carry(from old: String, to stage: String, beside plan: OutputPlan) throws(OutputFailure) -> Bool {
        var made = plan.folderSet
        var closed: [(path: String, mode: mode_t)] = []
        func makeFolders(_ path: String) throws(OutputFailure) {
            if made.contains(path) { return }
            if let slash = path.utf8.lastIndex(of: 0x2F) { try makeFolders(String(path[..<slash])) }
            let mode = FileSystem.entry("\(old)/\(path)")?.mode ?? 0o777
            try FileSystem.makeFolder("\(stage)/\(path)", mode: mode | 0o700)
            if mode & 0o700 != 0o700 { closed.append(("\(stage)/\(path)", mode)) }
            made.insert(path)
        }
        for entry in entries where !plan.paths.contains(entry.path) {
            if entry.kind == .folder {
                try makeFolders(entry.path)
                continue
            }
            if let slash = entry.path.utf8.lastIndex(of: 0x2F) { try makeFolders(String(entry.path[..<slash])) }
            if !FileSystem.link("\(old)/\(entry.path)", to: "\(stage)/\(entry.path)") { return false }
        }
        // Only now that they are full.
        for folder in closed.reversed() { chmod(folder.path, folder.mode) }
        return true
    }
}
