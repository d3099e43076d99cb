import Source
import Testing

@testable import Edition

/// What has to be there, is there, and says nothing.
struct EmptyValueTests {
    @Test(arguments: ["title:", "title: ~", "title: \"\"", "title: '  '", "title: null"])
    func `a chapter’s title`(_ line: String) {
        #expect(
            SmallReport().with("2020/chapters/01-findings.md", "---\n\(line)\n---\n\n## Totals\n").problems.map { $0.prefix(27) } == [
                "chapters/01-findings.md:2:\(line.contains("\"") || line.contains("'") ? 8 : 1)"
            ])
    }

    @Test(arguments: [
        ("site.yaml", "title: Library Index", "title:", "site.yaml:1:1 missing-key"),
        ("2020/edition.yaml", "title: Library Index 2020", "title: \"\"", "edition.yaml:2:8 missing-key"),
        ("2020/edition.yaml", "title: Library Index 2020", "title: {en: Library, zh-Hans: \"\"}", "edition.yaml:2:31 missing-key"),
        ("2020/edition.yaml", "label: Region", "label:", "edition.yaml:5:5 missing-key"),
        ("2020/edition.yaml", "label: North", "label: ", "edition.yaml:7:21 missing-key"),
        ("2020/edition.yaml", "label: North", "label: ''", "edition.yaml:7:28 missing-key"),
        ("2020/indicators.yaml", "name: Service", "name:", "indicators.yaml:2:3 missing-key"),
        ("2020/indicators.yaml", "name: Hours", "name: ''", "indicators.yaml:5:25 missing-key"),
        ("2020/units.csv", "Beech,", ",", "units.csv:3:7 blank-name"), ("2020/units.csv", "Beech,", "\"  \",", "units.csv:3:7 blank-name"),
        ("site.yaml", "languages: [en, zh-Hans]", "languages: []", "site.yaml:2:12 missing-key"),
        ("site.yaml", "languages: [en, zh-Hans]", "languages:", "site.yaml:2:11 missing-key"),
    ])
    func `names and labels`(_ path: String, _ part: String, _ other: String, _ problem: String) {
        #expect(SmallReport().replacing(part, by: other, in: path).problems == [problem])
    }

    @Test func `what may be left out may be left empty`() {
        #expect(
            SmallReport().replacing("title: Library Index 2020", by: "title: Library\nsummary: ''\nkicker:\nheadline: \"\"", in: "2020/edition.yaml").problems
                == [])
    }

    @Test func `names that do not tell things apart`() {
        #expect(SmallReport().replacing("label: South", by: "label: North", in: "2020/edition.yaml").problems == ["edition.yaml:8:28 duplicate-name"])
        #expect(SmallReport().replacing("name: Loans", by: "name: Hours", in: "2020/indicators.yaml").problems == ["indicators.yaml:6:7 duplicate-name"])
        #expect(SmallReport().replacing("name: Seats", by: "name: Hours", in: "2020/indicators.yaml").problems == [])
    }

    @Test func `an address with a space`() {
        let problems = SmallReport().replacing("title: Library Index", by: "title: L\npublisher_url: https://example.org/annual report", in: "site.yaml").load()
            .diagnostics
        #expect(problems.map(\.hint) == ["write %20 in place of a space: https://example.org/annual%20report"])
    }

    @Test(arguments: [
        ("-8", "negative-maximum", "write the most points that a unit can get; where scores are below zero, add \"min:\" with the least"),
        ("8 points", "wrong-type", "write only the number: 8"),
        ("8%", "wrong-type", "write 8, without the sign"),
    ])
    func `a maximum that is none is one mistake`(_ maximum: String, _ rule: String, _ hint: String) {
        let problems = SmallReport().replacing("max: 8}", by: "max: \(maximum)}", in: "2020/indicators.yaml").load().diagnostics
        #expect(problems.map(\.rule) == [rule])
        #expect(problems.first?.hint?.english == hint)
    }

    @Test func `a weight that is no number is one mistake`() {
        let problems = SmallReport().replacing("max: 20", by: "weight: sixty", in: "2020/indicators.yaml").replacing(
            "max: 10\n  ind", by: "weight: 40\n  ind", in: "2020/indicators.yaml"
        )
        .replacing("title: Library Index 2020", by: "title: L\nscoring: {aggregate: weighted-mean}", in: "2020/edition.yaml").load().diagnostics
        #expect(
            problems.filter { $0.place?.line == 3 }.map(\.hint) == ["write what it counts for among its siblings: 30, 0.3, 30% or 1/3"])
        #expect(!problems.contains { $0.rule == "missing-weight" && $0.place?.line == 1 })
    }
}
