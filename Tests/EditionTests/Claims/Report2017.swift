import Source
import Testing

@testable import Edition

/// The repository's own report, read once.
enum Report2017 {
    static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    static let tree = Result { try SourceTree.load(root: folder) }

    static func edition() throws -> Edition { try loaded.get() }

    private static let loaded = Result {
        try #require(Workspace.load(try tree.get(), drafts: true).workspace?.editions.first { $0.id == "2017" })
    }

    /// The report with some files replaced, and what is said about it.
    static func changed(_ replace: (inout [String: [UInt8]]) -> Void) throws -> (edition: Edition?, diagnostics: [Diagnostic]) {
        var files: [String: [UInt8]] = [:]
        for entry in try tree.get().entries { files[entry.path] = entry.bytes }
        replace(&files)
        let (workspace, diagnostics) = Workspace.load(SourceTree(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }), drafts: true)
        // Where one chapter stands in place of the report's own, that it has no translation is no finding of the test.
        return (workspace?.editions.first { $0.id == "2017" }, diagnostics.filter { $0.rule != "untranslated" })
    }

    /// The report's data with one chapter in place of its own.
    static func with(chapter text: String) throws -> (edition: Edition?, diagnostics: [Diagnostic]) {
        try changed { replace(&$0, chapter: text) }
    }

    static func replace(_ files: inout [String: [UInt8]], chapter text: String) {
        for path in files.keys where path.hasPrefix("Content/2017/chapters/") { files[path] = nil }
        files["Content/2017/chapters/99-probe.md"] = Array(("---\ntitle: 试验\n---\n\n" + text + "\n").utf8)
    }
}
