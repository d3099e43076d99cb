import Scoring
import Source
import Testing

@testable import Website

/// The rows of means below the ranking, and the lines of its download.
struct RankingMeansTests {
    /// By filter, the total's mean and the indicators'.
    private func means(_ report: ReaderReport) throws -> [String: [String]] {
        let ranking = try #require(try report.files()["2025/ranking.html"])
        var found: [String: [String]] = [:]
        for row in ranking.matches(of: /<tr data-mean(?:="([^"]*)" hidden)?>(.*?)<\/tr>/) {
            found[row.1.map(String.init) ?? ""] = row.2.matches(of: /<td class="(?:tot|hx)"[^>]*>([^<]*)</).map { String($0.1) }
        }
        return found
    }

    @Test func everyCombinationOfFiltersHasItsMeans() throws {
        let means = try means(ReaderReport())
        #expect(
            means == [
                "": ["6.12", "5.80", "6.44"], "region/north": ["7.67", "7.67", "7.67"], "region/south": ["3.80", "3.00", "4.60"],
                "size/big": ["7.20", "7.33", "7.07"], "size/small": ["4.50", "3.50", "5.50"], "region/north size/big": ["8.00", "8.50", "7.50"],
                "region/north size/small": ["7.00", "6.00", "8.00"], "region/south size/big": ["5.60", "5.00", "6.20"],
                "region/south size/small": ["2.00", "1.00", "3.00"],
            ])
    }

    @Test func aGroupHasTheMeansOfItsOwnPage() throws {
        let files = try ReaderReport().files(), page = try #require(files["2025/groups/region/north.html"])
        #expect(try page.contains(#require(try means(ReaderReport())["region/north"]?[0])))
    }

    @Test func unitsWithoutARankDoNotCount() throws {
        var report = ReaderReport()
        report.scores = "ash,9,9\nbeech,8,6\ncedar,6,8\ndogwood,,6.2\nelm,1,3\n"
        report.scoring = "decimals: 1, missing: exclude, coverage: 100%"
        let means = try means(report)
        #expect(means["region/south"]?[0] == "2.00" && means[""]?[0] == "6.25")
        #expect(means["region/south size/big"] == nil)
        // The group’s own page counts the score of a town that has no total.
        #expect(means["region/south"]?[2] == "4.60")
    }

    @Test func theLinesTogetherAreTheFile() throws {
        let rendition = try ReaderReport().rendition()
        let table = EditionDownloads.ranking(rendition.edition, DownloadWords([rendition.words], of: rendition.edition))
        let script = String(decoding: RankingRows(table: table).bytes, as: UTF8.self)
        let texts = script.matches(of: /"((?:[^"\\]|\\.)*)"/).map { $0.1.replacing("\\n", with: "\n").replacing("\\\"", with: "\"") }
        // "head", its text, "rows", then an id and a line of each unit.
        let lines = [texts[1]] + stride(from: 4, to: texts.count, by: 2).map { texts[$0] }
        #expect(Array(lines.joined().utf8) == CSVDownload.forReaders(table))
        #expect(lines[2].contains("\"Beech, Old\"") && lines[3].contains("'=Cedar"))
    }
}
