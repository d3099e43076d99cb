import Formula
import Scoring
import Source
import Testing

@testable import Edition

/// Roots, logarithms and statistics in formulas, correctly rounded to thirty digits: held to more than fifty.
struct FormulaOracleTests {
    private func number(_ formula: String, _ dataset: Dataset) throws -> PlainFraction {
        let parsed = try #require(Formula.parse(formula, at: Place(file: "chapter", line: 1, column: 1)).0, "\(formula)")
        guard case .success(let value) = parsed.evaluate(in: dataset), case .number(let number, _) = value.content else {
            Issue.record("\(formula) is no number")
            return .zero
        }
        return PlainFraction(fraction: number.fraction)
    }

    /// The root of a fraction as it is to be: itself where it is rational.
    private func root(_ value: PlainFraction) -> PlainFraction {
        let root = FiftyDigits.root(value, 2)
        return root * root == value ? root : root.rounded(significant: 30)
    }

    private func squares(_ values: [PlainFraction], _ others: [PlainFraction]? = nil) -> PlainFraction {
        zip(values, others ?? values).map { ($0 - values.mean) * ($1 - (others ?? values).mean) }.sum
    }

    private func pearson(_ a: [PlainFraction], _ b: [PlainFraction]) -> PlainFraction {
        let together = squares(a, b), size = root(together * together / (squares(a) * squares(b)))
        return together < .zero ? .zero - size : size
    }

    private func midranks(_ values: [PlainFraction]) -> [PlainFraction] {
        values.map { value in PlainFraction(2 * values.count { $0 < value } + values.count { $0 == value } + 1, over: 2) }
    }

    @Test(arguments: 0..<40) func `statistics of generated scores`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) ^ 0xF0)
        let count = Int.random(in: 3...9, using: &generator), scale = [1, 10, 1000].randomElement(using: &generator)!
        let geometric = seed % 3 == 0
        var columns: [[PlainFraction]]
        repeat {
            columns = (0..<3).map { _ in (0..<count).map { _ in PlainFraction(Int.random(in: 1...10 * scale, using: &generator), over: scale) } }
        } while columns.contains { Set($0).count < 2 }
        let report = SmallReport().without("2020/chapters/01-findings.md").without("2020/data/visits.csv")
            .with("2020/edition.yaml", "year: 2020\ntitle: T\nscoring: {aggregate: \(geometric ? "geometric-mean" : "mean"), decimals: 2}\n")
            .with("2020/indicators.yaml", (0..<3).map { "- {id: n\($0), name: N\($0), max: 10}\n" }.joined())
            .with("2020/units.csv", "id,name\n" + (0..<count).map { "u\($0),U\($0)\n" }.joined())
            .with(
                "2020/scores.csv", "unit,n0,n1,n2\n" + (0..<count).map { u in "u\(u)," + columns.map { $0[u].text(3) }.joined(separator: ",") + "\n" }.joined())
        let dataset = try report.edition().dataset, input = "seed \(seed): \(columns.map { $0.map(\.fraction) })"
        // What is made of them rests on totals as they are: to thirty digits where they are irrational.
        let totals = dataset.results.values[0].compactMap { $0.map { PlainFraction(fraction: $0.fraction) } }
        #expect(totals.count == count)
        let (a, b) = (columns[0], columns[1])
        let expected: [(String, PlainFraction)] = [
            ("stdev(n0)", root(squares(a) / PlainFraction(count - 1))), ("stdev(total)", root(squares(totals) / PlainFraction(count - 1))),
            ("corr(n0, n1)", pearson(a, b)), ("corr(n0, total)", pearson(a, totals)), ("spearman(n0, n1)", pearson(midranks(a), midranks(b))),
            ("spearman(n2, total)", pearson(midranks(columns[2]), midranks(totals))),
        ]
        for (formula, value) in expected { #expect(try number(formula, dataset).fraction == value.fraction, "\(formula)\n\(input)") }
        let sums = (0..<count).map { unit in columns.map { $0[unit] }.sum }
        if squares(sums) != .zero {
            let alpha = PlainFraction(3, over: 2) * (.one - columns.map { squares($0) }.sum / squares(sums))
            #expect(try number("alpha(total)", dataset).fraction == alpha.fraction, "alpha\n\(input)")
        }
    }

    @Test(arguments: 0..<40) func `roots and logarithms of generated numbers`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) ^ 0x0F)
        let dataset = try SmallReport().edition().dataset
        // Of all sizes, and near to one, where a logarithm has few digits.
        func some() -> PlainFraction {
            let size = [10, 1_000, 1_000_000_000].randomElement(using: &generator)!, n = Int.random(in: 1...size, using: &generator)
            return [PlainFraction(n), PlainFraction(n, over: 1_000), .one + PlainFraction(1, over: 1_000 + n)].randomElement(using: &generator)!
        }
        let x = some(), base = some()
        func close(_ formula: String, _ value: PlainFraction) throws {
            #expect(try number(formula, dataset).rounded(significant: 30).fraction == value.rounded(significant: 30).fraction, "seed \(seed): \(formula)")
        }
        try #expect(number("sqrt(\(x.fraction))", dataset).fraction == root(x).fraction, "seed \(seed): sqrt(\(x.fraction))")
        try close("ln(\(x.fraction))", FiftyDigits.logarithm(x))
        try close("log(\(x.fraction))", FiftyDigits.logarithm(x) / FiftyDigits.logarithm(PlainFraction(10)))
        if base != .one { try close("log(\(x.fraction), \(base.fraction))", FiftyDigits.logarithm(x) / FiftyDigits.logarithm(base)) }
    }
}
