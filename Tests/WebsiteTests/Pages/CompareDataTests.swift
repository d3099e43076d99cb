import BuiltInTheme
import Edition
import Foundation
import Scoring
import Source
import Testing

@testable import Website

/// What the page of comparisons is made from says what the other pages print, of every unit and every indicator.
struct CompareDataTests {
    private static let theme = Theme.load(.builtIn, languages: ["en", "zh-Hans"]).theme

    private func lists(_ rendition: Rendition) throws -> [String: [[Any]]] {
        let script = String(decoding: CompareData(rendition).bytes, as: UTF8.self)
        let text = script.dropFirst("window.almanacCompare=".count).dropLast(2)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[Any]]])
    }

    @Test func everyNumberIsTheOneThatPagesPrint() throws {
        var generator = SeededGenerator(seed: 14)
        for _ in 0..<60 {
            let index = GeneratedIndex(&generator)
            let workspace = try #require(Workspace.load(index.tree).0), edition = try #require(workspace.editions.first)
            for language in ["en", "zh-Hans"] {
                let rendition = Rendition(site: workspace.site, edition: edition, words: Self.theme.strings(language)), results = rendition.results
                let data = try lists(rendition)
                let nodes = try #require(data["nodes"]), units = try #require(data["units"]), means = try #require(data["means"])
                #expect(nodes.map { $0[1] as? String } == rendition.names.indicators)
                #expect(units.map { $0[0] as? String } == rendition.statistics.order.map { edition.units[$0].id })
                for (unit, row) in zip(rendition.statistics.order, units) {
                    #expect(row[1] as? String == rendition.names.units[unit])
                    #expect(row[6] as? [String] == nodes.indices.map { node in results.values[node][unit].map { rendition.numbers.value($0, of: node) } ?? "" })
                    #expect(row[7] as? [String] == nodes.indices.map { results.standings[$0][unit]?.plainLabel ?? "" })
                }
                #expect(means[0][3] as? [String] == rendition.statistics.means.map { $0 ?? "" })
            }
        }
    }

    /// Where scores go beyond what a chart can place, it places nothing and the numbers stay.
    @Test func numbersThatNoChartCanPlaceLeaveTheScriptWhole() throws {
        let digits = String(repeating: "9", count: 400)
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: T\nlanguages: [en]\n"), ("Content/2020/edition.yaml", "year: 2020\ntitle: T\nheadline: T\n"),
            ("Content/2020/indicators.yaml", "- {id: a, name: \"</script>\\u2028\"}\n- {id: b, name: B}\n"), ("Content/2020/units.csv", "id,name\nx,X\ny,Y\n"),
            ("Content/2020/scores.csv", "unit,a,b\nx,\(digits),1\ny,-\(digits),2\n"),
        ])
        let workspace = try #require(Workspace.load(tree).0)
        let data = try lists(Rendition(site: workspace.site, edition: workspace.editions[0], words: Self.theme.strings("en")))
        #expect((data["units"]?[0][6] as? [String])?[1].hasPrefix("999") == true)
        #expect(data["nodes"]?[1][4] is NSNull)
    }
}
