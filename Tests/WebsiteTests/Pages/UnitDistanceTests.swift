import Source
import Testing

@testable import Website

/// What a unit's page says of the marks, of who stands next to it, and of its peers is true under ties and rounding.
struct UnitDistanceTests {
    private func sentences(_ report: ReaderReport, _ unit: Int) throws -> [String] { UnitDistances(try report.rendition(), unit: unit).sentences }

    @Test func theMarkAndTheNextBetterTotalAreMeasuredInPrintedNumbers() throws {
        let report = ReaderReport(edition: "marks: [{value: 6, label: Pass mark}]")
        #expect(try sentences(report, 0) == ["3.0 above: Pass mark 6.", "2.0 above Beech, Old and =Cedar (joint rank 2)."])
        #expect(try sentences(report, 1) == ["1.0 above: Pass mark 6.", "2.0 below Ash (rank 1)."])
        #expect(try sentences(report, 3) == ["0.4 below: Pass mark 6.", "1.4 below Beech, Old and =Cedar (joint rank 2)."])
    }

    @Test func aTotalAtTheMarkIsNeitherAboveNorBelow() throws {
        #expect(try sentences(ReaderReport(edition: "marks: [{value: 7, label: Pass mark}]"), 2)[0] == "Exactly at: Pass mark 7.")
    }

    /// 5.96 is printed 6.0: under ranks by exact values it has not reached 6.
    @Test func whatRoundingHidesIsSaid() throws {
        let scores = "ash,9,9\nbeech,8,6\ncedar,6,8\ndogwood,5.92,6\nelm,1,3\n", marks = "marks: [{value: 6, label: Pass mark}]"
        #expect(
            try sentences(ReaderReport(edition: marks, scoring: "decimals: 1, rank_by: exact", scores: scores), 3)[0]
                == "Just below before rounding: Pass mark 6.")
        #expect(try sentences(ReaderReport(edition: marks, scores: scores), 3)[0] == "Exactly at: Pass mark 6.")
    }

    /// Printed alike and ranked apart: no distance is made up.
    @Test func equalPrintedTotalsHaveNoDistance() throws {
        let scores = "ash,9,9\nbeech,8,6.04\ncedar,6,8\ndogwood,5,6.2\nelm,1,3\n"
        let found = try sentences(ReaderReport(scoring: "decimals: 1, rank_by: exact", scores: scores), 2)
        #expect(found == ["The same printed total as Beech, Old (rank 2), ahead by unrounded totals or a tie-break.", "2.0 below Ash (rank 1)."])
    }

    @Test func whereTheLowestIsBestTheNextBetterTotalIsLower() throws {
        #expect(try sentences(ReaderReport(scoring: "decimals: 1, direction: low"), 3) == ["3.6 above Elm (rank 1)."])
        #expect(try sentences(ReaderReport(scoring: "decimals: 1, direction: low"), 4) == ["3.6 below Dogwood (rank 2)."])
    }

    @Test func ofAllThatTieNoneIsAhead() throws {
        let scores = ["ash", "beech", "cedar", "dogwood", "elm"].map { $0 + ",5,5\n" }.joined()
        #expect(try sentences(ReaderReport(scores: scores), 0).isEmpty)
    }

    @Test func peersShareAllGroupsOrTheFirstOrNone() throws {
        let rendition = try ReaderReport().rendition()
        // One other big town of the north is no company; the north has two others.
        #expect(UnitPeers(rendition, unit: 0)?.units == [1, 2])
        // One in the south: then all, the nearest first.
        #expect(UnitPeers(rendition, unit: 4)?.units == [3, 1, 2, 0])
    }

    @Test func theLinkComparesTheUnitWithItsPeers() throws {
        let page = try #require(try ReaderReport().files()["2025/units/ash.html"])
        #expect(page.contains("compare.html?units=ash,beech,cedar"))
    }
}
