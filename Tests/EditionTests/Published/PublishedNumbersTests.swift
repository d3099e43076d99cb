import Source
import Testing

@testable import Edition

/// Published totals and ranks against what the scores give, and against each other.
struct PublishedNumbersTests {
    /// A report of units a, b, c … with one indicator and one place in its totals.
    private func problems(_ rows: String, scoring: String = "decimals: 1", maximum: String = "100") -> [String] { messages(rows, scoring, maximum).map(\.line) }

    private func messages(_ rows: String, _ scoring: String = "decimals: 1", _ maximum: String = "100") -> [(line: String, message: Message, hint: Message)] {
        load(rows, scoring, maximum).map { ("\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)", $0.message, $0.hint ?? "") }
    }

    private func load(_ rows: String, _ scoring: String = "decimals: 1", _ maximum: String = "100") -> [Diagnostic] {
        let ids = rows.split(separator: "\n").map { $0.split(separator: ",")[0] }
        let report = SmallReport().with(
            "2020/edition.yaml",
            "year: 2020\ntitle: T\nscoring: {\(scoring)}\ngroups: {side: {label: Side, values: [{id: l, label: Left}, {id: r, label: Right}]}}\n"
        )
        .with("2020/indicators.yaml", "- {id: all, name: All, max: \(maximum)}\n")
        .with("2020/units.csv", "id,name,side\n" + ids.enumerated().map { "\($1),Unit \($1),\($0 % 2 == 0 ? "l" : "r")" }.joined(separator: "\n"))
        .with("2020/scores.csv", "unit,all,published_total,published_rank\n" + rows)
        return report.load().diagnostics
    }

    // MARK: Ranks

    @Test func `a rank that contradicts the totals beside it is reported while a total is in doubt`() {
        #expect(problems("a,18.6,18.6,1\nb,18.6,18.5,1\nc,3,3,3") == ["3:8 published-total-differs", "3:13 published-rank-differs"])
        #expect(messages("a,18.6,18.6,1\nb,18.6,18.5,1\nc,3,3,3")[1].hint == "it fits what the scores give: correct the published totals, or the rank")
    }

    @Test func `a neighbour’s rank that contradicts nothing but the wrong total is a note to it`() {
        let found = load("a,18.6,18.6,1\nb,18.6,18.7,1\nc,3,3,3")
        #expect(found.map(\.rule) == ["published-total-differs"])
        #expect(found[0].notes.map(\.text) == ["by the published totals, rank 1 of a should be 2, at Content/2020/scores.csv:2:13"])
    }

    @Test func `one wrong total is one mistake however many ranks it would shift`() {
        #expect(problems("a,90,90,1\nb,80,80,2\nc,70,70,3\nd,60,95,4") == ["5:6 published-total-differs", "5:9 published-rank-differs"])
        #expect(problems("a,90,90,2\nb,80,80,3\nc,70,70,4\nd,60,95,1") == ["5:6 published-total-differs"])
        #expect(problems("a,90,90,1\nb,80,80,2\nc,70,70,3\nd,95,60,4") == ["5:6 published-total-differs"])
    }

    @Test func `a rank of its own fault is reported beside a wrong total`() {
        #expect(
            problems("a,90,90,1\nb,80,80,3\nc,70,70,3\nd,60,95,4") == [
                "3:9 published-rank-differs", "5:6 published-total-differs", "5:9 published-rank-differs",
            ])
    }

    @Test func `ranks are held to the scores where no total is published`() {
        #expect(problems("a,90,,1\nb,80,,3\nc,70,,3") == ["3:7 published-rank-differs"])
        #expect(problems("a,90,,1\nb,80,80,3\nc,70,,3") == ["3:9 published-rank-differs"])
    }

    @Test func `a unit without a total has no rank`() {
        let rows = "a,90,90,1\nb,,,2\nc,70,70,2"
        #expect(problems(rows, scoring: "missing: exclude") == ["3:5 published-rank-differs"])
        #expect(messages(rows, "missing: exclude")[0].message == "published rank 2 of b differs from what the published totals give, none: it has no total")
    }

    @Test func `a published total stands for scores that cannot be read`() {
        #expect(problems("a,90,90,2\nb,x,85,1\nc,70,70,3") == ["2:9 published-rank-differs", "3:3 not-a-number", "3:8 published-rank-differs"])
    }

    @Test func `a total that nobody knows leaves a rank as much room as it takes`() {
        #expect(problems("a,90,90,2\nb,x,,1\nc,70,70,3") == ["3:3 not-a-number"])
        #expect(problems("a,90,90,3\nb,x,,1\nc,70,70,3") == ["2:9 published-rank-differs", "3:3 not-a-number"])
    }

    @Test(arguments: ["0", "4", "-1", "1.5", "99"])
    func `a rank out of range`(_ rank: String) {
        #expect(problems("a,90,90,\(rank)\nb,80,80,2\nc,70,70,3") == ["2:9 published-rank-differs"])
    }

    @Test func `two units of one rank that are not tied`() {
        #expect(problems("a,90,90,1\nb,80,80,1\nc,70,70,3") == ["3:9 published-rank-differs"])
    }

    @Test(arguments: ["=2", "2=", "T2", "T-2", "2nd", "2.0", "第2名", "并列第2", "2"])
    func `ranks as tables print them`(_ rank: String) {
        #expect(problems("a,90,90,1\nb,80,80,\(rank)\nc,80,80,2") == [])
    }

    @Test func `a rank that is marked as shared and is not`() {
        #expect(problems("a,90,90,1\nb,80,80,=2\nc,70,70,3") == ["3:9 published-rank-differs"])
        #expect(messages("a,90,90,1\nb,80,80,=2\nc,70,70,3")[0].message == "published rank =2 of b differs from what the published totals give, 2, not shared")
    }

    @Test func `ranks by another rule are one mistake`() {
        let dense = messages("a,90,90,1\nb,80,80,2\nc,80,80,2\nd,70,70,3\ne,60,60,4")
        #expect(dense.map(\.line) == ["5:9 published-rank-differs"])
        #expect(dense[0].hint == "set \"rank: dense\" under scoring in edition.yaml, or correct the ranks")
        let reversed = messages("a,90,90,3\nb,80,80,2\nc,70,70,1")
        #expect(
            reversed.map(\.hint) == [
                "under scoring in edition.yaml, set \"direction: low\" if the lowest is the best, or \"rank_from: worst\" if rank 1 is the worst; or correct the ranks"
            ])
        let grouped = messages("a,90,90,1\nb,80,80,1\nc,70,70,2\nd,60,60,2")
        #expect(grouped.map(\.hint) == ["write the ranks among all units, or leave published_rank out"])
    }

    @Test func `ranks that are all shifted are one mistake`() {
        let shifted = messages("a,90,90,1\nb,80,80,3\nc,70,70,4\nd,60,60,5")
        #expect(shifted.map(\.line) == ["3:9 published-rank-differs"])
        #expect(shifted[0].message == "3 published ranks differ from what the totals give; the first is 3 of b, which comes 2: all of them are 1 too great")
    }

    @Test func `ranks by the exact value, which printed totals do not show`() {
        #expect(problems("a,80.04,80.0,1\nb,80.01,80.0,2\nc,70,70,3", scoring: "decimals: 1, rank_by: exact") == [])
        #expect(problems("a,80.04,80.0,2\nb,80.01,80.0,1\nc,70,70,3", scoring: "decimals: 1, rank_by: exact").count == 2)
    }

    // MARK: Totals

    @Test(arguments: [
        ("18.518873", "18.518873000000003"), ("18.55", "18.549999999999997"), ("18.5", "18.499999999999996"), ("9.400000000000001", "9.4"),
        ("18.518873", "18.52"), ("18.04", "18"),
        ("3", "3.000"),
    ])
    func `a total with more digits than the rules print is compared after rounding`(_ score: String, _ total: String) {
        #expect(problems("a,\(score),\(total),1\nb,1,1,2") == [])
    }

    @Test(arguments: [("18.518873", "18.6"), ("18.5", "18.44"), ("18.55", "18.5"), ("18.5", "19")])
    func `and is wrong where it rounds to another`(_ score: String, _ total: String) {
        #expect(problems("a,\(score),\(total),1\nb,1,1,2") == ["2:\(4 + score.count) published-total-differs"])
    }

    @Test func `a total of a unit whose scores give none`() {
        #expect(problems("a,90,90,1\nb,,40,", scoring: "missing: exclude") == ["3:4 published-total-differs"])
    }

    @Test func `a score that cannot be read leaves its total alone`() {
        #expect(problems("a,90,90,1\nb,x,40,2", scoring: "missing: exclude") == ["3:3 not-a-number"])
    }

    @Test func `totals on another scale are one mistake`() {
        let shares = messages("a,90.4,0.904,1\nb,80.6,0.806,2\nc,70,0.7,3")
        #expect(shares.map(\.line) == ["2:8 published-total-differs"])
        #expect(shares[0].message == "all 3 published totals are a hundredth of what the scores give; the first is 0.904 of a, whose scores give 90.4")
        #expect(
            messages("a,90.4,90,1\nb,80.6,81,2\nc,70,70,3").map(\.hint) == [
                "set \"decimals: 0\" under scoring in edition.yaml, or write the totals with all their places"
            ])
        #expect(problems("a,90,91,1\nb,80,82,2\nc,70,73,3\nd,60,61,4\ne,50,52,5") == ["2:6 published-total-differs"])
    }

    @Test func `totals that are no numbers in one way are one mistake`() {
        let found = load("a,90,\"90,0\",1\nb,80,\"80,0\",2\nc,70,\"70,0\",3")
        #expect(found.map(\.message) == ["published_total \"90,0\" is not a number, and neither are 2 more like it"])
    }

    @Test(arguments: [
        ("1.85E+01", "a spreadsheet shortened it: write all its digits, 18.5 if none was lost"), ("n/a", "leave the cell blank where none was published"),
        ("18.5分", "write only the number: 18.5"),
    ])
    func `a total that is no number`(_ total: String, _ hint: String) {
        #expect(messages("a,18.5,\(total),1\nb,1,1,2").map(\.hint.english) == [hint])
    }
}
