import Scoring
import Source
import Testing

@testable import Edition

/// Two thousand indices of random structure against an oracle of plain fractions: values, ranks and bands to the last digit, and what is said of
/// printed numbers.
struct PublishedOracleTests {
    @Test(arguments: 0..<20) func `values, ranks, bands and verdicts are those of plain fractions`(_ part: Int) throws {
        var counts: [String: Int] = [:]
        for seed in (part * 100)..<(part * 100 + 100) {
            var index = GeneratedIndex(seed: UInt64(seed))
            let oracle = IndexOracle(index), scores = index.scoreTable(), table = PrintedTable(&index, oracle)
            let files = [
                ("edition.yaml", index.edition), ("indicators.yaml", index.indicators), ("units.csv", index.units), ("scores.csv", scores),
                ("published.csv", table.text),
            ]
            let input = "seed \(seed)\n" + files.map { "--- 2020/\($0)\n\($1)" }.joined(separator: "\n")
            let loaded = files.reduce(SmallReport().without("2020/chapters/01-findings.md").without("2020/data/visits.csv")) { $0.with("2020/" + $1.0, $1.1) }
                .load()
            let others = loaded.diagnostics.filter { $0.severity == .error && !$0.rule.hasPrefix("published-") }.map { "\($0.rule) \($0.message)" }
            #expect(others == [], "\(input)")
            let edition = try #require(loaded.workspace?.editions.first, "\(input)"), results = edition.results
            for node in index.nodes.indices {
                let id = index.nodes[node].id, position = try #require(results.tree.node(id), "\(input)")
                #expect(results.computed[position].map { $0?.fraction } == oracle.values[node].map { $0?.fraction }, "\(id)\n\(input)")
                #expect(results.values[position].map { $0?.fraction } == table.shown[node].map { $0?.fraction }, "\(id)\n\(input)")
                if let ranks = table.ranks[node] {
                    #expect(results.standings[position].map { $0?.rank.fraction } == ranks.map { $0?.fraction }, "\(id)\n\(input)")
                }
            }
            for (bands, expected) in zip(index.bands, table.bands) {
                let position = results.tree.node(index.nodes[bands.node].id), found = edition.bands.first { $0.node == position }
                #expect(found?.ofUnit == expected, "bands of \(index.nodes[bands.node].id)\n\(input)")
            }
            let found = edition.printed.findings.map { finding in
                let id = results.tree[finding.node].id, what = finding.isRank ? "rank" : finding.isBand ? "band" : nil
                let name = what.map { finding.node == 0 ? $0 : $0 + ":" + id } ?? id
                return "u\(finding.unit) \(name) \(finding.verdict.rawValue)"
            }
            #expect(found.sorted() == table.findings.sorted(), "\(input)")
            // Every fault is an error where it is not to stand, and a warning where it is.
            let faults = loaded.diagnostics.filter { $0.rule.hasPrefix("published-") }
            #expect(
                faults.isEmpty == !table.findings.contains { $0.hasSuffix("differs") } && faults.allSatisfy { ($0.severity == .warning) == index.stands },
                "\(input)")
            for finding in table.findings { counts[finding.split(separator: " ").dropFirst().joined(separator: " ").filter { !$0.isNumber }, default: 0] += 1 }
            for node in index.parents { counts[index.nodes[node].aggregate, default: 0] += 1 }
        }
        let wanted = [
            "total rounding", "n rounding", "total differs", "n differs", "rank differs", "rank:n differs", "band differs", "band:n differs",
            "geometric-mean", "harmonic-mean", "median", "mazziotta-pareto", "weighted-mean", "min", "max",
        ]
        #expect(wanted.filter { (counts[$0] ?? 0) < 2 } == [], "too few of a kind to say anything: \(counts)")
    }
}
