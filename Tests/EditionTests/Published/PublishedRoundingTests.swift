import Scoring
import Source
import Testing

@testable import Edition

/// Rounding told from error, what was printed in published.csv, and errata of single printed numbers.
struct PublishedRoundingTests {
    private func report(_ scoring: String, published: String, errata: String = "", scores: String = PublishedRoundingTests.scores) -> SmallReport {
        let report = SmallReport().with("2020/edition.yaml", "year: 2020\ntitle: T\nscoring: {\(scoring)}\n")
            .with(
                "2020/indicators.yaml",
                "- id: p\n  name: P\n  indicators:\n    - {id: a, name: A, max: 10}\n    - {id: b, name: B, max: 10}\n- {id: c, name: C, max: 10}\n"
            )
            .with("2020/units.csv", "id,name\nx,Xland\ny,Yland\nz,Zland\n").with("2020/scores.csv", scores).with("2020/published.csv", published)
        return errata.isEmpty ? report : report.with("2020/errata.yaml", errata)
    }

    private static let scores = "unit,a,b,c\nx,9.4,8.6,7.2\ny,5.0,5.1,5.2\nz,1.0,1.1,1.2\n"

    private func found(_ report: SmallReport) -> [String] {
        report.load().diagnostics.map {
            "\($0.severity) \($0.place?.file.split(separator: "/").last ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)"
        }
    }

    @Test func `values that rounding would explain are one mistake until it is declared`() {
        let printed = "unit,total,p\nx,25.3,18.1\ny,15.4,10.0\nz,3.3,2.1\n"
        #expect(
            found(report("decimals: 1", published: printed)) == [
                "error published.csv:2:3 4 published values differ from what their scores give; the first is published total 25.3 of x, whose scores give 25.2, by no more than the rounding of the scores would explain"
            ])
        #expect(report("decimals: 1", published: printed).load().diagnostics[0].hint?.english.contains("write \"scores: {decimals: 1}\" under scoring") == true)
        #expect(found(report("decimals: 1, scores: {decimals: 1}", published: printed)) == [])
    }

    @Test func `and are listed then, a value outside among them an error that says how far`() throws {
        let scoring = "decimals: 1, scores: {decimals: 1}"
        let edition = try report(scoring, published: "unit,total,p\nx,25.3,18.1\ny,15.3,10.1\nz,3.3,2.1\n").edition()
        #expect(edition.printed.findings.map(\.verdict) == [.rounding, .rounding])
        #expect(edition.results.values[0][0]?.shortest() == "25.2")
        #expect(
            found(report(scoring, published: "unit,total\nx,25.6,\ny,15.3\nz,3.9\n".replacing(",\n", with: "\n"))) == [
                "error published.csv:2:3 published total 25.6 of x differs from what its scores give, 25.2, by more than their rounding allows, 25.05 to 25.35; 2 changes of a last digit would explain it",
                "error published.csv:4:3 published total 3.9 of z differs from what its scores give, 3.3, by more than their rounding allows, 3.15 to 3.45; 4 changes of a last digit would explain it",
            ])
    }

    @Test func `what was printed stands for pages and ranks, and what is above it is computed from scores`() throws {
        let edition = try report(
            "decimals: 1, scores: {decimals: 1}, published: stands", published: "unit,total,p,rank\nx,25.3,18.1,1\ny,15.4,10.0,2\nz,3.3,2.1,3\n"
        ).edition()
        #expect(edition.results.values[0].map { $0?.shortest() } == ["25.3", "15.4", "3.3"])
        #expect(edition.results.values[1].map { $0?.shortest() } == ["18.1", "10", "2.1"])
        #expect(edition.results.computed[0].map { $0?.shortest() } == ["25.2", "15.3", "3.3"])
    }

    @Test func `what stands is published with its faults, which are found`() throws {
        let report = report("decimals: 1, scores: {decimals: 1}, published: stands", published: "unit,total,rank\nx,25.3,1\ny,16.0,3\nz,3.3,3\n")
        #expect(
            found(report) == [
                "warning published.csv:3:3 published total 16.0 of y differs from what its scores give, 15.3, by more than their rounding allows, 15.15 to 15.45; 5 changes of a last digit would explain it",
                "warning published.csv:3:8 published rank 3 of y differs from what the published totals give, 2",
            ])
        let printed = try #require(report.load().workspace?.editions.first).printed
        #expect(printed.findings.map(\.verdict) == [.rounding, .differs, .differs])
        #expect(printed.findings[1].leastChanges == .init(5))
    }

    /// One value beyond its scale is a finding that says so; a column on another scale is no finding of a value or two.
    @Test func `what stands is on its scale`() {
        let scoring = "decimals: 1, published: stands"
        #expect(
            found(report(scoring, published: "unit,total\nx,252\ny,15.3\nz,3.3\n")) == [
                "warning published.csv:2:3 published total 252 of x is beyond its scale, 0 to 30, and its scores give 25.2"
            ])
        #expect(
            found(report(scoring, published: "unit,total\nx,252\ny,153\nz,33\n")) == [
                "error published.csv:2:3 all 3 published totals are ten times what the scores give; the first is 252 of x, whose scores give 25.2"
            ])
    }

    /// Totals that were made in another way: the hint names what lets them stand, and works.
    @Test func `the hint of a total that no score explains names what lets it stand`() throws {
        let printed = "unit,total\nx,25.9\ny,15.3\nz,3.3\n"
        #expect(report("decimals: 1", published: printed).load().diagnostics[0].hint?.english.contains("write \"published: stands\" under scoring") == true)
        let followed = report("decimals: 1, published: stands", published: printed)
        #expect(followed.load().diagnostics.map(\.severity) == [.warning])
        #expect(followed.load().workspace?.editions.first?.results.values[0][0]?.shortest() == "25.9")
    }

    @Test(arguments: [("check", "corrected", "15.3"), ("check", "printed", "16"), ("stands", "corrected", "15.3"), ("stands", "printed", "16")])
    func `an erratum acknowledges one wrong value, shown as it says`(_ rule: String, _ shown: String, _ value: String) throws {
        let edition = try report(
            "decimals: 1, scores: {decimals: 1}, published: \(rule)", published: "unit,total\nx,25.2\ny,16.0\nz,3.3\n",
            errata: "- {unit: y, printed: total, shown: \(shown), reason: A misprint.}\n"
        ).edition()
        #expect(edition.results.values[0][1]?.shortest() == value)
        #expect(edition.printed.findings.map(\.verdict) == [.acknowledged])
        #expect(edition.ledger.errata.count == 1)
    }

    @Test(arguments: [
        ("- {unit: x, printed: total}", "outdated-erratum"), ("- {unit: q, printed: total}", "unknown-unit"),
        ("- {unit: x, printed: sum}", "unknown-indicator"),
        ("- {unit: x, printed: c}", "outdated-erratum"), ("- {printed: total}", "missing-key"),
        ("- {statement: S, verdict: differs, reason: R, shown: printed}", "missing-key"),
        ("- {unit: y, printed: rank, shown: printed}", "unknown-value"), ("- {unit: y, printed: rank}\n- {unit: y, printed: rank}", "duplicate-erratum"),
    ])
    func `an erratum that names nothing wrong is one mistake`(_ errata: String, _ rule: String) {
        let report = report("decimals: 1, published: stands", published: "unit,total,rank\nx,25.2,1\ny,15.3,3\nz,3.3,3\n", errata: errata + "\n")
        let problems = report.load().diagnostics.filter { $0.severity == .error }
        #expect(problems.map(\.rule) == [rule])
        #expect(problems.allSatisfy { $0.hint != nil && $0.place?.file == "Content/2020/errata.yaml" })
    }

    @Test(arguments: [
        ("unit,total,sum\nx,25.2,1\n", "1:12 unknown-column"), ("unit,rank:q\nx,1\n", "1:6 unknown-column"), ("unit,rank:A\nx,1\n", "1:6 unknown-column"),
        ("id,total\nx,25.2\n", "1:1 missing-column"), ("unit,total\nq,25.2\n", "2:1 unknown-unit"), ("unit,total\nx,25.2\nx,25.2\n", "3:1 duplicate-unit"),
        ("unit,total\nx,many\n", "2:3 not-a-number"),
    ])
    func `what published.csv cannot hold is one mistake`(_ published: String, _ expected: String) {
        let problems = report("decimals: 1", published: published).load().diagnostics.filter { $0.severity == .error && $0.message != "unknown column" }
        #expect(problems.first.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)" } == expected)
        #expect(problems.allSatisfy { $0.hint != nil })
    }

    @Test(arguments: [
        ("scores: 1", "wrong-type"), ("scores: {}", "missing-key"), ("scores: {decimals: 9}", "out-of-range"), ("scores: {places: 1}", "missing-key"),
        ("published: stand", "unknown-value"), ("scores: {decimals: 0}", "score-not-rounded"),
    ])
    func `a wrong declaration is one mistake`(_ scoring: String, _ rule: String) {
        let rules = report(scoring, published: "unit,total\nx,25\n").load().diagnostics.filter { $0.severity == .error }.map(\.rule)
        #expect(rules.contains(rule) && rules.allSatisfy { [rule, "unknown-key"].contains($0) })
    }

    @Test func `one column in two files is one mistake`() {
        let report = report(
            "decimals: 1", published: "unit,total\nx,25.2\n",
            scores: "unit,a,b,c,published_total\nx,9.4,8.6,7.2,25.2\ny,5.0,5.1,5.2,15.3\nz,1.0,1.1,1.2,3.3\n")
        #expect(report.problems == ["published.csv:1:6 published-twice"])
    }

    @Test func `an indicator may have scores that were rounded otherwise`() throws {
        let report = report("decimals: 1", published: "unit,total\nx,25.3\ny,15.3\nz,3.3\n")
            .replacing("- {id: c, name: C, max: 10}", by: "- {id: c, name: C, max: 10, scores: {decimals: 1}}", in: "2020/indicators.yaml")
        // Only c is rounded: 25.15 to 25.25.
        #expect(try report.edition().printed.findings.map(\.verdict) == [.rounding])
        #expect(report.replacing("25.3", by: "25.4", in: "2020/published.csv").problems == ["published.csv:2:3 published-total-differs"])
    }
}
