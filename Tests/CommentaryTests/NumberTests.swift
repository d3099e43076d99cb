import Source
import Testing

@testable import Commentary

struct NumberTests {
    private func document(_ text: String) -> Document {
        var options = MarkdownOptions.almanac
        options.numbers = true
        return Document.parse(text, file: "x.md", options: options).0
    }

    @Test func inlineCodeWithAnEqualsSignIsAValue() {
        let document = document("有 `= mean(total)` 与 `` ＝x ``，`\\= y`，`a = b`")
        #expect(document.values.map(\.formula) == ["mean(total)", "x"])
        #expect(document.values.map(\.formulaPlace.column) == [6, 25])
        #expect(html("`\\= y`", numbers: true) == "<p><code>= y</code></p>\n")
    }

    @Test(arguments: [
        ("[2](= 'rank(\"Xi'an\")')", "=", "rank(\"Xi'an\")"), ("[2]（= 'x'）", "=", "x"), ("[2](= “x”)", "=", "x"), ("[x](<= 'y')", "≤", "y"),
        ("[x](=< 'y')", "≤", "y"),
        ("[2]（＝ ‘rank（“杭州”）’）", "=", "rank（“杭州”）"), ("[2](!= \"x\")", "≠", "x"), ("[2](≠ 'x')", "≠", "x"), ("[2](~= 'x')", "≈", "x"), ("[2](＞＝ 'x')", "≥", "x"),
        ("[2](> 'x')", ">", "x"),
        ("[2](= mean(total))", "=", "mean(total)"), ("[2](='x')", "=", "x"), ("[2](  =\n  'x' )", "=", "x"),
        ("[2](= 'score('hangzhou', ux)')", "=", "score('hangzhou', ux)"),
        ("[2](= \"count(where region = \\\"east\\\")\")", "=", "count(where region = \"east\")"), ("[2](= (f(x)))", "=", "(f(x))"),
        ("[**“2”**](= 'x')", "=", "x"), ("*[2](= 'a*b*c')*", "=", "a*b*c"),
        ("> a\n[2](= 'x')", "=", "x"), ("| a |\n|---|\n| [2](= 'a\\|b') |", "=", "a|b"), ("a[^1]\n\n[^1]: [2](= 'x')", "=", "x"), ("## [2](= 'x')", "=", "x"),
    ])
    func claimsInEverySpelling(_ text: String, _ name: String, _ formula: String) {
        let claims = document(text).claims
        #expect(claims.map(\.operator.rawValue) == [name])
        #expect(claims.map(\.formula) == [formula])
        #expect(problems(text, numbers: true) == [])
        #expect(!html(text, numbers: true).contains("'"))
    }

    @Test func neighbouringClaimsAreTwo() {
        #expect(document("[64](< 'a') 与 [65](> 'b')").claims.map(\.formula) == ["a", "b"])
    }

    @Test func claimsKnowTheirTextAndPlaces() {
        let claim = document("文 **[57.4](≠ 'mean(total)')**").claims[0]
        #expect(claim.text == "57.4")
        #expect(claim.place == Place(file: "x.md", line: 1, column: 5))
        #expect(claim.formulaPlace == Place(file: "x.md", line: 1, column: 15))
    }

    @Test(arguments: [("文 [2](= 'x", "1:3"), ("[2](=)", "1:1"), ("[2](= '')", "1:1"), ("2](= 'x')", "1:2"), ("[2](= x", "1:1"), ("[](= 'x')", "1:1")])
    func whatLooksLikeAClaimAndIsNoneIsAnError(_ text: String, _ place: String) {
        #expect(problems(text, numbers: true) == ["\(place) malformed-claim"])
    }

    @Test func codeAndOrdinaryLinksAreNoClaims() {
        #expect(document("`[2](= 'x')` [a](<b c>) \\[2](x) [s](source.md)").claims.isEmpty)
        #expect(html("`[2](= 'x')` a", numbers: true) == "<p><code>[2](= 'x')</code> a</p>\n")
        #expect(html("    [2](= 'x')", numbers: true) == "<pre><code>[2](= 'x')\n</code></pre>\n")
        #expect(problems("`[2](= 'x` [a](<b c>)", numbers: true) == [])
    }

    @Test func quotationsNameTheirSource() {
        let document = document("[7.51亿](source \"CNNIC 40\")和[1]（source “甲（乙）”）")
        #expect(document.quotations.map(\.source) == ["CNNIC 40", "甲（乙）"])
        #expect(document.quotations.map(\.text) == ["7.51亿", "1"])
        #expect(document.quotations[0].sourcePlace.column == 17)
    }

    @Test func withoutNumbersTheyAreLinks() {
        #expect(html("[64](= 'x')") == "<p><a href=\"=\" title=\"x\">64</a></p>\n")
    }
}
