import BuiltInTheme
import Output
import Source
import Testing

@testable import Archive
@testable import Website

/// An edition of which only a sealed release is left stands beside the others with what was sealed.
struct SealedYearTests {
    /// The made-up report after its oldest edition was sealed, and the site as it was before the edition's sources were taken away.
    private func withoutSources() throws -> (report: Report, before: [String: String]) {
        let report = try Report()
        try report.seal("2021")
        let before = try report.render()
        try report.remove("Content/2021")
        return (report, before)
    }

    @Test func `its numbers are those that it had`() throws {
        let (report, before) = try withoutSources()
        let after = try report.render()
        let table = try #require(after["data/all-years.csv"])
        #expect(table.contains("\n2021,") && table == before["data/all-years.csv"])
        #expect(after["2022/method.html"] == before["2022/method.html"])
        // No page leads to one that is no longer there.
        #expect(after["2021/ranking.html"]?.contains("archive/2021/1.0.0") != false)
        let units = after.keys.filter { $0.hasPrefix("2022/units/") && $0 != "2022/units/index.html" }
        #expect(!units.isEmpty && units.contains { after[$0]?.contains("2021") == true })
    }

    /// The four made-up years of the harbours, the oldest known from the archive alone, give the table that is held to the oracle.
    @Test func `four years of which the oldest is sealed`() throws {
        let report = try Report("Sites/years")
        let expected = try report.render()["data/all-years.csv"]
        try report.append("Content/2015/edition.yaml", "releases:\n  - {version: 1.0.0, date: 2016-02-01, note: First}\n")
        try report.seal("2015")
        try report.remove("Content/2015")
        let after = try report.render()
        #expect(after["data/all-years.csv"] == expected)
        // Kingsport’s past goes with Port King.
        #expect(after["2016/units/port-king.html"]?.contains("65.4") == true)
        #expect(after["2016/method.html"]?.contains("Compared with 2015") == true)
    }

    @Test func `what was altered is not taken for what was sealed`() throws {
        let (report, _) = try withoutSources()
        let scores = "Site/archive/2021/1.0.0/data/sources/Content/2021/scores.csv"
        try report.append(scores, " ")
        let catalogue = Catalogue.read(report.site, content: report.path + "/Content")
        #expect(catalogue.diagnostics.map(\.rule).contains("sealed-release-altered"))
        #expect(!(catalogue.releases.first?.sources.contains { $0.path == "Content/2021/scores.csv" } ?? true))
        let after = try report.render()
        #expect(after["data/all-years.csv"]?.contains("\n2021,") != true)
    }

    @Test func `a release is made of what stands in its own bag`() throws {
        let (report, _) = try withoutSources()
        try report.seal("2022")
        let sources = try report.files("Site/archive/2022/1.0.0/data/sources")
        #expect(!sources.contains { $0.hasPrefix("Content/2021/") })
        #expect(!(try report.text("Site/archive/2022/1.0.0/data/site/2022/method.html").contains("id=\"comparability\"")))
    }
}
