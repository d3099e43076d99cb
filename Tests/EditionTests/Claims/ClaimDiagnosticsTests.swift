import Source
import Testing

@testable import Edition

/// What an author is told about claims whose formulas or words do not say what they seem to.
struct ClaimDiagnosticsTests {
    /// `line: message [rule] hint` of a chapter’s first claim line.
    private func problems(_ body: String, _ report: SmallReport = SmallReport()) -> [String] {
        report.chapter(body).load().diagnostics.map {
            "\($0.message) [\($0.rule)]" + ($0.hint.map { " \($0)" as String } ?? "") + $0.notes.map { " (\($0.message))" }.joined()
        }
    }

    private var twoYears: SmallReport {
        SmallReport().copyingEdition(to: "2019").without("2019/chapters/01-findings.md")
            .with("2019/scores.csv", "unit,hours,loans,seats\nash,1,1,1\nbeech,5,12,6\ncedar,8,9,6\ndogwood,1,1,1\n")
    }

    @Test func `an edition behind a literal is no edition of the scores`() {
        #expect(
            problems(
                "The north had [19](= 'mean(total where region = \"north\" in 2019)'), in truth [3](= 'mean(total in 2019 where region = \"north\")').",
                twoYears) == [
                    "\"north\" is the same in every edition, so in 2019 behind it has no effect [formula-no-effect] write mean(total in 2019 where region = \"north\"), or (region in 2019) = \"north\" to choose by what each was then"
                ])
        #expect(problems("[2](= 'count(where total > (total in 2019))')", twoYears) == [])
        #expect(problems("[4](= 'count(where name ≠ \"x\" in 2019)')", twoYears).count == 1)
    }

    @Test func `two columns are not thrown together`() {
        let report = SmallReport().with(
            "2020/units.csv", "id,name,region,people\nash,Ash Town,north,100\nbeech,Beech,south,50.5\ncedar,Cedar,south,7\ndogwood,Dogwood,north,\n")
        #expect(
            problems("`= mean(total, people)`", report) == [
                "mean takes one column, not 2: their numbers would be thrown together [formula-arguments] write mean(total) and mean(people), or mean(total weighted by people)"
            ])
        #expect(problems("[25](= 'sum(total * people) / sum(people)')", report) == [])
    }

    /// Dogwood has 2, 4 and 3 points; no note says that second is what its score of 2 is.
    @Test(arguments: ["first", "second", "2nd", "fourth", "第二"]) func `an ordinal is no score`(_ word: String) {
        let found = SmallReport().chapter("Dogwood is [\(word)](= 'rank(\"dogwood\") + 1').").load().diagnostics
        #expect(found.map(\.rule) == ["false-claim"])
        #expect(found[0].notes.map(\.message).allSatisfy { $0.english.contains(" is what rank(") })
        let counted = SmallReport().chapter("Dogwood has [2](= 'score(\"dogwood\", loans)') loans.").load().diagnostics
        #expect(counted.first?.notes.map(\.message).contains("2 is what score(\"dogwood\", hours) gives, 2") == true)
    }

    @Test func `a share in words is one`() {
        #expect(problems("[One in four](= 'count(where total > 25) / count()') towns, [two in four](= 'share(where region = \"north\")').") == [])
        #expect(problems("[one in three](= 'count(where total > 25) / count()') towns").map { $0.prefix(34) } == ["claim \"one in three\" is false: cou"])
        #expect(
            problems("[one in four](= 'count(where total > 25)')").map { $0.prefix(95) } == [
                "claim \"one in four\" cannot be compared: \"one in four\" is a share, and the formula gives a count"
            ])
    }

    @Test func `what is not understood is said in the language of the text`() {
        #expect(
            problems("[several](= 'mean(total)')") == [
                "claim \"several\" cannot be compared: \"several\" states no number that can be compared; mean(total) gives 20.3 [unclear-claim] write it in one of these ways: 57.3, 57.3%, a third, one in three, 3rd, over 57, between 40 and 50"
            ])
        let report = SmallReport().with("2020/chapters/01-findings.zh-Hans.md", "---\ntitle: 发现\n---\n\n平均[若干](= 'mean(total)')分。\n")
        #expect(
            report.load().diagnostics.filter { $0.rule == "unclear-claim" }.map(\.message) == [
                "claim \"若干\" cannot be compared: \"若干\" states no number that can be compared; mean(total) gives 20.3"
            ])
    }

    @Test func `a format has no effect on a claim, and one of two on a figure`() {
        #expect(
            problems("[20](= 'mean(total) as 0.00')") == [
                "the format behind as has no effect: a claim is compared as its text is written [formula-no-effect] write [20](= 'mean(total)')"
            ])
        #expect(problems("`= mean(total) as 0.00`") == [])
        #expect(
            problems("```figure\nid: f\nchart: bars\ncaption: F\nrows: units\nvalue: total as 0.0\nformat: \"0.00\"\n```") == [
                "the format behind as has no effect beside format: 0.00 [formula-no-effect] write total, or take format: out"
            ])
    }

    /// A formula is put aside for what it reads of an edition that cannot be read, not for letters that it has.
    @Test func `doubt is decided by what a formula reads`() {
        let report = SmallReport().replacing("{id: seats, name: Seats, max: 10}", by: "{id: exchange, name: Seats 2019, max: 10}", in: "2020/indicators.yaml")
            .replacing("unit,hours,loans,seats", by: "unit,hours,loans,exchange", in: "2020/scores.csv").copyingEdition(to: "2019").with(
                "2019/edition.yaml", "year: [")
        func own(_ body: String) -> [String] { report.chapter(body).problems.filter { !$0.hasPrefix("2019/") } }
        #expect(own("[7](= 'mean(exchange)')") == ["chapters/01-findings.md:5:1 false-claim"])
        #expect(own("[7](= 'mean(\"Seats 2019\")')") == ["chapters/01-findings.md:5:1 false-claim"])
        #expect(own("[7](= 'mean(exchange in 2019)')") == [])
        #expect(own("[7](= 'change(mean(exchange))')") == [])
    }
}
