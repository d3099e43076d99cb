import Scoring
import Source
import Testing

@testable import Edition

/// Two thousand indices of random structure against an oracle of plain fractions: values, ranks, and what is said of printed numbers.
struct PublishedOracleTests {
    /// What was printed of an index, and what is to be found.
    private struct Table {
        var text = ""
        /// By node, then by unit.
        var values: [Int: [PlainFraction?]] = [:]
        var verdicts: [String] = []
        /// By unit.
        var ranks: [PlainFraction?] = []
    }

    private static func table(_ index: inout GeneratedIndex, _ oracle: IndexOracle) -> Table {
        var table = Table()
        let units = 0..<index.unitCount, parents = index.nodes.indices.filter { !index.nodes[$0].children.isEmpty }
        var columns: [(heading: String, cells: [String])] = []
        var totals = units.map { unit in oracle.value(0, { oracle.score($0, unit) }) }
        let computed = totals
        for node in parents where node == 0 || index.chance(2) {
            let places = node == 0 ? index.decimals : 2
            let printed = units.map { unit -> PlainFraction? in
                oracle.value(node, { oracle.score($0, unit) }).map {
                    $0.rounded(places, halfEven: index.halfEven) + PlainFraction(index.slip(), PlainFraction.tens(places))
                }
            }
            table.values[node] = printed
            columns.append((index.nodes[node].id, printed.map { $0?.text(places) ?? "" }))
            for unit in units {
                guard let value = printed[unit] else { continue }
                let verdict = oracle.verdict(value, places: places, node, unit)
                if verdict != "same" { table.verdicts.append("u\(unit) \(index.nodes[node].id) \(verdict)") }
                // Ranks are those of what was printed, which a computed total stands for where it is the same.
                if node == 0, index.stands || verdict != "same" { totals[unit] = value }
            }
        }
        let ranks = oracle.ranks(totals)
        let printedRanks = ranks.map { rank in rank.map { index.chance(8) ? $0 + .one : $0 } }
        for unit in units where printedRanks[unit] != ranks[unit] { table.verdicts.append("u\(unit) rank differs") }
        columns.append(("rank", printedRanks.map { rank in rank.map { $0.text($0.d == 1 ? 0 : 1) } ?? "n/r" }))
        table.ranks = index.stands ? ranks : oracle.ranks(computed)
        table.text = "unit," + columns.map(\.heading).joined(separator: ",") + "\n"
        for unit in units { table.text += "u\(unit)," + columns.map { $0.cells[unit] }.joined(separator: ",") + "\n" }
        return table
    }

    @Test(arguments: 0..<20) func `values, ranks and verdicts are those of plain fractions`(_ part: Int) throws {
        var overgrown = 0, rounding = 0, differing = 0
        for seed in 0..<100 {
            var index = GeneratedIndex(seed: UInt64(part * 100 + seed))
            let oracle = IndexOracle(index: index), scores = index.scoreTable(), table = Self.table(&index, oracle)
            let files = [index.edition, index.indicators, index.units, scores, table.text].joined(separator: "\n")
            let expected = index.nodes.indices.map { node in (0..<index.unitCount).map { unit in oracle.value(node, { oracle.score($0, unit) }) } }
            if expected.joined().contains(where: { $0?.isSound == false }) {
                overgrown += 1
                continue
            }
            let loaded = SmallReport().with("2020/edition.yaml", index.edition).with("2020/indicators.yaml", index.indicators).with(
                "2020/units.csv", index.units
            )
            .with("2020/scores.csv", scores).with("2020/published.csv", table.text).without("2020/chapters/01-findings.md").without("2020/data/visits.csv")
            .load()
            let others = loaded.diagnostics.filter { $0.severity == .error && !$0.rule.hasPrefix("published-") }.map { "\($0.rule) \($0.message)" }
            #expect(others == [], "seed \(part * 100 + seed)\n\(files)")
            let edition = try #require(loaded.workspace?.editions.first, "seed \(part * 100 + seed)\n\(files)")
            let results = edition.results
            for node in index.nodes.indices {
                let position = try #require(results.tree.node(index.nodes[node].id))
                #expect(results.computed[position].map { $0?.fraction } == expected[node].map { $0?.fraction }, "\(index.nodes[node].id)\n\(files)")
                let shown = index.stands ? table.values[node].map { zip($0, expected[node]).map { $0 ?? $1 } } ?? expected[node] : expected[node]
                #expect(results.values[position].map { $0?.fraction } == shown.map { $0?.fraction }, "\(index.nodes[node].id)\n\(files)")
            }
            #expect(results.standings[0].map { $0?.rank.fraction } == table.ranks.map { $0?.fraction }, "\(files)")
            let found = edition.printed.findings.map { finding in
                "u\(finding.unit) \(finding.isRank ? "rank" : results.tree[finding.node].id) \(finding.verdict.rawValue)"
            }
            #expect(found.sorted() == table.verdicts.sorted(), "seed \(part * 100 + seed)\n\(files)")
            rounding += table.verdicts.count { $0.hasSuffix("rounding") }
            differing += table.verdicts.count { $0.hasSuffix("differs") }
            // Every fault is an error where it is not to stand, and a warning where it is.
            let faults = loaded.diagnostics.filter { $0.rule.hasPrefix("published-") }
            #expect(
                faults.isEmpty == !table.verdicts.contains { $0.hasSuffix("differs") } && faults.allSatisfy { ($0.severity == .warning) == index.stands },
                "\(files)")
        }
        #expect(overgrown < 5 && rounding > 50 && differing > 50, "too few of a kind to say anything: \(overgrown), \(rounding), \(differing)")
    }
}
