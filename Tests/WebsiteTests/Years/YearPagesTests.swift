import Foundation
import Testing

@testable import Website

/// What pages say of an edition among those before it: the numbers by hand, and nothing that cannot be compared.
struct YearPagesTests {
    private static let site = Result { try YearsIndex().site() }

    private func page(_ path: String) throws -> String { try #require(try Self.site.get()[path], "\(path)") }

    /// The cells of a table's row that begins with a text, without markup; arrows stay, words for screen readers follow them.
    private func row(_ page: String, _ head: String) -> [String]? {
        for row in page.components(separatedBy: "<tr>").dropFirst() {
            let cells = row.components(separatedBy: "</tr>")[0].components(separatedBy: "</t").map { cell in
                cell.replacing(/<[^>]*>/, with: " ").replacing(/^[dh]>/, with: "").split(separator: " ").joined(separator: " ")
            }
            if cells.first == head { return Array(cells.dropFirst().dropLast()) }
        }
        return nil
    }

    private func section(_ page: String, _ heading: String) throws -> String {
        let parts = page.components(separatedBy: ">\(heading)</h2>")
        try #require(parts.count == 2, "\(heading)")
        return parts[1].components(separatedBy: "</section>")[0]
    }

    @Test func aUnitThroughTheYears() throws {
        let years = try section(page("2024/units/ashby.html"), "Through the years")
        // Ranks of 2024 among the four of both years: first with Elm, after fourth.
        #expect(row(years, "2024") == ["=2/5", "↑ 3 up 3", "27", "+5", "+5", "0"])
        // The total’s maximum changed: 8 + 6 became 8 + 14 of 20, which under the rules of 2022 is one point more.
        #expect(row(years, "2023") == ["4/4", "–", "22", "–", "+1", "+7"])
        // Among Ash, Beech and Cedar, whom both years rank: first, then second.
        #expect(row(years, "2022") == ["3/4", "↓ 1 down 1", "14", "−3", "−3", "0"])
        #expect(row(years, "2021") == ["1/4", "–", "17", "–", "–", "–"])
        #expect(years.contains("href=\"../../2023/units/ashby.html\"") && years.contains("href=\"../../2022/units/ash.html\""))
        #expect(!years.contains("href=\"../../2024/units/ashby.html\""))
        // Two pieces of line in each of two drawings: nothing joins 2022 and 2023.
        #expect(years.components(separatedBy: "<path").count - 1 == 4)
        #expect(years.contains("Totals and ranks of 2023 are not compared with those of 2022 (maximum changed, and not of all parts alike: Trust)."))
    }

    @Test func whoIsNewHasNoPast() throws {
        #expect(try !page("2024/units/fir.html").contains("Through the years"))
        #expect(try !page("2021/units/ash.html").contains("Through the years"))
    }

    /// An edition's pages know of those before it alone: they stay as they are when a later one is added.
    @Test func pagesStayWhenALaterEditionIsAdded() throws {
        var shorter = YearsIndex()
        shorter.years.removeLast()
        let before = try shorter.site(), after = try Self.site.get()
        for path in ["units/ashby.html", "indicators/b.html", "ranking.html", "movers.html"] {
            let pages = [before, after].map { $0["2023/" + path]?.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first }
            #expect(pages[0] != nil && pages[0] == pages[1], "\(path)")
        }
    }

    @Test func anIndicatorThroughTheYears() throws {
        let years = try section(page("2024/indicators/b.html"), "Through the years")
        #expect(row(years, "2024") == ["17.4", "87.0%", "13", "18", "20", "5", "comparable"])
        #expect(row(years, "2023") == ["16.8", "83.8%", "14", "17.5", "18", "4", "comparable as a rate maximum was 10, is 20"])
        #expect(row(years, "2021") == ["5.5", "55.0%", "1", "6.5", "8", "4", "–"])
        // Rates are drawn, since they compare where points do not: each of the three lines in one piece.
        #expect(years.components(separatedBy: "<path").count - 1 == 3 && years.contains("Mean 87.0%"))
        let whole = try section(page("2024/indicators/a.html"), "Through the years")
        #expect(whole.contains("Mean 8.2<") && whole.components(separatedBy: "<path").count - 1 == 3)
    }

    @Test func movers() throws {
        let movers = try page("2022/movers.html")
        #expect(movers.contains("Of 3 towns that 2021 ranked, too, 1 rose, 1 fell and 1 kept its place."))
        #expect(movers.contains("New: 1; no longer there: 1."))
        let rose = try section(movers, "Rose"), fell = try section(movers, "Fell"), towns = try section(movers, "Towns")
        #expect(row(rose, "Beech") == ["↑ 1 up 1", "2", "2", "12", "18", "+6"])
        #expect(row(fell, "Ash") == ["↓ 1 down 1", "1", "3", "17", "14", "−3"])
        #expect(row(rose, "Cedar") == nil && row(fell, "Cedar") == nil)
        #expect(towns.contains("href=\"../2022/units/elm.html\"") && towns.contains("href=\"../2021/units/dogwood.html\""))
        #expect(try section(movers, "What changed in the rules").contains("Nothing changed since 2021."))
        let renamed = try section(page("2023/movers.html"), "Towns")
        #expect(renamed.contains("Ashby</a></b> <small>2023: rank 4</small>, before: <b><a href=\"../2022/units/ash.html\">Ash"))
    }

    /// Where totals do not compare there is no arrow, no word for one and no change of totals, on any page.
    @Test func nothingIsClaimedThatCannotBeCompared() throws {
        for path in ["movers.html", "ranking.html"] {
            let text = try page("2023/" + path).components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? ""
            for claim in ["↑", "↓", ">up ", ">down ", "Rose", "Fell", "Since 2022</th>"] { #expect(!text.contains(claim), "\(path): \(claim)") }
            #expect(text.contains("Totals and ranks of 2023 are not compared with those of 2022 (maximum changed, and not of all parts alike: Trust)."))
        }
        let totals = try section(page("2023/movers.html"), "Totals side by side")
        #expect(row(totals, "Ashby") == ["3", "4", "14", "22", "+1.0", "+7.0"])
        let rules = try section(page("2023/movers.html"), "What changed in the rules")
        #expect(rules.contains("Trust: comparable as a rate (maximum was 10, is 20)."))
    }

    @Test func theRankingHasAColumnOfChanges() throws {
        let ranking = try page("2024/ranking.html")
        #expect(ranking.contains(">Since 2023</th>"))
        #expect(ranking.contains("<td data-value=\"3\"><span aria-hidden=\"true\">↑ 3</span><span class=\"vh\">up 3</span></td>"))
        #expect(ranking.contains("<td>new</td>"))
        #expect(ranking.contains("href=\"../2024/movers.html\" download") == false && ranking.contains("href=\"../2024/movers.html\""))
        #expect(try !page("2021/ranking.html").contains("Since"))
    }

    @Test func editionsSideBySide() throws {
        let editions = try section(page("editions.html"), "Side by side")
        #expect(row(editions, "2024") == ["5", "2", "25.6", "Fir (30)", "No change. Changes since 2023"])
        #expect(row(editions, "2021") == ["4", "2", "10.8", "Ash (17)", "–"])
        #expect(row(editions, "2023")?.last?.contains("Comparable as rates: Trust. Totals and ranks do not compare.") == true)
    }

    /// A report with one edition says nothing of years, on no page and in no file.
    @Test func oneEditionSaysNothingOfYears() throws {
        var alone = YearsIndex()
        alone.years = [alone.years[0]]
        let site = try alone.site()
        #expect(site["2021/movers.html"] == nil && site["editions.html"] == nil)
        for (path, text) in site where path.hasSuffix(".html") {
            for word in ["Through the years", "movers", "Since ", "edition before"] { #expect(!text.contains(word), "\(path): \(word)") }
        }
    }

    @Test func everyPageLinksToPagesThatAreThere() throws {
        let site = try Self.site.get()
        for (path, text) in site where path.hasSuffix(".html") {
            for match in text.matches(of: /href="([^"#?:]+)"/) {
                var parts = path.split(separator: "/").dropLast().map(String.init)
                for step in match.1.split(separator: "/") { if step == ".." { parts.removeLast() } else { parts.append(String(step)) } }
                #expect(site[parts.joined(separator: "/")] != nil, "\(path): \(match.1)")
            }
        }
    }
}
