#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The folder beside the output in which a build prepares the new site: `.Site.almanac/site`.
///
/// It is locked while the value lives and removed at its end. What a killed build left in it is removed by the next
/// one; nothing in it is ever the only copy of anything.
struct StagingFolder: ~Copyable {
    private let path: String
    private let lock: FolderLock

    /// Where the new site is prepared, and where the old one stands after the exchange.
    var site: String { "\(path)/site" }

    init(beside place: borrowing OutputPlace) throws(OutputFailure) {
        let path = place.beside(".\(place.name).almanac")
        if let slash = path.utf8.lastIndex(of: 0x2F), slash != path.startIndex { try FileSystem.makeFolders(String(path[..<slash])) }
        // Another build may remove the folder between our creating (or finding) it and our locking it: try again then.
        for _ in 0..<16 {
            try FileSystem.makeFolder(path)
            guard FileSystem.entry(path)?.kind == .folder else {
                if FileSystem.entry(path) == nil { continue }
                throw .notAFolder(path: path)
            }
            let held: FolderLock?
            do {
                held = try FolderLock(path)
            } catch .system(_, _, ENOENT) {
                continue
            }
            guard let lock = held else { throw .busy(folder: place.shown) }
            guard lock.isFor(path) else { continue }
            try Self.clear(path)
            self.path = path
            self.lock = lock
            return
        }
        throw .busy(folder: place.shown)
    }

    /// Empties the folder that a killed build left, after making sure that it is one: it bears the marker.
    private static func clear(_ path: String) throws(OutputFailure) {
        let marker = "\(path)/\(Marker.name)"
        let names = try FileSystem.names(in: path).map(\.name)
        if !names.isEmpty && !names.contains(Marker.name) { throw .notOurs(folder: path) }
        try FileSystem.removeTree("\(path)/site")
        if names.isEmpty { try FileSystem.write(Marker(paths: []).bytes, to: marker) }
    }

    deinit {
        // What cannot be removed now is removed by the next build, which knows it by the marker.
        if (try? FileSystem.removeTree(site)) != nil {
            unlink("\(path)/\(Marker.name)")
            rmdir(path)
        }
        // The lock ends after this, with the stored property.
    }
}
