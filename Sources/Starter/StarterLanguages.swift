/// In which languages a new report is written: one, or Chinese and English.
package struct StarterLanguages: Sendable, Equatable {
    /// BCP 47 tags; the first is the main one.
    package let tags: [String]

    /// Those in which there is an example.
    package static let all = ["zh-Hans", "zh-Hant", "en"]

    /// - Parameter asked: tags or the names of locales: `en-US`, `zh_CN.UTF-8`, `zh-TW`.
    /// - Throws: the first of which there is no example, and two that there is none in together.
    package init(_ asked: [String]) throws(StarterLanguageProblem) {
        var tags: [String] = []
        for language in asked {
            guard let tag = Self.tag(language) else { throw .unknown(language) }
            if !tags.contains(tag) { tags.append(tag) }
        }
        let pair = Set(tags).subtracting(["en"])
        guard tags.count == 1 || tags.count == 2 && pair.count == 1 else { throw .together(tags) }
        self.tags = tags
    }

    private init(tag: String) { tags = [tag] }

    /// That of a terminal's locale, else English.
    /// - Parameter environment: the value of a variable.
    package init(environment: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        self.init(tag: locale.flatMap(Self.tag) ?? "en")
    }

    /// Where its files are among the starters.
    var folder: String { tags.count == 1 ? tags[0] : tags.first { $0 != "en" }! + "+en" }

    /// The name of a report that has none yet.
    static func placeholder(_ tag: String) -> String { ["zh-Hans": "示例指数", "zh-Hant": "範例指數"][tag] ?? "Example Index" }

    /// Chinese by its script, or by the territory that tells it (CLDR, likely subtags); nil where there is no example.
    private static func tag(_ name: String) -> String? {
        let parts = name.prefix { $0 != "." && $0 != "@" }.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        switch parts.first {
        case "en": return "en"
        case "zh":
            if parts.contains("hans") { return "zh-Hans" }
            return parts.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? "zh-Hant" : "zh-Hans"
        default: return nil
        }
    }
}

/// Why there is no example in what was asked for.
package enum StarterLanguageProblem: Error, Equatable {
    case unknown(String)
    case together([String])
}
