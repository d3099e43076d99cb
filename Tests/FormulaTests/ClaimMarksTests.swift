import Scoring
import Source
import Testing

@testable import Formula

/// Claims in languages that write numbers otherwise than English does.
struct ClaimMarksTests {
    @Test(arguments: [
        ("de", "57,3", "mean(total)"), ("de", "57,32", "mean(total)"), ("de", "36,4%", "8 / 22"), ("de", "36,4\u{A0}%", "8 / 22"), ("de", "1.280,5", "1280.5"),
        ("de", "1280,5", "1280.5"), ("de", "1.234.567,5", "1234567.5"), ("de", "−9,9", "0-9.86"), ("de", "-9,9", "0-9.86"),
        ("de", "57,3 Punkte", "mean(total)"),
        ("de", "57,0–57,5", "mean(total)"), ("de", "> 57,3", "mean(total)"), ("de", "≈ 57,3", "mean(total)"), ("de", "3.", "3"), ("de", "3. Platz", "3"),
        ("de", "8/22", "8/22"), ("de", "57", "mean(total)"), ("de", "1.234", "1234"), ("de", "0,001", "0.001"),
        ("fr", "1\u{202F}234,5", "1234.5"), ("fr", "1\u{A0}234,5", "1234.5"), ("fr", "1 234,5", "1234.5"), ("fr", "1er", "1"), ("fr", "3e", "3"),
        ("de-CH", "1’234.5", "1234.5"), ("de-CH", "1'234.5", "1234.5"), ("de-CH", "57.3", "mean(total)"), ("es-MX", "1,234.5", "1234.5"),
        ("es", "1234,5", "1234.5"), ("es", "12.345,6", "12345.6"), ("pt", "1.234,5", "1234.5"), ("pt-PT", "12\u{A0}345,6", "12345.6"),
        ("en-IN", "12,34,567.5", "1234567.5"), ("ar", "1,234.5", "1234.5"), ("ar-MA", "1.234,5", "1234.5"), ("sv", "2:a", "2"), ("ja", "3位", "3"),
        ("ko", "57.3", "mean(total)"), ("zh-Hant", "57.3", "mean(total)"), ("en", "1,280.5", "1280.5"),
    ])
    func `a number is read with the marks of its language`(_ language: String, _ text: String, _ formula: String) {
        #expect(verdict(text, formula, language: language).outcome == .holds)
    }

    @Test(arguments: [
        ("de", "57,4", "mean(total)", "57,3"), ("de", "36,5%", "8/22", "36,4%"), ("de", "1.235", "1234", "1234"), ("de", "> 57,4", "mean(total)", "57,3"),
        ("fr", "1\u{202F}234,6", "1234.5", "1234,5"), ("de", "2,5×", "2.4", "2,4×"), ("de", "4.", "3", "3."), ("fr", "1er", "2", "2e"),
        ("en", "57.4", "mean(total)", "57.3"),
        ("de", "−9,8", "0-9.86", "-9,9"),
    ])
    func `a false one shows the value in them`(_ language: String, _ text: String, _ formula: String, _ computed: String) {
        let found = verdict(text, formula, language: language)
        #expect(found.outcome == .differs)
        #expect(found.computed == computed)
    }

    /// One reading alone fits, and it is another language's: on the page it would be the only number written so.
    @Test(arguments: [
        ("de", "57.3", "mean(total)", "57,3"), ("de", "36.4%", "8/22", "36,4%"), ("de", "1,234.5", "1234.5", "1234,5"), ("fr", "1.234", "1234", "1234,000"),
        ("ru", "57.3", "mean(total)", "57,3"),
    ])
    func `a point before decimals is said where the language has a comma`(_ language: String, _ text: String, _ formula: String, _ computed: String) {
        let found = verdict(text, formula, language: language)
        #expect(found.outcome == .unclear(Message(verbatim: "\"\(text)\" has a point before its decimals, and numbers in \(language) have a comma")))
        #expect(found.computed == computed)
    }

    @Test func `a comma before decimals is said where the language has a point`() {
        let found = verdict("57,3", "mean(total)", language: "en")
        #expect(found.outcome == .unclear("\"57,3\" has a comma before its decimals, and numbers in en have a point"))
        #expect(found.computed == "57.3")
    }

    @Test func `what a language reads as thousands and the value says were decimals gets a hint`() {
        let found = verdict("1.234", "1.234", language: "de")
        #expect(found.outcome == .differs)
        #expect(found.hint == "in a text in de, 1.234 is 1234: write 1,234")
        #expect(verdict("1,234", "1234", language: "de").hint == "in a text in de, 1,234 is 1.234: write 1234")
    }

    @Test(arguments: ["12345.678", "1.23", "1.2345", "1.234 567", "1.234.5", "1,2,3", "1.234,5.6", ".5", "5,"])
    func `what is no number in German is read as none`(_ text: String) {
        #expect(NumberReader.read(text, language: "de") == nil)
    }

    @Test(arguments: [
        ("de", "0.0", "57,3"), ("fr", "0.0%", "5731,8%"), ("de", "#,##0.0", "57,3"), ("de-CH", "0.0", "57.3"), ("es", "+0.00", "+57,32"), ("en", "0.0", "57.3"),
        ("zh-Hans", "0.0分", "57.3分"), ("ar", "0.0", "57.3"), ("ar-DZ", "0.0", "57,3"),
    ])
    func `values are written with the marks of the language`(_ language: String, _ format: String, _ text: String) throws {
        let value = try evaluated("mean(total)").get()
        #expect(value.text(in: Edition2017.dataset, language: language, format: NumberFormat(format)) == text)
    }

    @Test(arguments: [
        ("de", "1.234.567,5"), ("fr", "1\u{202F}234\u{202F}567,5"), ("es", "1.234.567,5"), ("de-CH", "1’234’567.5"), ("hi", "12,34,567.5"),
        ("en", "1,234,567.5"),
    ])
    func `thousands are grouped where a format asks for it`(_ language: String, _ text: String) {
        #expect(NumberFormat("#,##0.0")?.text(Exact(2_469_135, over: 2), language: language) == text)
    }
}
