import Scoring
import Testing

@testable import Edition

struct MeanDeclarationTests {
    private static let units =
        "id,name,region,people,note\nash,Ash Town,north,100,x\nbeech,Beech,south,300,y\ncedar,Cedar,south,100,x\ndogwood,Dogwood,north,0,y\n"

    private static func report(_ scoring: String, units: String = units, group: String = "") -> SmallReport {
        SmallReport().with("2020/units.csv", units)
            .replacing("title: Library Index 2020", by: "title: Library Index 2020\n\(scoring)", in: "2020/edition.yaml")
            .replacing("label: Region", by: "label: Region\(group)", in: "2020/edition.yaml")
    }

    @Test func pagesTakeTheWeightedMean() throws {
        let edition = try Self.report("scoring: {means: {weight: people, decimals: 3}}").edition()
        // 26, 23, 23 and 9, by 100, 300, 100 and 0.
        #expect(edition.results.mean(0) == Exact(26 * 100 + 23 * 300 + 23 * 100, over: 500))
        #expect(edition.results.mean(0, over: [0, 3]) == Exact(26))
        #expect(edition.results.places.text(Exact(1, over: 3), .mean) == "0.333")
    }

    @Test func aGroupingHasAWeightOfItsOwn() throws {
        let edition = try Self.report("scoring: {decimals: 0}", group: "\n    weight: people\n    decimals: 4").edition()
        #expect(edition.results.mean(0) == Exact(81, over: 4))
        let rule = edition.meanRule(of: edition.groupings[0])
        #expect(rule.decimals == 4)
        #expect(edition.results.mean(0, over: [0, 3], by: rule) == Exact(26))
    }

    @Test(arguments: [
        ("scoring: {means: {weight: peple}}", "edition.yaml:3:27 unknown-column"),
        ("scoring: {means: {weight: note}}", "units.csv:2:1 missing-weight"),
        ("scoring: {means: {weight: region}}", "edition.yaml:3:27 unknown-column"),
        ("scoring: {means: {decimals: 9}}", "edition.yaml:3:29 out-of-range"),
        ("scoring: {means: people}", "edition.yaml:3:18 wrong-type"),
    ])
    func aWrongDeclarationIsOneProblem(_ scoring: String, _ problem: String) { #expect(Self.report(scoring).problems == [problem]) }

    @Test func aUnitWithoutWeightIsReportedOnce() {
        let units = Self.units.replacing("beech,Beech,south,300", with: "beech,Beech,south,").replacing("cedar,Cedar,south,100", with: "cedar,Cedar,south,-4")
        #expect(Self.report("scoring: {means: {weight: people}}", units: units).problems == ["units.csv:3:1 missing-weight"])
    }

    @Test func theFormulaAgreesWithThePages() throws {
        let report = Self.report("scoring: {means: {weight: people}}")
            .chapter("[23.6](= mean(total weighted by people)) [26.0](= mean(total weighted by people where region = \"north\")) [20.3](= mean(total))")
        #expect(report.problems == [])
    }
}
