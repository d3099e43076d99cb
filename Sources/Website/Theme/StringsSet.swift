import Edition
import Languages
import Source

/// The strings of every language of a site: the built-in ones, with single keys of the report's own on top.
enum StringsSet {
    /// The language whose file stands in for languages that the theme does not speak.
    static let fallback = "en"
    /// Between them they have every placeholder: Chinese those for the words that count things, English all others.
    private static let references = [fallback, "zh-Hans"]

    static func load(_ files: [ThemeFile], on base: BaseTheme, languages: [String]) -> (strings: [String: Strings], diagnostics: [Diagnostic]) {
        let own = files.filter { !$0.isBuiltIn }.compactMap { file in language(of: file.path).map { (language: $0, file: file) } }
        // A report without words of its own needs none of them, and what nobody asks for is not made.
        let references = own.isEmpty ? [] : references.compactMap { base.strings[$0] }, reference = references.first ?? Phrases()
        var diagnostics: [Diagnostic] = []
        var overrides: [String: Phrases] = [:]
        for (language, file) in own {
            let (entries, problems) = StringsFile.parse(file.text, file: file.name)
            diagnostics += problems
            let known = PluralRule.of(language), rule = known ?? .english
            if known == nil, let entry = entries.first(where: { !$0.forms.isEmpty }) {
                diagnostics.append(
                    Diagnostic(
                        .warning, "plural-rules", "no plural rules for \(language) are known here, so that its texts are counted as English ones",
                        at: entry.place,
                        hint: "write the forms \(rule.categories.map(\.rawValue), .allAnd), or texts that fit every number"))
            }
            for entry in entries {
                guard reference.texts[entry.key] != nil else {
                    diagnostics.append(unknown(entry, reference))
                    continue
                }
                // A language may leave out what it has no use for, such as a counter: what any has is known.
                var allowed: [String] = []
                for name in references.flatMap({ StringPlaceholders.names(in: $0.texts[entry.key] ?? "") }) where !allowed.contains(name) {
                    allowed.append(name)
                }
                for (text, place) in entry.texts {
                    for name in StringPlaceholders.names(in: text) where !allowed.contains(name) {
                        diagnostics.append(
                            Diagnostic(
                                .error, "unknown-placeholder", "\"\(entry.key)\" has no placeholder {\(name)}", at: place,
                                hint: allowed.isEmpty
                                    ? "it has none" : "known here: \(allowed.map { "{\($0)}" as String })"))
                    }
                }
                if !entry.forms.isEmpty {
                    diagnostics += PluralFormProblems.problems(entry.forms.map { ($0.category, $0.place) }, of: entry.key, rule, at: entry.place)
                }
                overrides[language, default: Phrases()].set(entry, rule)
            }
            diagnostics += missing(overrides[language] ?? Phrases(), of: reference, language, file, on: base)
        }
        var strings: [String: Strings] = [:]
        for language in languages {
            let spoken = base.strings[closest(language, among: base.strings.languages) ?? fallback] ?? Phrases()
            let phrases = closest(language, among: overrides.keys.sorted()).flatMap { overrides[$0] }?.laid(on: spoken) ?? spoken
            strings[language] = Strings(language: language, texts: phrases.texts, forms: phrases.forms)
        }
        return (strings, diagnostics)
    }

    /// What a language that is the report's own alone does not say: its pages say that in English.
    private static func missing(_ phrases: Phrases, of reference: Phrases, _ language: String, _ file: ThemeFile, on base: BaseTheme) -> [Diagnostic] {
        let count = reference.texts.keys.count { phrases.texts[$0] == nil }
        guard count > 0, closest(language, among: base.strings.languages) == nil else { return [] }
        return [
            Diagnostic(
                .note, "missing-strings",
                "\(count) of \(reference.texts.count) texts of the theme are not written in \(language), so that its pages have English ones",
                at: Place(file: file.name, line: 1),
                hint: "write them in place of the English ones; almanac new language \(language) --missing adds those that the file does not have")
        ]
    }

    private static func unknown(_ entry: StringsFile.Entry, _ reference: Phrases) -> Diagnostic {
        let message: Message = "there is no string named \"\(entry.key)\""
        // Names such as rows_count_one were strings of their own once.
        for form in PluralCategory.allCases where entry.key.hasSuffix("_\(form.rawValue)") {
            let base = String(entry.key.dropLast(form.rawValue.utf8.count + 1))
            if reference.forms[base] != nil {
                return Diagnostic(
                    .error, "unknown-string", message, at: entry.keyPlace,
                    hint: "write it as a form of \(base): \(base): {\(form.rawValue): …, other: …}")
            }
        }
        let meant = nearest(entry.key, among: reference.texts.keys.sorted())
        return Diagnostic(
            .error, "unknown-string", message, at: entry.keyPlace, hint: meant.map { "did you mean \"\($0)\"?" } ?? "remove the line")
    }

    /// Those of the languages that have no strings, neither built-in ones nor the report's own: their pages speak English.
    static func unspoken(_ languages: [String], own: [ThemeFile], on base: BaseTheme) -> [String] {
        let spoken = own.compactMap { language(of: $0.path) } + base.strings.languages
        return languages.filter { closest($0, among: spoken) == nil }
    }

    static let folder = "strings/"

    static func language(of path: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
        return String(path.dropFirst(folder.count).dropLast(".yaml".count))
    }

    /// The language itself, else one that shares its primary subtag (`zh-Hans` for `zh`).
    static func closest(_ language: String, among languages: [String]) -> String? {
        if languages.contains(language) { return language }
        let related = languages.filter { LanguageTag.primary($0) == LanguageTag.primary(language) }
        return related.first { LanguageScript.of($0) == LanguageScript.of(language) } ?? related.first
    }
}
