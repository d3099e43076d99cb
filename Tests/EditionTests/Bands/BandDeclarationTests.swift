import Testing

@testable import Edition

/// Each wrong declaration is one diagnostic, at the place of what is wrong.
struct BandDeclarationTests {
    private static func report(_ bands: String) -> SmallReport {
        SmallReport().replacing("title: Library Index 2020", by: "title: Library Index 2020\n\(bands)", in: "2020/edition.yaml")
    }

    @Test(arguments: [
        "bands: [{name: high, from: 20}, {name: low}]",
        "bands: {total: [{name: low}, {name: high, from: 20}]}",
        "bands: {total: [{name: high, from: 20, to: 30}, {name: low, from: 0, to: 19}]}",
        "bands: {quantiles: 4}",
        "bands: {hours: {quantiles: 2, names: [long, {en: short, zh-Hans: 短}]}}",
        "bands: [{name: best, share: 25%}, {name: rest, share: 0.75}]",
    ])
    func aSoundDeclarationHasNoProblem(_ bands: String) { #expect(Self.report(bands).problems == []) }

    @Test(arguments: [
        ("bands: [{name: high, from: 20}, {name: middle, from: 20}, {name: low}]", "edition.yaml:3:54 band-overlap"),
        ("bands: [{name: high, from: 20}, {name: middle}, {name: low}]", "edition.yaml:3:49 band-overlap"),
        ("bands: [{name: high, from: 20, to: 30}, {name: low, from: 0, to: 20}]", "edition.yaml:3:66 band-overlap"),
        ("bands: [{name: high, from: 20}, {name: middle, from: 5}, {name: low, from: 10}]", "edition.yaml:3:76 band-order"),
        ("bands: [{name: high, from: 20}, {name: open}, {name: low, from: 10}]", "edition.yaml:3:65 band-order"),
        ("bands: [{name: high, from: 20, to: 30}, {name: low, from: 0, to: 18}]", "edition.yaml:3:66 band-gap"),
        ("bands: [{name: high, from: 20}, {name: low, from: 10}]", "edition.yaml:3:51 band-gap"),
        ("bands: [{name: high, from: 20, to: 25}, {name: low}]", "edition.yaml:3:36 band-gap"),
        ("bands: [{name: high, share: 30%}, {name: low, share: 60%}]", "edition.yaml:3:8 band-shares"),
        ("bands: [{name: high, share: 30%}, {name: low, from: 0}]", "edition.yaml:3:35 band-mixed"),
        ("bands: [{name: high, from: 20}, {name: high}]", "edition.yaml:3:33 duplicate-band"),
        ("bands: [{name: high, from: 20}]", "edition.yaml:3:9 band-alone"),
        ("bands: {seat: {quantiles: 2}}", "edition.yaml:3:9 unknown-indicator"),
        ("bands: {quantiles: 3, names: [a, b]}", "edition.yaml:3:30 band-names"),
        ("bands: [{name: high, from: eighty}, {name: low}]", "edition.yaml:3:28 wrong-type"),
        ("bands: high", "edition.yaml:3:8 wrong-type"),
    ])
    func aWrongDeclarationIsOneProblem(_ bands: String, _ problem: String) { #expect(Self.report(bands).problems == [problem]) }

    @Test func aColumnCalledBandWouldBeTakenForIt() {
        let report = Self.report("bands: {quantiles: 2}").with(
            "2020/units.csv", "id,name,region,band\nash,Ash,north,a\nbeech,B,south,b\ncedar,C,south,a\ndogwood,D,north,b\n")
        #expect(report.problems == ["edition.yaml:3:8 reserved-column"])
    }

    @Test func aPrintedBandNeedsADeclaredOne() {
        let report = SmallReport().with("2020/published.csv", "unit,band\nash,high\n")
        #expect(report.problems == ["published.csv:1:6 undeclared-bands"])
    }

    @Test func aWrongTotalIsNotAWrongBandOnTop() {
        let report = Self.report("bands: [{name: high, from: 20}, {name: low}]")
            .with("2020/published.csv", "unit,total,band\nash,16,low\nbeech,23,high\ncedar,23,low\n")
        #expect(report.problems == ["published.csv:2:5 published-total-differs", "published.csv:4:10 published-band-differs"])
    }

    @Test func manyWrongBandsAreOneMessage() {
        let report = Self.report("bands: [{name: high, from: 20}, {name: low}]")
            .with("2020/published.csv", "unit,band\nash,low\nbeech,low\ncedar,low\ndogwood,high\n")
        #expect(report.problems == ["published.csv:2:5 published-band-differs"])
    }
}
