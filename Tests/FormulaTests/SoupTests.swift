import Source
import Testing

@testable import Formula

/// No text whatever crashes the language, and every problem lies in the formula.
struct SoupTests {
    private let words = [
        "mean", "count", "rate", "highest", "top", "units", "score", "rank", "data", "column", "round", "quantile", "share", "groups", "indicators", "change",
        "(", ")", "（", "）", "{", "}", ",", "，", "、", "+", "-", "*", "/", "^", "%", "=", "≠", "<", ">=", "!", "where", "and", "or", "not", "in", "as", "0.0",
        "第0名",
        "total", "ux", "ux.auth", "svc", "region", "tier", "east", "东部", "\"东部\"", "“杭州”", "杭州", "Xi'an", "\"", "'", "「", "1", "2016", "2017", "60%", "9999",
        "0",
        "1万", ".", "..", "#", "&", "~", "\n", "　", "indicator", "unit", "name", "rank", "depth", "\"channels\"", "apps", "true", "\u{301}", "👩‍👩‍👧", "\u{0}",
        "provincial-capital", "）", ";",
    ]

    @Test func fiveThousandSoups() {
        var random = SplitMix(seed: 3)
        let dataset = Edition2017.make(others: ["2016": Edition2017.dataset])
        let rows: [Row] = [.none, .unit(2), .units([1, 2, 3]), .indicator(3, units: nil), .record(table: 2, row: 1), .units([])]
        var evaluated = 0
        for round in 0..<5_000 {
            let text = (0..<Int(random.next() % 12)).map { _ in words[Int(random.next() % UInt64(words.count))] }
                .joined(separator: round % 3 == 0 ? "" : " ")
            check(text, rows[round % rows.count], dataset, &evaluated)
        }
        #expect(evaluated > 50)
    }

    /// Formulas that are nearly right reach further into the machinery than soups do.
    @Test func twoThousandMutations() {
        var random = SplitMix(seed: 11)
        let dataset = Edition2017.make(others: ["2016": Edition2017.dataset])
        let seeds = Function.all.flatMap(\.examples).map(\.formula) + FactTests.facts.map(\.formula)
        var evaluated = 0
        for round in 0..<2_000 {
            var scalars = Array(seeds[Int(random.next() % UInt64(seeds.count))].unicodeScalars)
            for _ in 0...(random.next() % 2) where !scalars.isEmpty {
                let place = Int(random.next() % UInt64(scalars.count))
                switch random.next() % 3 {
                case 0: scalars.remove(at: place)
                case 1: scalars.insert(contentsOf: words[Int(random.next() % UInt64(words.count))].unicodeScalars, at: place)
                default: scalars.swapAt(place, Int(random.next() % UInt64(scalars.count)))
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            check(String(view), [.none, .unit(0), .indicator(1, units: nil)][round % 3], dataset, &evaluated)
        }
        #expect(evaluated > 50)
    }

    private func check(_ text: String, _ row: Row, _ dataset: Dataset, _ evaluated: inout Int) {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
        let (formula, parsing) = Formula.parse(text, at: Place(file: "a.md", line: 1, column: 1))
        var diagnostics = parsing
        if let formula {
            #expect(parsing.isEmpty)
            switch formula.explain(in: dataset, row: row) {
            case .success(let explanation):
                evaluated += 1
                _ = explanation.json(in: dataset)
            case .failure(let problems): diagnostics = problems.diagnostics
            }
            if evaluated == 0 { #expect(!diagnostics.isEmpty) }
        } else {
            #expect(!diagnostics.isEmpty)
        }
        for diagnostic in diagnostics {
            guard let place = diagnostic.place, lines.indices.contains(place.line - 1) else {
                Issue.record("no place within \(text): \(diagnostic)")
                continue
            }
            #expect(place.column >= 1 && place.column <= lines[place.line - 1] + 1, "\(text): \(diagnostic)")
            #expect(!diagnostic.message.english.isEmpty && !diagnostic.message.english.hasSuffix("."))
        }
        _ = Condition.parse(text, at: Place(file: "a.md")).0?.units(in: dataset)
    }
}
