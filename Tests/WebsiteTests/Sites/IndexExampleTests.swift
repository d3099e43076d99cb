import BuiltInTheme
import Output
import Scoring
import Source
import Testing

@testable import Edition
@testable import Website

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
                results.standings[0][unit]?.plainText ?? "–", edition.units[unit].id,
                results.values[0][unit].map { results.places.text($0, .total) } ?? "–",
            ]
        }
        #expect(!example.rows.isEmpty)
        #expect(rows == example.rows)
    }

    /// Its site is made, page by page: with its method, every unit and every indicator.
    @Test(arguments: IndexExample.all)
    func anExampleGivesASite(_ example: IndexExample) throws {
        let rendered = try RenderedSite(example.tree, SiteOptions(theme: .builtIn))
        let paths = Set(rendered.files.map(\.path))
        #expect(paths.isSuperset(of: ["index.html", "2024/ranking.html", "2024/method.html", "2024/data/ranking.csv"]))
        for (file, folder) in [("units.csv", "units")] {
            let ids = (example.files[file] ?? "").split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
            for id in ids { #expect(paths.contains("2024/\(folder)/\(id).html")) }
        }
        let ranking = String(decoding: rendered.files.first { $0.path == "2024/ranking.html" }?.bytes ?? [], as: UTF8.self)
        for row in example.rows where row[2] != "–" { #expect(ranking.contains(">\(row[2])<"), "the ranking has \(row[2]) of \(row[1])") }
    }

    /// Keys that an analyst may look for, each in some example.
    @Test(arguments: [
        "max:", "criteria:", "weight: 60%", "weight: 1/3", "weights: {sum: 100}", "weight_sets:", "weights: equal", "aggregate: weighted-mean",
        "aggregate: geometric-mean", "decimals:", "rounding: half-even", "round_at: each-level", "rank_from: worst", "direction: low", "rank_then:",
        "ties: as-published", "unranked", "published: stands", "scores: {decimals: 1}", "shown: corrected", "missing: exclude", "coverage:", "flags:", "bands:",
        "quantiles:", "share:", "means: {weight: population}", "method: goalposts", "method: min-max", "method: z-score", "method: percentile",
        "method: distance-to-best", "normalise: rank", "winsorise: {highest: 1}", "winsorise: {max: 50000}", "log: true",
    ])
    func everyKeyHasAnExample(_ key: String) {
        #expect(IndexExample.all.contains { $0.files.values.contains { $0.contains(key) } })
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

    private static let guide = String(
        decoding: FileSystem.contents(
            #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/Docs/your-index.md") ?? [], as: UTF8.self)

    static let all: [IndexExample] = {
        var examples: [IndexExample] = []
        var name: String?, isInBlock = false
        for line in guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
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
