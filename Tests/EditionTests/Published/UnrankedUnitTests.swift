import Scoring
import Source
import Testing

@testable import Edition

/// Units without a rank, printed tie-breaks, and printed ranks under another rule.
struct UnrankedUnitTests {
    private func report(
        _ scoring: String = "decimals: 1", units: String = UnrankedUnitTests.reasons, published: String = "", scores: String = UnrankedUnitTests.scores
    ) -> SmallReport {
        let report = SmallReport().with("2020/edition.yaml", "year: 2020\ntitle: T\nscoring: {\(scoring)}\n")
            .with("2020/indicators.yaml", "- {id: a, name: A, max: 10}\n- {id: b, name: B, max: 10}\n")
            .with("2020/units.csv", units).with("2020/scores.csv", scores)
        return published.isEmpty ? report : report.with("2020/published.csv", published)
    }

    private static let reasons = "id,name,unranked,unranked_en,people\nx,Xland,特别行政区,special territory,5\ny,Yland,,,3\nz,Zland,,,2\nw,Wland,,,7\n"
    private static let ranked = "id,name,people\nx,Xland,5\ny,Yland,3\nz,Zland,2\nw,Wland,7\n"
    private static let scores = "unit,a,b\nx,10,9.5\ny,6,5\nz,1,2\nw,2,1\n"

    private func problems(_ report: SmallReport) -> [String] { report.problems }

    @Test func `a unit with a reason is shown without a rank`() throws {
        let edition = try report(published: "unit,rank\nx,n/r\ny,1\nz,2\nw,=2\n").edition()
        #expect(edition.results.standings[0].map { $0?.plainLabel } == [nil, "1", "=2", "=2"])
        #expect(edition.units[0].unranked?.text("en") == "special territory" && edition.units[0].unranked?.text("zh-Hans") == "特别行政区")
        #expect(edition.attributes.map(\.key) == ["people"])
    }

    @Test func `formulas leave it out of means and counts, and know no rank of it`() throws {
        func values(_ scoring: String) throws -> [String] {
            try report(scoring).chapter("`= mean(total)`, `= count()`, `= top(1)`, `= score('Xland', total)`, `= max(total)`, `= count(where rank <= 3)`")
                .edition()
                .ledger.entries.map(\.computed)
        }
        #expect(try values("decimals: 1") == ["5.67", "3", "Yland", "19.5", "11.0", "3"])
        #expect(try values("decimals: 1, unranked_in_means: true") == ["9.13", "4", "Yland", "19.5", "19.5", "3"])
    }

    @Test(arguments: ["n/r", "–", "-", "—", "NR", "not ranked", "不参与排名"])
    func `a sign for no rank is held to units.csv`(_ mark: String) {
        let published = "unit,rank\nx,\(mark)\ny,1\nz,2\nw,2\n"
        #expect(problems(report(published: published)) == [])
        #expect(problems(report(units: Self.ranked, published: published)) == ["published.csv:2:3 unranked-without-reason"])
        #expect(problems(report(units: Self.ranked, published: published.replacing("w,2", with: "w,\(mark)"))) == ["published.csv:2:3 unranked-without-reason"])
    }

    @Test func `a printed rank of a unit without one is reported`() {
        #expect(problems(report(published: "unit,rank\nx,1\ny,1\nz,2\nw,2\n")) == ["published.csv:2:3 published-rank-differs"])
    }

    @Test func `a mark is no reason, and somebody has a rank`() {
        #expect(problems(report(units: Self.reasons.replacing("特别行政区,special territory", with: "yes,"))) == ["units.csv:2:9 unranked-without-reason"])
        #expect(problems(report(units: "id,name,unranked\nx,X,a\ny,Y,a\nz,Z,a\nw,W,a\n")) == ["units.csv:2:1 unranked-without-reason"])
    }

    // MARK: Ties

    @Test func `equal totals are put in an order by what is declared`() throws {
        func labels(_ scoring: String, _ published: String = "") throws -> [String?] {
            try report("decimals: 1, \(scoring)", units: Self.ranked, published: published).edition().results.standings[0].map { $0?.plainLabel }
        }
        #expect(try labels("rank_then: a") == ["1", "2", "4", "3"])
        #expect(try labels("rank_then: [people]") == ["1", "2", "4", "3"])
        #expect(try labels("rank_then: [{by: people, direction: low}]") == ["1", "2", "3", "4"])
        #expect(try labels("ties: as-published", "unit,rank\nx,1\ny,2\nz,4\nw,3\n") == ["1", "2", "4", "3"])
        #expect(try labels("ties: as-published", "unit,rank\nx,1\ny,2\nz,=3\nw,=3\n") == ["1", "2", "=3", "=3"])
    }

    @Test func `a printed order of equal totals is one mistake, whose hint says how to declare it`() {
        let found = report(units: Self.ranked, published: "unit,rank\nx,1\ny,2\nz,3\nw,4\n").load().diagnostics
        #expect(found.map(\.message) == ["published rank 4 of w differs from what the totals give, 3: equal totals were printed in an order"])
        #expect(found[0].hint == "set \"ties: as-published\" under scoring in edition.yaml, or say with \"rank_then:\" what decides among them")
    }

    @Test(arguments: [
        ("rank_then: [c]", "edition.yaml:3:36 unknown-indicator"), ("rank_then: [total]", "edition.yaml:3:36 no-effect"),
        ("rank_then: [name]", "edition.yaml:3:36 unknown-indicator"),
        ("ties: as-published", "edition.yaml:3:30 no-effect"), ("ties: none", "edition.yaml:3:30 unknown-value"),
        ("rank_then: [[a]]", "edition.yaml:3:36 wrong-type"),
        ("rank_then: [{by: a, direction: up}]", "edition.yaml:3:55 unknown-value"), ("unranked_in_means: perhaps", "edition.yaml:3:43 wrong-type"),
    ])
    func `a wrong declaration is one mistake`(_ scoring: String, _ expected: String) {
        #expect(problems(report("decimals: 1, \(scoring)", units: Self.ranked)) == [expected])
    }

    @Test func `a column of words decides nothing`() {
        #expect(problems(report("rank_then: [people]", units: Self.ranked.replacing(",7", with: ",many"))).first == "edition.yaml:3:23 not-a-number")
    }

    @Test func `another ranking that leaves fewer ranks wrong is named with how many`() {
        let scores = "unit,a,b\n" + (0..<12).map { "u\($0),\(10 - $0 / 2),0\n" }.joined()
        let units = "id,name\n" + (0..<12).map { "u\($0),U\($0)\n" }.joined()
        let ranks = (0..<12).map { "u\($0),\($0 == 11 ? 9 : $0 / 2 + 1)\n" }.joined()
        let found = report("decimals: 0", units: units, published: "unit,rank\n" + ranks, scores: scores).load().diagnostics
        #expect(found.map(\.hint) == ["set \"rank: dense\" under scoring in edition.yaml, or correct the ranks"])
        #expect(found[0].message.english.hasSuffix("they count ties as dense ranking does, which would leave 1"))
    }

    @Test func `ranks that happen to be out by the same are reported one by one`() {
        let scores = "unit,a,b\n" + (0..<12).map { "u\($0),\(Double(100 - $0) / 10),0\n" }.joined()
        let units = "id,name\n" + (0..<12).map { "u\($0),U\($0)\n" }.joined()
        let ranks = (0..<12).map { "u\($0),\([2, 5, 8].contains($0) ? $0 + 4 : $0 + 1)\n" }.joined()
        #expect(
            problems(report(units: units, published: "unit,rank\n" + ranks, scores: scores))
                == [4, 7, 10].map { "published.csv:\($0):4 published-rank-differs" })
    }
}
