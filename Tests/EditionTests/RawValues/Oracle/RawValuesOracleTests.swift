import Scoring
import Source
import Testing

@testable import Edition

/// Two hundred indices of raw values, each with four ways to normalise them, against plain fractions and fifty digits.
struct RawValuesOracleTests {
    @Test(arguments: 0..<8) func `scores and parameters are those of fifty digits`(_ part: Int) throws {
        for seed in (part * 25)..<(part * 25 + 25) {
            let index = GeneratedMeasures(seed: UInt64(seed))
            let files = [("edition.yaml", index.edition), ("indicators.yaml", index.indicators), ("units.csv", index.units), ("values.csv", index.values)]
            let input = "seed \(seed)\n" + files.map { "--- 2020/\($0)\n\($1)" }.joined(separator: "\n")
            let report = files.reduce(SmallReport().without("2020/chapters/01-findings.md").without("2020/data/visits.csv").without("2020/scores.csv")) {
                $0.with("2020/" + $1.0, $1.1)
            }
            let loaded = report.load()
            #expect(loaded.diagnostics.filter { $0.severity == .error }.map { "\($0.rule) \($0.message)" } == [], "\(input)")
            let edition = try #require(loaded.workspace?.editions.first, "\(input)")
            for (position, measure) in index.measures.enumerated() {
                let oracle = MeasureOracle(measure, isLow: index.isLow), right = oracle.scores, node = try #require(edition.results.tree.node("m\(position)"))
                let found = edition.results.values[node].map { $0.map { PlainFraction(fraction: $0.fraction) } }, tolerance = oracle.tolerance
                if oracle.isRational {
                    #expect(found.map { $0?.fraction } == right.map { $0?.fraction }, "m\(position)\n\(input)")
                } else {
                    for (unit, (score, exact)) in zip(found, right).enumerated() {
                        #expect((score == nil) == (exact == nil), "m\(position) of u\(unit)\n\(input)")
                        guard let score, let exact else { continue }
                        #expect((score - exact).magnitude < tolerance, "m\(position) of u\(unit), \(exact.rounded(40).text(40))\n\(input)")
                    }
                }
                let parameters = try #require(edition.rawColumns.first { $0.node == node }, "\(input)").parameters
                #expect(parameters.map(\.name.rawValue) == oracle.parameters.map(\.name), "m\(position)\n\(input)")
                for (parameter, (name, value)) in zip(parameters, oracle.parameters) {
                    let off = (PlainFraction(fraction: parameter.value.fraction) - value).magnitude
                    #expect(off <= max(value.magnitude, .one) * PlainFraction.last(28), "\(name) of m\(position)\n\(input)")
                }
            }
        }
    }
}
