import Messages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where the site is written: the real folder behind `--out`, and whether that is safe.
struct OutputPlace {
    /// Absolute and free of symbolic links, as far as it exists.
    let folder: String
    /// As the user wrote it, for messages.
    let shown: String
    let exists: Bool
    /// What an earlier build left there; nil where the folder is new, empty or holds nothing but `archive/`.
    let marker: Marker?

    var parent: String {
        let slash = folder.utf8.lastIndex(of: 0x2F)!
        return slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    var name: String { String(folder[folder.utf8.index(after: folder.utf8.lastIndex(of: 0x2F)!)...]) }
    /// A mount point cannot be exchanged: it stands on another device than its parent.
    var isMountPoint: Bool {
        guard exists, let own = FileSystem.entry(folder), let above = FileSystem.entry(parent) else { return false }
        return own.device != above.device
    }
    /// Joins without a double slash at the root.
    func beside(_ name: String) -> String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

    /// - Parameter apartFrom: folders of sources, which may neither hold the output nor stand inside it.
    init(_ out: String, apartFrom sources: [String]) throws(OutputFailure) {
        shown = out
        if out.isEmpty || out.utf8.contains(0) { throw .notAFolder(path: out) }
        if let real = FileSystem.realPath(out) {
            folder = real
            exists = true
            guard FileSystem.entry(real)?.kind == .folder else { throw .notAFolder(path: out) }
        } else {
            if errno != ENOENT { throw FileSystem.failure("open", out) }
            guard let planned = Self.planned(out) else { throw .notAFolder(path: out) }
            folder = planned
            exists = false
        }
        if folder == "/" { throw .overlaps(folder: out, other: "the root folder") }
        try Self.keepApart(folder, shown: out, from: sources)
        marker = exists ? try Self.marker(in: folder, shown: out) : nil
    }

    /// The absolute path of a folder that does not exist yet; nil where a link to nothing stands there.
    private static func planned(_ out: String) -> String? {
        var path = out
        var missing: [Substring] = []
        while true {
            while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
            if let real = FileSystem.realPath(path.isEmpty ? "." : path) {
                return missing.reversed().reduce(real == "/" ? "" : real) { "\($0)/\($1)" }
            }
            // The working folder itself is gone: nothing can stand in it.
            if path.isEmpty || FileSystem.entry(path)?.kind == .link { return nil }
            let slash = path.lastIndex(of: "/")
            let last = slash.map { path[path.index(after: $0)...] } ?? path[...]
            // “missing/..” means nothing yet.
            if last == ".." || last == "." { return nil }
            missing.append(last)
            path = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
        }
    }

    /// Compares folders by identity, so that another spelling or a link does not deceive.
    private static func keepApart(_ folder: String, shown: String, from sources: [String]) throws(OutputFailure) {
        let above = chain(folder)
        func refuse(_ other: String, named name: Message, evenAbove: Bool) throws(OutputFailure) {
            guard let real = FileSystem.realPath(other), let entry = FileSystem.target(real) else { return }
            let isInside = evenAbove && above.contains { $0.isSame(as: entry) }
            let isAround = FileSystem.target(folder).map { own in chain(real).contains { $0.isSame(as: own) } } ?? false
            if isInside || isAround { throw .overlaps(folder: shown, other: name) }
        }
        try refuse(".", named: "the working folder", evenAbove: false)
        if let home = getenv("HOME") { try refuse(String(cString: home), named: "the home folder", evenAbove: false) }
        for source in sources { try refuse(source, named: Message(verbatim: source), evenAbove: true) }
    }

    /// The existing folders from a real path up to the root.
    private static func chain(_ path: String) -> [FileSystem.Entry] {
        var chain: [FileSystem.Entry] = []
        var path = path
        while true {
            if let entry = FileSystem.target(path.isEmpty ? "/" : path) { chain.append(entry) }
            guard let slash = path.lastIndex(of: "/") else { return chain }
            path = String(path[..<slash])
        }
    }

    private static func marker(in folder: String, shown: String) throws(OutputFailure) -> Marker? {
        if let bytes = FileSystem.contents("\(folder)/\(Marker.name)"), let marker = Marker(bytes) { return marker }
        // A fresh clone holds the sealed editions and nothing else of the site; a desktop may have left its own file.
        let harmless: Set<String> = ["archive", ".DS_Store", "lost+found", FileByFile.stageName]
        if try FileSystem.names(in: folder).contains(where: { !harmless.contains($0.name) }) { throw .notOurs(folder: shown) }
        return nil
    }
}
