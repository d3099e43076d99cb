import Foundation
import Testing

@testable import Languages

/// Marks against what ICU writes (Samples/numbers.json: language, then 1234.5, 1234567.5 and 12345.5 in Latin digits).
struct NumberMarksTests {
    @Test func `numbers are written as ICU writes them`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/numbers.json")
        let samples = try JSONDecoder().decode([String: [String]].self, from: Data(contentsOf: file))
        #expect(samples.count == 37)
        for (language, written) in samples {
            let marks = NumberMarks.of(language)
            #expect(["1234.5", "1234567.5", "12345.5"].map(marks.grouped) == written, "\(language)")
        }
    }

    @Test(arguments: [
        ("de-CH", ".", "\u{2019}"), ("de-Latn-CH", ".", "\u{2019}"), ("de-LU", ",", "."), ("fr-CH", ",", "\u{202F}"), ("fr-BE", ",", "\u{202F}"),
        ("it-CH", ".", "\u{2019}"),
        ("es-419", ".", ","), ("es-CL", ",", "."), ("ES-mx", ".", ","), ("pt-AO", ",", "\u{A0}"), ("pt-BR", ",", "."), ("ar-EG", ".", ","), ("ar-TN", ",", "."),
        ("sr-Latn", ",", "."), ("zh-Hant-TW", ".", ","), ("de-u-nu-latn", ",", "."), ("tlh", ".", ","), ("", ".", ","),
    ])
    func `the whole tag decides, then what is left of it`(_ tag: String, _ decimal: Character, _ group: Character) {
        let marks = NumberMarks.of(tag)
        #expect(marks.decimal == decimal && marks.group == group)
    }

    @Test(arguments: ["57.3", "−0.5", "1261/22", "36.4%", "+1.2", "=2.5", "100", "–", ""])
    func `what English writes stays byte for byte`(_ text: String) { #expect(NumberMarks.point.written(text) == text) }

    @Test(arguments: [
        ("57.3", "57,3"), ("−0.5%", "−0,5%"), ("≈ 57.318182", "≈ 57,318182"), ("=2.5", "=2,5"), ("1261/22", "1261/22"), ("7.5/8.5", "7,5/8,5"), ("3.", "3."),
    ])
    func `a point before decimals becomes the language's mark`(_ plain: String, _ written: String) {
        #expect(NumberMarks.of("de").written(plain) == written)
    }

    @Test(arguments: ["de", "fr", "de-CH", "es", "hi", "en", "pt-PT", "ar"])
    func `what is written is read back`(_ language: String) {
        let marks = NumberMarks.of(language)
        for plain in ["0.5", "1234.5", "1234567.25", "12345", "999"] { #expect(marks.plain(marks.grouped(plain)) == plain) }
    }

    @Test func `a written number has the form of what it says`() {
        #expect(PluralRule.of("pl")?.category(of: PluralOperands("1,5", decimalMark: NumberMarks.of("pl").decimal)) == .other)
        #expect(PluralRule.of("fr")?.category(of: PluralOperands("1,5", decimalMark: NumberMarks.of("fr").decimal)) == .one)
    }
}
