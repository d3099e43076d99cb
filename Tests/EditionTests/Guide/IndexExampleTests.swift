import Scoring
import Source
import Testing

@testable import Edition

/// Every example of Docs/your-index.md is a report without mistakes, and comes to what the table under it says.
struct IndexExampleTests {
    @Test func everyKindHasAnExample() { #expect(IndexExample.all.count >= 8) }

    @Test(arguments: IndexExample.all)
    func anExampleComesToItsTable(_ example: IndexExample) throws {
        let (workspace, diagnostics) = Workspace.load(example.tree, drafts: false)
        #expect(diagnostics.filter { $0.severity != .note }.map { "\($0.place?.description ?? "") \($0.message)" } == [])
        let edition = try #require(workspace?.editions.first), results = edition.results
        let rows = results.order(by: 0).map { unit in
            [
                results.standings[0][unit]?.text ?? "–", edition.units[unit].id,
                results.values[0][unit].map { results.places.text($0, .total) } ?? "–",
            ]
        }
        #expect(!example.rows.isEmpty)
        #expect(rows == example.rows)
    }
}

/// A section of the page: its files and its table.
struct IndexExample: CustomTestStringConvertible, Sendable {
    var heading: String
    /// By the name above each block.
    var files: [String: String]
    /// Rank, unit, total.
    var rows: [[String]]

    var testDescription: String { heading }

    static let all: [IndexExample] = {
        var examples: [IndexExample] = []
        var name: String?, isInBlock = false
        for line in GuideTests.text("your-index.md").split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") {
                isInBlock.toggle()
                if !isInBlock { name = nil }
            } else if isInBlock, let name, !examples.isEmpty {
                examples[examples.count - 1].files[name, default: ""] += line + "\n"
            } else if line.hasPrefix("## ") {
                // What all have in common is shown once.
                let shared = examples.first?.files.filter { ["site.yaml", "units.csv"].contains($0.key) } ?? [:]
                examples.append(IndexExample(heading: String(line.dropFirst(3)), files: shared, rows: []))
            } else if line.hasPrefix("`"), line.hasSuffix("`"), !line.contains(" ") {
                name = String(line.dropFirst().dropLast())
                if let name, !examples.isEmpty { examples[examples.count - 1].files[name] = nil }
            } else if line.hasPrefix("| "), !line.hasPrefix("| rank |"), !examples.isEmpty {
                examples[examples.count - 1].rows.append(line.split(separator: "|").map { String($0).trimmed })
            }
        }
        return examples
    }()

    var tree: SourceTree {
        SourceTree(texts: files.map { name, text in ("Content/" + (name == "site.yaml" ? name : "2024/" + name), text) })
    }
}
