import Foundation
import Testing

@testable import Languages

/// Rules against the samples that ICU gives for CLDR's (Samples/plurals.json: language, form, numbers).
struct PluralRuleTests {
    @Test func `every number has the form that CLDR gives it`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/plurals.json")
        let samples = try JSONDecoder().decode([String: [String: [String]]].self, from: Data(contentsOf: file))
        #expect(samples.count == 20)
        for (language, forms) in samples {
            let rule = try #require(PluralRule.of(language))
            for (form, numbers) in forms {
                let wrong = numbers.filter { rule.category(of: PluralOperands($0)).rawValue != form }
                #expect(wrong == [], "\(language) \(form)")
            }
        }
    }

    @Test func `a language knows its forms and shows numbers for them`() {
        #expect(PluralRule.of("pl")?.categories == [.one, .few, .many, .other])
        #expect(PluralRule.of("ar")?.categories == PluralCategory.allCases)
        #expect(PluralRule.of("ja")?.categories == [.other])
        #expect(PluralRule.of("fr-CA")?.categories == [.one, .other])
        #expect(PluralRule.of("pl")?.examples[.few] == "2, 3, 4, 22")
        #expect(PluralRule.of("tlh") == nil)
    }

    @Test func `counts and printed numbers are told apart`() {
        let english = PluralRule.english
        #expect(english.category(of: PluralOperands(1)) == .one)
        #expect(english.category(of: PluralOperands("1.0")) == .other)
        #expect(english.category(of: PluralOperands("−1")) == .one)
        #expect(PluralRule.of("pl")?.category(of: PluralOperands("1,234")) == .few)
        #expect(PluralRule.of("de")?.category(of: PluralOperands("1,0", decimalMark: ",")) == .other)
    }
}
