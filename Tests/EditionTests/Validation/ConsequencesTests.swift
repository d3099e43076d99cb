import Source
import Testing

@testable import Edition

/// What follows from a mistake in the data is not said beside it.
struct ConsequencesTests {
    @Test func `without the column of a grouping nothing is said of figures and formulas over it`() {
        let report = SmallReport().replacing("region", by: "Region", in: "2020/units.csv")
            .chapter(
                "`= gap(mean(total), region)`\n\n```figure\nid: fig\nchart: bars\nrows: units\nwhere: region = \"north\"\nvalue: total\n```")
        #expect(report.problems == ["units.csv:1:9 missing-column"])
    }

    @Test func `a condition that nobody meets is a mistake where the column is there`() {
        let report = SmallReport().figure("chart: bars\nrows: units\nwhere: total > 99\nvalue: total")
        #expect(report.problems.map { $0.split(separator: " ").last } == ["no-rows"])
    }

    @Test(arguments: [true, false])
    func `weights that cannot be read are not said to make editions incomparable`(_ isReadable: Bool) {
        let first = SmallReport()
            .replacing("year: 2020", by: "year: 2020\nscoring: {aggregate: weighted-mean}", in: "2020/edition.yaml")
            .with("2020/indicators.yaml", "- {id: hours, name: Hours, max: 8, weight: 50}\n- {id: loans, name: Loans, max: 12, weight: 50}\n")
            .with("2020/scores.csv", "unit,hours,loans\nash,7,10\nbeech,5,12\ncedar,8,9\ndogwood,2,4\n")
        let report = first.copyingEdition(to: "2021")
            .with(
                "2021/indicators.yaml",
                "- {id: hours, name: Hours, max: 8, weight: \(isReadable ? "60" : "60%")}\n- {id: loans, name: Loans, max: 12, weight: 40}\n"
            )
            .with("2021/chapters/01-findings.md", "---\ntitle: Findings\n---\n\nThe towns gained `= change(mean(total))` points.\n")
        #expect(report.problems.map { $0.split(separator: " ").last } == [isReadable ? "formula-not-comparable" : "mixed-weights"])
    }
}
