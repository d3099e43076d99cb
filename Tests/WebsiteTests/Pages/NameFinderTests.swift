import Edition
import Source
import Testing

@testable import Website

/// Units are found in running text by their names, and nothing else is taken for them.
struct NameFinderTests {
    private func finder(_ units: [String], unit: String, groups: [String] = ["North"], language: String) throws -> NameFinder {
        let listed = groups.enumerated().map { "      - {id: g\($0), label: \"\($1)\"}\n" }.joined()
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: T\nlanguages: [\(language)]\n"),
            ("Content/2020/edition.yaml", "year: 2020\ntitle: T\nheadline: T\nunit: {name: \(unit)}\ngroups:\n  region:\n    label: R\n    values:\n\(listed)"),
            ("Content/2020/indicators.yaml", "- {id: a, name: Access, max: 9}\n- {id: b, name: Trust, max: 9}\n"),
            ("Content/2020/units.csv", "id,name,region\n" + units.enumerated().map { "u\($0),\($1),g0\n" }.joined()),
            ("Content/2020/scores.csv", "unit,a,b\n" + units.indices.map { "u\($0),\($0),1\n" }.joined()),
        ])
        return NameFinder(try #require(Workspace.load(tree).0?.editions.first), language: language)
    }

    @Test(arguments: [
        ("York and Newcastle.", [0, 1]), ("Yorkshire, Newyork", []), ("York’s case; in York", [0]), ("york", []), ("York2", []),
        ("The New York State of things", []), ("New York, not (York)", [0, 2]), ("Xi’an and Xi'an", [3]), ("Xi'anyang", []),
    ])
    func latinNamesStandByThemselves(text: String, units: [Int]) throws {
        let finder = try finder(["York", "Newcastle", "New York", "Xi'an"], unit: "town", groups: ["New York State"], language: "en")
        #expect(finder.units(in: text).sorted() == units)
    }

    @Test(arguments: [
        ("吉林、南京都在内", [0, 1]), ("吉林省的数据", []), ("吉林省与吉林市", [0]), ("南京路", []), ("在南京，路很长", [1]), ("东北地区吉林", [0]), ("南京市的app", [1]),
    ])
    func chineseNamesEndWhereAnotherThingBegins(text: String, units: [Int]) throws {
        let finder = try finder(["吉林", "南京"], unit: "城市", groups: ["东北地区"], language: "zh-Hans")
        #expect(finder.units(in: text).sorted() == units)
    }

    @Test func theLongestNameCounts() throws {
        let finder = try finder(["吉林", "吉林省"], unit: "对象", language: "zh-Hans")
        #expect(finder.units(in: "吉林省") == [1])
        #expect(finder.units(in: "吉林和吉林省") == [0, 1])
    }

    @Test func aWordThatUnitsAreCalledByIsNoOtherThing() throws {
        #expect(try finder(["吉林"], unit: "省份", language: "zh-Hans").units(in: "吉林省") == [0])
    }
}
