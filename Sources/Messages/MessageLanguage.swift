/// A language in which the program speaks to those who work with it.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// From a language tag or a locale's name: `zh`, `zh-Hans`, `zh_CN.UTF-8`, `en-GB`. Nil where it is of another language or of none (`C`, `POSIX`).
    package init?(tag: String) {
        let language = tag.prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
        self.init(rawValue: language)
    }

    /// What a locale of the terminal asks for, in the order in which POSIX reads its variables. The first that is set decides, also where it names
    /// no language (`C`) or one that the program does not speak.
    package init?(environment: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        guard let locale, let language = MessageLanguage(tag: locale) else { return nil }
        self = language
    }

    /// What was asked for by name, else the terminal's, else the report's first that the program speaks, else English.
    /// - Parameter report: the tags of the report's languages; asked for only where the others say nothing.
    package static func chosen(
        asked: MessageLanguage?, environment: (String) -> String?, report: () -> [String]
    ) -> MessageLanguage {
        asked ?? MessageLanguage(environment: environment) ?? report().first.flatMap { MessageLanguage(tag: $0) } ?? .english
    }
}
