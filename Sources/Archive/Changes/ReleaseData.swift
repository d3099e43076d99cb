import Edition
import Output
import Source
import Website

/// A release as comparison sees it: its facts, its plain tables and the texts of its chapters.
struct ReleaseData: Sendable {
    let facts: ReleaseFile
    /// In the order of the files' names.
    let tables: [PlainTable]
    /// Source texts by their path below sources/.
    let texts: [String: [UInt8]]

    /// A release that is being sealed.
    init(_ sealed: SealedEdition, facts: ReleaseFile, sources: SourceTree) {
        self.facts = facts
        tables = sealed.archivedTables.compactMap { PlainTable(CSVDownload.plain($0), name: $0.name) }.sorted { $0.name < $1.name }
        texts = Dictionary(sources.entries.map { ($0.path, $0.bytes) }) { first, _ in first }
    }

    /// A release from its bag.
    /// - Returns: nil where the bag does not even say what it is.
    init?(bag folder: String) {
        let path = "\(folder)/data/\(ReleaseFile.path)"
        guard let facts = FileSystem.contents(path).flatMap({ ReleaseFile($0, file: path) }) else { return nil }
        self.facts = facts
        let data = (try? FileSystem.walk("\(folder)/data/data").filter { $0.kind == .file && $0.path.hasSuffix(".csv") }.map(\.path)) ?? []
        tables = data.compactMap { path in
            FileSystem.contents("\(folder)/data/data/\(path)").flatMap { PlainTable($0, name: String(path.dropLast(4))) }
        }.sorted { $0.name < $1.name }
        let chapters = (try? FileSystem.walk("\(folder)/data/sources/Content").filter { $0.kind == .file && $0.path.hasSuffix(".md") }.map(\.path)) ?? []
        texts = Dictionary(
            chapters.compactMap { path in FileSystem.contents("\(folder)/data/sources/Content/\(path)").map { ("Content/" + path, $0) } }
        ) { first, _ in first }
    }

    func table(_ name: String) -> PlainTable? { tables.first { $0.name == name } }

    /// The tables that every release has; others are an author's own.
    static let ownTables: Set<String> = ["ranking", "scores", "groups", "indicators", "units", "checks", "chapters", "changes"]
}
