import Testing

@testable import Starter

/// In which languages a new report is written, as people and terminals name them.
@Suite struct StarterLanguagesTests {
    @Test(arguments: [
        ("en", "en"), ("en-US", "en"), ("en_GB.UTF-8", "en"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_CN.UTF-8", "zh-Hans"), ("zh-SG", "zh-Hans"),
        ("zh-TW", "zh-Hant"), ("zh_HK", "zh-Hant"), ("zh-Hant-MO", "zh-Hant"), ("zh-Hans-HK", "zh-Hans"), ("ZH-tw", "zh-Hant"),
    ])
    func `tags and locales are understood`(_ asked: String, _ tag: String) throws {
        #expect(try StarterLanguages([asked]).tags == [tag])
    }

    @Test func `two languages in their order, each once`() throws {
        #expect(try StarterLanguages(["en-US", "zh-TW", "en"]).tags == ["en", "zh-Hant"])
    }

    @Test func `what there is no example in is named`() {
        #expect(throws: StarterLanguageProblem.unknown("fr")) { try StarterLanguages(["zh", "fr"]) }
        #expect(throws: StarterLanguageProblem.together(["zh-Hans", "zh-Hant"])) { try StarterLanguages(["zh-CN", "zh-TW"]) }
    }

    @Test func `the terminal's where none is asked for, else English`() {
        #expect(StarterLanguages { $0 == "LANG" ? "zh_TW.UTF-8" : nil }.tags == ["zh-Hant"])
        #expect(StarterLanguages { ["LC_ALL": "C", "LANG": "zh_CN"][$0] }.tags == ["en"])
        #expect(StarterLanguages { _ in nil }.tags == ["en"])
    }
}
