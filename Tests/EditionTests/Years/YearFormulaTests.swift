import Foundation
import Formula
import Scoring
import Source
import Testing

@testable import Edition

/// Formulas that look at other years, over the made-up harbour index and over small ones.
struct YearFormulaTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../Fixtures/Sites/years"
    private let workspace: Workspace

    init() throws { workspace = try #require(Workspace.load(try SourceTree.load(root: Self.folder)).workspace) }

    /// The value as text, or the message.
    private func value(_ formula: String, in edition: String, language: String = "en", row: Row = .none) throws -> String {
        let dataset = try #require(workspace.editions.first { $0.id == edition }?.dataset)
        let (parsed, problems) = Formula.parse(formula, at: Place(file: "f"))
        guard let parsed else { return problems.map(\.message.english).joined() }
        switch parsed.evaluate(in: dataset, row: row) {
        case .success(let value): return value.text(in: dataset, language: language)
        case .failure(let problems):
            return problems.diagnostics.map { "\($0.place?.column ?? 0) \($0.rule): \($0.message) | \($0.hint ?? "")" }.joined(separator: "\n")
        }
    }

    private func number(_ text: String) -> Double? { Double(text.replacing("−", with: "-")) }

    @Test(arguments: [
        // What is called Port King today was Kingsport then.
        ("2016", "score(\"port-king\", hours) - score(\"port-king\", hours) in 2015", "change(score(\"Port King\", hours))"),
        ("2016", "score(\"Port King\", hours in 2015)", "score(\"Kingsport\", hours) in 2015"),
        ("2018", "score(\"port-king\", hours) in 2015", "score(\"Kingsport\", hours) in 2015"),
        ("2017", "mean(exercises) in 2016", "mean(drills) in 2016"),
        ("2017", "change(mean(exercises))", "mean(exercises) - mean(drills in 2016)"),
        ("2018", "change(mean(hours), 2016)", "mean(hours) - mean(hours in 2016)"),
    ])
    func namesHoldThroughTheYears(_ edition: String, _ formula: String, _ same: String) throws {
        let text = try value(formula, in: edition)
        #expect(text == (try value(same, in: edition)))
        #expect(number(text) != nil, "\(text)")
    }

    @Test(arguments: [
        ("2016", "entrants()", "Oakpool"), ("2016", "leavers()", "Willowgate"), ("2018", "entrants()", "Poplar Sound"), ("2018", "leavers()", ""),
        ("2017", "entrants()", "Elmquay"), ("2017", "leavers()", "Elmquay"), ("2018", "entrants(2015)", "Elmquay, Oakpool and Poplar Sound"),
        ("2018", "leavers(2015)", "Elmquay and Willowgate"), ("2018", "count(leavers(2015))", "2"), ("2018", "entrants(2015 where green > 15)", "Oakpool"),
        ("2018", "count(entrants(2016))", "2"), ("2016", "climb(\"port-king\") = climb(\"Port King\", total)", "true"),
        ("2017", "comparable(hours)", "true"), ("2017", "comparable(lights)", "false"), ("2017", "comparable(rate(lights))", "true"),
        ("2017", "comparable(service)", "false"), ("2018", "comparable(cost)", "false"), ("2018", "comparable(lights)", "true"),
        ("2018", "comparable(lights, 2015)", "false"), ("2017", "comparable(green)", "false"), ("2016", "comparable(total)", "true"),
        ("2017", "change(rate(lights)) = rate(lights) - rate(lights) in 2016", "true"), ("2017", "mean(lights in 2016) > 3", "true"),
    ])
    func whatIsAsked(_ edition: String, _ formula: String, _ expected: String) throws { #expect(try value(formula, in: edition) == expected) }

    @Test func whoLeftIsNamedInEachLanguage() throws { #expect(try value("leavers()", in: "2016", language: "zh-Hans") == "柳港") }

    @Test(arguments: [
        (
            "2017", "change(mean(total))",
            "13 formula-not-comparable: total of 2017 and total of 2016 do not compare: green is new; service, safety do not compare | leave the comparison out; or write acknowledged(…) around it, and say in the text what changed"
        ),
        (
            "2017", "change(mean(lights))",
            "13 formula-not-comparable: scores of lights in 2017 and in 2016 do not compare: its maximum was 20 and is 25 | write rate(lights): rates compare"
        ),
        (
            "2017", "mean(service) > mean(service) in 2015",
            "6 formula-not-comparable: service of 2017 and service of 2015 do not compare: the weights of hours, pilots changed | leave the comparison out; or write acknowledged(…) around it, and say in the text what changed"
        ),
        (
            "2018", "top(3, cost) = (top(3, cost) in 2017)",
            "8 formula-not-comparable: cost of 2018 and cost of 2017 do not compare: its raw values became scores in another way; its other end is the best | leave the comparison out; or write acknowledged(…) around it, and say in the text what changed"
        ),
        (
            "2018", "climb(\"oak\")",
            "1 formula-not-comparable: total of 2018 and total of 2017 do not compare: cost does not compare | leave the comparison out; or write acknowledged(…) around it, and say in the text what changed"
        ),
        (
            "2018", "count(where total > (total in 2017))",
            "13 formula-not-comparable: total of 2018 and total of 2017 do not compare: cost does not compare | leave the comparison out; or write acknowledged(…) around it, and say in the text what changed"
        ),
        (
            "2016", "acknowledged(change(mean(total)))",
            "1 formula-no-effect: there is nothing to acknowledge: what is compared here can be compared | take acknowledged out"
        ),
        (
            "2016", "change(rank(\"oak\", ux))",
            "8 formula-type: a rank that falls is a larger number, so that this change would be above zero for a fall | write climb(\"oak\", ux), which is above zero for a climb, among the units that both editions rank"
        ),
        (
            "2016", "change(score(\"Oakpool\", hours))",
            "14 formula-edition: \"Oakpool\" is not in 2015: it is new in 2016 | if it had another id there, write that beside oak in units.csv, in a column headed formerly"
        ),
        (
            "2018", "score(\"birch-hazel\", hours) in 2017",
            "7 formula-edition: \"birch-hazel\" is not in 2017: it was merged of birch and hazel in 2018 | if it had another id there, write that beside birch-hazel in units.csv, in a column headed formerly"
        ),
        (
            "2017", "change(mean(green))",
            "13 formula-edition: \"green\" is not in 2016: it is new in 2017 | if it had another id there, write that below green in indicators.yaml: \"formerly: …\""
        ),
        (
            "2016", "rank(\"elm\", hours) - rank(\"elm\", hours) in 2015",
            "1 formula-not-comparable: the ranks of 2016 and of 2015 are among different units | write climb(\"elm\", hours), the places gained among the units that both editions rank"
        ),
        (
            "2018", "0 - (rank(\"fir\", hours in 2015) - rank(\"fir\", hours))",
            "5 formula-not-comparable: the ranks of 2018 and of 2015 are among different units | write climb(\"fir\", hours, 2015), the places gained among the units that both editions rank"
        ),
        ("2016", "climb(\"oak\", total, 2017)", "21 formula-edition: there is no edition \"2017\" before 2016 | write 2015"),
        ("2015", "entrants()", "1 formula-edition: there is no edition before 2015 to compare with | leave entrants out until there is one"),
    ])
    func whatCannotBeComparedSaysWhy(_ edition: String, _ formula: String, _ message: String) throws { #expect(try value(formula, in: edition) == message) }

    @Test func whatIsAcknowledgedIsComputed() throws {
        #expect(number(try value("acknowledged(change(mean(total)))", in: "2017")) != nil)
        #expect(number(try value("acknowledged(mean(total) - mean(total in 2016))", in: "2017")) != nil)
        #expect(number(try value("acknowledged(rank(\"elm\", hours) - rank(\"elm\", hours) in 2015)", in: "2016")) != nil)
        #expect(number(try value("acknowledged(climb(\"maple\"))", in: "2017")) != nil)
    }

    @Test func anIndicatorsRowIsMissingWhereItDoesNotCompare() throws {
        let tree = try #require(workspace.editions.first { $0.id == "2017" }?.results.tree)
        func row(_ id: String, _ formula: String) throws -> String { try value(formula, in: "2017", row: .indicator(try #require(tree.node(id)), units: nil)) }
        #expect(number(try row("hours", "change(mean(indicator))")) != nil)
        #expect(try row("lights", "change(mean(indicator))") == "–")
        #expect(number(try row("lights", "acknowledged(change(mean(indicator)))")) != nil)
        #expect(try row("lights", "change(rate(indicator))").hasSuffix("%"))
        #expect(try row("service", "mean(indicator) - mean(indicator in 2016)") == "–")
        #expect(try row("green", "change(mean(indicator))") == "–")
    }
}
