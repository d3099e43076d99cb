import Source
import Testing

@testable import Edition

/// One change of the rules at a time, and what it does to the indicator and to what it is a part of.
struct ComparabilityTests {
    private static let base = SmallReport().with(
        "2020/indicators.yaml",
        """
        - id: service
          name: Service
          aggregate: weighted-mean
          indicators:
            - {id: hours, name: Hours, max: 8, weight: 1}
            - {id: loans, name: Loans, max: 8, weight: 3}
        - id: space
          name: Space
          indicators:
            - {id: seats, name: Seats, max: 10, criteria: [{label: Chairs, points: 6}, {label: Desks, points: 4}]}
        """
    ).with("2020/scores.csv", "unit,hours,loans,seats\nash,7,8,9\nbeech,5,7,6\ncedar,8,7,6\ndogwood,2,4,3\n")

    /// By indicator of the last edition: its level against the first, and the kinds of its reasons.
    private func verdicts(_ report: SmallReport) throws -> [String: String] {
        let (workspace, diagnostics) = report.load()
        #expect(!diagnostics.hasErrors, "\(diagnostics)")
        let years = try #require(workspace?.years), last = years.editions.count - 1, found = years.comparison(0, last)
        return Dictionary(
            uniqueKeysWithValues: years.editions[last].indicators.enumerated().map { node, indicator in
                let verdict = found.comparability(ofNode: node)
                return (
                    indicator.id,
                    verdict.map { verdict in ([String(describing: verdict.level)] + verdict.reasons.map(\.kind.rawValue)).joined(separator: " ") } ?? "new"
                )
            })
    }

    /// What is not comparable after a replacement in 2021's files.
    private func changed(_ file: String, _ part: String, _ other: String) throws -> [String: String] {
        try verdicts(Self.base.copyingEdition(to: "2021").replacing(part, by: other, in: "2021/" + file)).filter { $0.value != "comparable" }
    }

    @Test func oneChangeAtATime() throws {
        let rules = "title: Library Index 2020"
        #expect(try changed("edition.yaml", rules, rules) == [:])
        // The same weights in other words.
        #expect(
            try changed(
                "indicators.yaml", "weight: 1}\n    - {id: loans, name: Loans, max: 8, weight: 3}",
                "weight: 25}\n    - {id: loans, name: Loans, max: 8, weight: 75}") == [:])
        #expect(try changed("indicators.yaml", "weight: 3", "weight: 2") == ["service": "not weights", "total": "not parts"])
        #expect(
            try changed(
                "indicators.yaml", "Seats, max: 10, criteria: [{label: Chairs, points: 6}, {label: Desks, points: 4}]",
                "Seats, max: 20, criteria: [{label: Chairs, points: 12}, {label: Desks, points: 8}]")
                == ["seats": "asRate maximum", "space": "asRate maximum", "total": "not maximum"])
        #expect(
            try changed("indicators.yaml", "points: 6}, {label: Desks, points: 4}", "points: 5}, {label: Desks, points: 5}") == [
                "seats": "not criteria", "space": "not parts", "total": "not parts",
            ])
        #expect(
            try changed("indicators.yaml", "aggregate: weighted-mean", "aggregate: geometric-mean") == ["service": "not aggregation", "total": "not parts"])
        #expect(try changed("indicators.yaml", "name: Hours", "name: Opening hours") == [:])
        #expect(try changed("edition.yaml", rules, rules + "\nscoring: {direction: low}").values.allSatisfy { $0.contains("direction") })
        #expect(try changed("edition.yaml", rules, rules + "\nscoring: {missing: exclude}") == [:])
        #expect(try changed("edition.yaml", rules, rules + "\nscoring: {decimals: 1, rounding: half-even}") == [:])
        #expect(
            try changed("edition.yaml", rules, rules + "\nscoring: {round_at: each-level}") == [
                "service": "not rounding", "space": "not rounding", "total": "not rounding parts",
            ])
    }

    @Test func allMaximaAlikeLeaveRates() throws {
        let doubled = Self.base.copyingEdition(to: "2021").replacing("max: 8", by: "max: 16", in: "2021/indicators.yaml").replacing(
            "max: 10, criteria: [{label: Chairs, points: 6}, {label: Desks, points: 4}]", by: "max: 20", in: "2021/indicators.yaml")
        let found = try verdicts(doubled)
        #expect(Set(found.values) == ["asRate maximum"])
    }

    @Test func aPartMoreOrLess() throws {
        let more = Self.base.copyingEdition(to: "2021").replacing(
            "- {id: seats", by: "- {id: lamps, name: Lamps, max: 2}\n    - {id: seats", in: "2021/indicators.yaml"
        ).with("2021/scores.csv", "unit,hours,loans,lamps,seats\nash,7,8,1,9\nbeech,5,7,1,6\ncedar,8,7,2,6\ndogwood,2,4,0,3\n")
        let found = try verdicts(more)
        #expect(found.filter { $0.value != "comparable" } == ["lamps": "new", "space": "not structure", "total": "not parts"])
    }

    @Test func whatWasChangedAndChangedBackComparesAgain() throws {
        let three = Self.base.copyingEdition(to: "2021").copyingEdition(to: "2022").replacing("weight: 3", by: "weight: 2", in: "2021/indicators.yaml")
        #expect(try Set(verdicts(three).values) == ["comparable"])
    }

    private func saying(_ words: String, _ report: SmallReport, in folder: String) -> SmallReport {
        report.replacing("title: Library Index 2020", by: "title: Library Index 2020\n\(words)", in: folder + "/edition.yaml")
    }

    @Test func anAuthorOverrulesWhatChangedInThatYearAndNothingElse() throws {
        let lighter = Self.base.copyingEdition(to: "2021").replacing("weight: 3", by: "weight: 2", in: "2021/indicators.yaml")
        let two = saying("comparable: {service: {compares: yes, reason: Too little to matter.}}", lighter, in: "2021")
        #expect(try Set(verdicts(two).values) == ["comparable"])
        let verdict = try #require(two.load().workspace?.years?.comparison(0, 1).comparability(ofNode: 1))
        #expect(verdict.declared.map { $0.reason.text("en") } == ["Too little to matter."])
        // Three years: the word of 2021 is not about 2022.
        let later = lighter.copyingEdition(to: "2022").replacing("weight: 3", by: "weight: 1", in: "2022/indicators.yaml")
        #expect(try verdicts(saying("comparable: {service: {compares: yes, reason: Too little.}}", later, in: "2021"))["service"] == "not weights")
        let both = saying(
            "comparable: {service: {compares: yes, reason: B}}", saying("comparable: {service: {compares: yes, reason: A}}", later, in: "2021"), in: "2022")
        #expect(try verdicts(both)["service"] == "comparable")
        #expect(
            try verdicts(saying("comparable: {hours: {compares: no, reason: Other people.}}", Self.base.copyingEdition(to: "2021"), in: "2021"))
                .filter { $0.value != "comparable" } == ["hours": "not", "service": "not parts", "total": "not parts"])
    }
}
