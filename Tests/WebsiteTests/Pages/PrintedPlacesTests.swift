import BuiltInTheme
import Edition
import Formula
import Output
import Scoring
import Source
import Testing

@testable import Website

/// A number has the same places wherever it is printed: in tables, in the words beside a drawing, among the key figures, in sentences, and
/// where a formula in a text gives it.
struct PrintedPlacesTests {
    private struct Site {
        let index: GeneratedIndex
        let edition: Edition
        let pages: [String: String]

        init(_ index: GeneratedIndex) throws {
            self.index = index
            let tree = index.tree
            edition = try #require(Workspace.load(tree).workspace?.editions.first)
            let rendered = try RenderedSite(tree, SiteOptions(theme: .builtIn))
            try #require(!rendered.report.diagnostics.hasErrors)
            pages = Dictionary(
                uniqueKeysWithValues: rendered.files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        }

        /// What readers see of a formula in a text.
        func formula(_ text: String) throws -> String {
            let formula = try #require(Formula.parse(text, at: Place(file: "test")).0)
            return try formula.evaluate(in: edition.dataset).get().text(in: edition.dataset, language: "en")
        }

        func page(_ path: String) throws -> String { try #require(pages["2020/" + path]) }
    }

    private func each(_ count: Int, seed: UInt64, _ body: (Site) throws -> Void) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<count { try body(Site(GeneratedIndex(&generator))) }
    }

    private func decimals(_ text: Substring) -> Int { text.split(separator: ".").dropFirst().first?.filter(\.isNumber).count ?? 0 }

    @Test func scoresHaveTheSamePlacesOnEveryPage() throws {
        try each(20, seed: 11) { site in
            let index = site.index
            for unit in index.units {
                // The total at the head of the table has places of its own.
                let page = try site.page("units/\(unit.lowercased()).html").replacing(/<tr class="whole">.*?<\/tr>/, with: "")
                let
                    profile = page.matches(of: /<td>([0-9.]+)(?:<small>\/[^<]*<\/small>)?<\/td><td>[^<]*(?:<small>[^<]*<\/small>)?<\/td><td class="w">/).map(
                        \.1),
                    heads = page.matches(of: /<small>([0-9.]+)(?:\/[0-9.]+)?<\/small><\/th>/).map(\.1)
                for score in profile + heads { #expect(decimals(score) == index.scorePlaces, "\(score) of \(unit)") }
                for ends in page.matches(of: /lowest ([0-9.]+), median ([0-9.]+), highest ([0-9.]+)</) {
                    #expect(decimals(ends.1) == index.scorePlaces && decimals(ends.3) == index.scorePlaces)
                }
                // The text of a formula is that of the table.
                for leaf in index.leaves {
                    let written = try site.formula("score(\"\(unit)\", \(leaf.id))")
                    #expect(written == "–" || profile.contains(Substring(written)), "\(written) of \(leaf.id)")
                }
            }
            for cell in try site.page("ranking.html").matches(of: /<td class="h[0-6]"[^>]*>([0-9.]+)</) { #expect(decimals(cell.1) == index.scorePlaces) }
        }
    }

    @Test func meansAndMediansReadAlikeInTablesKeyFiguresSentencesAndFormulas() throws {
        try each(20, seed: 12) { site in
            let index = site.index, list = try site.page("indicators/index.html")
            for node in site.edition.results.tree.nodes.dropFirst() {
                guard site.edition.results.mean(site.edition.results.tree.node(node.id) ?? 0) != nil else { continue }
                let page = try site.page("indicators/\(node.id).html"), mean = try site.formula("mean(\(node.id))")
                #expect(decimals(mean[...]) == index.meanPlaces)
                #expect(list.contains("<td>\(mean)</td>"))
                #expect(try key("Mean", page) == mean)
                #expect(try key("Median", page) == site.formula("median(\(node.id))"))
                for group in Set(index.groups) {
                    guard let formula = try? site.formula("mean(\(node.id) where side = \"\(group)\")") else { continue }
                    #expect(try site.page("groups/side/\(group).html").contains("<td>\(formula)</td>"))
                }
                if let sentence = page.firstMatch(of: /<p class="lede">([^<]*)</)?.1, sentence.contains(" average ") {
                    #expect(sentence.contains(" average \(mean) points") || sentence.contains(" average \(mean);"))
                    #expect(
                        try sentence.contains("lowest has \(site.formula("min(\(node.id))"))")
                            || [",", "."].contains { try sentence.contains("lowest \(site.formula("min(\(node.id))"))\($0)") })
                    #expect(
                        try sentence.contains("highest has \(site.formula("max(\(node.id))"))")
                            || sentence.contains("highest \(site.formula("max(\(node.id))"))."))
                }
            }
        }
    }

    private func key(_ label: String, _ page: String) throws -> String {
        let after = try #require(page.firstRange(of: ">\(label)<")).upperBound
        return String(try #require(page[after...].firstMatch(of: />\s*([0-9.]+)\s*</)).1)
    }

    @Test func totalsReadAlikeInTheRankingOnAUnitsPageAndInFormulas() throws {
        try each(20, seed: 13) { site in
            // Means stand at its foot.
            let index = site.index, ranking = try site.page("ranking.html").replacing(/<tfoot>.*?<\/tfoot>/, with: "")
            for cell in ranking.matches(of: /<td class="tot">([0-9.]+)</) { #expect(decimals(cell.1) == index.decimals) }
            for (position, unit) in index.units.enumerated() {
                guard let total = index.total(position)?.decimal(index.decimals) else { continue }
                #expect(ranking.contains("<td class=\"tot\">\(total)</td>"))
                #expect(try site.formula("score(\"\(unit)\", total)") == total)
                #expect(try site.page("units/\(unit.lowercased()).html").contains("\(unit) scores \(total)"))
            }
            if index.units.indices.compactMap({ index.total($0) }).count > 1 {
                #expect(try ranking.contains(" is \(site.formula("mean(total)")).") || ranking.contains("have the same total"))
            }
        }
    }

    /// Bankers' rounding is no matter of the page alone.
    @Test func aFormulaRoundsAsTheEditionDoes() throws {
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: Made\nlanguages: [en]\n"),
            ("Content/2020/edition.yaml", "year: 2020\ntitle: Made\nscoring: {decimals: 0, aggregate: mean, rounding: half-even}\n"),
            ("Content/2020/indicators.yaml", "- {id: a, name: A, max: 10}\n- {id: b, name: B, max: 10}\n"),
            ("Content/2020/units.csv", "id,name\nu,U\nv,V\n"), ("Content/2020/scores.csv", "unit,a,b\nu,4,5\nv,1,2\n"),
        ])
        let dataset = try #require(Workspace.load(tree).workspace?.editions.first).dataset
        for (formula, text) in [("score(\"U\", total)", "4"), ("score(\"U\", total) as 0", "4"), ("mean(total)", "3.0")] {
            #expect(try #require(Formula.parse(formula, at: Place(file: "test")).0).evaluate(in: dataset).get().text(in: dataset) == text)
        }
    }
}
