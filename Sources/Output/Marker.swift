/// The file `.almanac` in an output folder: it says that Almanac made the folder and lists the files that it wrote.
///
/// A build replaces and removes only what is listed. Everything else in the folder, such as the sealed editions under
/// `archive/` or a host's own settings file, is kept.
struct Marker: Equatable {
    static let name = ".almanac"
    private static let heading = "Made by Almanac, which replaces the files listed here at every build and keeps all others."

    /// Paths below the output folder, sorted by their bytes.
    let paths: [String]

    init(paths: some Sequence<String>) {
        self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Nil where the bytes are not those of a marker. A path that could lead out of the folder is passed over.
    init?(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: 0x0A)
        guard let first = lines.first, first.elementsEqual(Self.heading.utf8) else { return nil }
        lines.removeFirst()
        paths = lines.map { String(decoding: $0, as: UTF8.self) }.filter { OutputPlan.flaw(in: $0) == nil }
    }

    var bytes: [UInt8] {
        var bytes = Array(Self.heading.utf8)
        bytes.append(0x0A)
        for path in paths {
            bytes.append(contentsOf: path.utf8)
            bytes.append(0x0A)
        }
        return bytes
    }

    /// The folders that the listed files stand in.
    var folders: Set<String> { FoldersAbove.all(paths) }
}
