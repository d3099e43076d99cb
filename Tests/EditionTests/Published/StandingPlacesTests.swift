import Scoring
import Testing

@testable import Edition

/// Ranks are those of numbers as pages print them: printed values that stand may have more places than scores.
struct StandingPlacesTests {
    private func findings(_ rule: String, _ ranks: [String]) throws -> [String] {
        let printed = ["8.02", "8.00", "7.50"]
        let report = SmallReport().with("2020/edition.yaml", "year: 2020\ntitle: T\nscoring: {aggregate: mean, decimals: 1, published: \(rule)}\n")
            .with(
                "2020/indicators.yaml",
                "- {id: g, name: G, aggregate: mean, indicators: [{id: a, name: A, max: 10}, {id: b, name: B, max: 10}]}\n- {id: c, name: C, max: 10}\n"
            )
            .with("2020/units.csv", "id,name\nx,X\ny,Y\nz,Z\n").with("2020/scores.csv", "unit,a,b,c\nx,8,8,1\ny,8,8,2\nz,7,8,3\n")
            .with("2020/published.csv", "unit,g,rank:g\n" + zip(["x", "y", "z"], zip(printed, ranks)).map { "\($0),\($1.0),\($1.1)\n" }.joined())
            .without("2020/chapters/01-findings.md").without("2020/data/visits.csv")
        let edition = try #require(report.load().workspace?.editions.first)
        return edition.printed.findings.filter(\.isRank).map { "\($0.unit) \($0.printed) \($0.computed ?? "–")" }
    }

    @Test func `printed values that stand are ranked by all their places`() throws {
        #expect(try findings("stands", ["1", "2", "3"]) == [])
        #expect(try findings("stands", ["1", "1", "3"]) == ["1 1 2"])
    }

    /// Pages show 8.0 and 8.0, and one rank for both.
    @Test func `where they are only checked, by those of pages`() throws {
        #expect(try findings("check", ["1", "1", "3"]) == [])
        #expect(try findings("check", ["1", "2", "3"]) == ["1 2 1"])
    }
}
