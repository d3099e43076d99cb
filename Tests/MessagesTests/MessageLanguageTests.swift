import Testing

@testable import Messages

struct MessageLanguageTests {
    @Test(
        arguments: [
            ("zh", MessageLanguage.chinese), ("zh-Hans", .chinese), ("zh_CN.UTF-8", .chinese), ("zh-TW", .chinese), ("ZH", .chinese), ("en", .english),
            ("en-US", .english), ("en_GB.UTF-8", .english), ("C", nil), ("POSIX", nil), ("C.UTF-8", nil), ("", nil), ("fr_FR.UTF-8", nil), ("zhuang", nil),
        ] as [(String, MessageLanguage?)])
    func `a tag or a locale names a language`(_ tag: String, _ language: MessageLanguage?) {
        #expect(MessageLanguage(tag: tag) == language)
    }

    private func chosen(_ asked: MessageLanguage?, _ variables: [String: String], _ report: [String]) -> MessageLanguage {
        MessageLanguage.chosen(asked: asked, environment: { variables[$0] }, report: { report })
    }

    @Test func `the option, then the terminal, then the report's first language, then English`() {
        #expect(chosen(.english, ["LANG": "zh_CN.UTF-8"], ["zh-Hans"]) == .english)
        #expect(chosen(nil, ["LANG": "zh_CN.UTF-8"], ["en"]) == .chinese)
        #expect(chosen(nil, ["LANG": "C.UTF-8"], ["zh-Hans", "en"]) == .chinese)
        #expect(chosen(nil, [:], ["en", "zh-Hans"]) == .english)
        #expect(chosen(nil, [:], ["fr", "zh-Hans"]) == .english)
        #expect(chosen(nil, [:], []) == .english)
    }

    @Test func `the variables count in the order of POSIX, and empty ones not at all`() {
        #expect(chosen(nil, ["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], []) == .english)
        #expect(chosen(nil, ["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], []) == .chinese)
        #expect(chosen(nil, ["LC_ALL": "", "LANG": "zh_CN.UTF-8"], []) == .chinese)
        #expect(chosen(nil, ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], ["en"]) == .english)
    }
}
