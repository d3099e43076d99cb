import Formula
import Scoring
import Source
import Testing

@testable import Edition

/// Formulas look back at earlier editions, and ahead at later ones.
struct SeveralEditionsTests {
    /// 2020, and 2019 with four points less for Ash: means 20.25 and 19.25.
    private static let report = SmallReport().copyingEdition(to: "2019").replacing("ash,7,10,9", by: "ash,7,6,9", in: "2019/scores.csv")

    private func value(_ formula: String, in folder: String, _ report: SmallReport = report) throws -> String {
        let text = "---\ntitle: Findings\n---\n\nThe value is `= \(formula)`.\n"
        let loaded = report.with("\(folder)/chapters/01-findings.md", text).load()
        if let problem = loaded.diagnostics.first { return "\(problem.rule): \(problem.message)" }
        let edition = try #require(loaded.workspace?.editions.first { $0.id == folder })
        return edition.ledger.entries.first?.computed ?? ""
    }

    @Test(arguments: [
        ("2020", "mean(total) as 0.00", "20.25"), ("2020", "mean(total in 2019) as 0.00", "19.25"), ("2020", "mean(total) in 2019 as 0.00", "19.25"),
        ("2020", "change(mean(total)) as 0.00", "1.00"), ("2020", "change(score(ash, total))", "4"),
        ("2020", "units(where total > (total in 2019))", "Ash Town"),
        ("2019", "mean(total in 2020) as 0.00", "20.25"), ("2019", "mean(total in 2019) as 0.00", "19.25"),
        ("2019", "change(mean(total))", "formula-edition: there is no edition before 2019 to compare with"),
        ("2019", "mean(total in 2018)", "formula-edition: there is no edition \"2018\""),
    ])
    func `an edition sees the others`(_ folder: String, _ formula: String, _ expected: String) throws {
        #expect(try value(formula, in: folder) == expected)
    }

    @Test func `a change is to the edition before, not to any`() throws {
        let three = Self.report.copyingEdition(to: "2021").replacing("ash,7,10,9", by: "ash,8,12,10", in: "2021/scores.csv")
        #expect(try value("change(score(ash, total))", in: "2020", three) == "4")
        #expect(try value("change(score(ash, total))", in: "2021", three) == "4")
        #expect(try value("score(ash, total) in 2021 - score(ash, total) in 2019", in: "2020", three) == "8")
        #expect(try value("change(score(ash, total)) in 2020", in: "2021", three) == "4")
    }

    @Test func `rows of editions end with the present one`() throws {
        for (folder, expected) in [("2019", ["2019"]), ("2020", ["2019", "2020"])] {
            let text = "---\ntitle: Findings\n---\n\n```figure\nid: fig\nchart: columns\nrows: editions\nvalue: mean(total)\nsort: none\n```\n"
            let loaded = Self.report.with("\(folder)/chapters/01-findings.md", text).load()
            #expect(loaded.diagnostics == [])
            let edition = loaded.workspace?.editions.first { $0.id == folder }
            guard case .figure(let figure)? = edition?.exhibits.first?.content else {
                Issue.record("no figure in \(folder)")
                continue
            }
            #expect(figure.rows.map(\.id) == expected)
        }
    }

    @Test(arguments: ["mean(total in 2019)", "change(mean(total))"])
    func `what follows from an edition that cannot be read is not said`(_ formula: String) throws {
        let broken = Self.report.replacing("ash,7,6,9", by: "ash,7,,9", in: "2019/scores.csv")
        #expect(try value(formula, in: "2020", broken).hasPrefix("blank-score"))
        #expect(broken.with("2020/chapters/01-findings.md", "---\ntitle: F\n---\n\n`= \(formula)`\n").load().diagnostics.map(\.rule) == ["blank-score"])
    }

    @Test func `an edition’s own numbers do not depend on the others`() throws {
        let alone = try SmallReport().edition(), beside = try #require(Self.report.load().workspace?.editions.last)
        #expect(alone.results.values == beside.results.values)
        #expect(beside.id == "2020")
    }
}
