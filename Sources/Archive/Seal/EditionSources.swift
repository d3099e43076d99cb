import Edition
import Output
import Source

/// The files that an edition is built from: what stands under sources/ in its bag builds what stands under site/.
enum EditionSources {
    /// The edition's own files, with what all editions share; and the data of the editions before it if its pages look at them, of all others
    /// if it looks further. So a later edition does not change what an earlier one is built from.
    ///
    /// - Parameter render: an edition's site from its sources; no files where they have errors.
    static func choose<Failure: Error>(
        _ tree: SourceTree, edition: String, render: (SourceTree) throws(Failure) -> [OutputFile]
    ) throws(Failure) -> SourceTree {
        let own = subset(tree) { $0.folder == nil || $0.folder == edition }
        let beside = subset(tree) { $0.folder == nil || $0.folder == edition || $0.isData }
        // Nothing beside it: nothing to look at.
        if own.entries.count == beside.entries.count { return own }
        // Ids sort as years do.
        let earlier = subset(tree) { $0.folder == nil || $0.folder == edition || $0.isData && ($0.folder ?? edition) < edition }
        let together = try render(beside)
        if together.isEmpty { return try render(own).isEmpty ? beside : own }
        if isSame(try render(own), together) { return own }
        guard earlier.entries.count > own.entries.count, earlier.entries.count < beside.entries.count else { return beside }
        return isSame(try render(earlier), together) ? earlier : beside
    }

    private static func isSame(_ files: [OutputFile], _ others: [OutputFile]) -> Bool {
        files.count == others.count && zip(files, others).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
    }

    private static func subset(_ tree: SourceTree, _ keeps: (Location) -> Bool) -> SourceTree {
        SourceTree(
            tree.entries.filter { keeps(Location($0.path)) }.map { ($0.path, $0.bytes) },
            diagnostics: tree.diagnostics.filter { problem in problem.place.map { keeps(Location($0.file)) } ?? true })
    }

    /// Where a source file belongs.
    private struct Location {
        /// The edition's folder; nil for what editions share.
        let folder: String?
        /// Whether pages and formulas of other editions can see it.
        let isData: Bool

        init(_ path: String) {
            let parts = path.split(separator: "/").map(String.init)
            let isEditions = parts.count > 2 && parts[0] == "Content"
            folder = isEditions ? parts[1] : nil
            isData =
                isEditions
                && (["edition.yaml", "indicators.yaml"].contains(parts[2]) || EditionFolders.tableFiles.contains(parts[2]) || parts[2] == "data")
        }
    }
}
