import Source

/// The strings of every language of a site: the built-in ones, with single keys of the report's own on top.
enum StringsSet {
    /// The language whose file stands in for languages that the theme does not speak.
    static let fallback = "en"
    /// Ends the name of a string's form for one thing (`rows_count_one`). The forms belong together: who writes a string anew without this
    /// form has none.
    static let formForOne = "_one"
    /// Ends the name of its form for nothing at all: “none has full marks” (`full_marks_zero`).
    static let formForNone = "_zero"

    static func load(_ files: [ThemeFile], on base: BaseTheme, languages: [String]) -> (strings: [String: Strings], diagnostics: [Diagnostic]) {
        let own = files.filter { !$0.isBuiltIn }.compactMap { file in language(of: file.path).map { (language: $0, file: file) } }
        let builtIn = base.strings, reference = builtIn[fallback] ?? [:]
        var diagnostics: [Diagnostic] = []
        var overrides: [String: [String: String]] = [:]
        for (language, file) in own {
            let (entries, problems) = StringsFile.parse(file.text, file: file.name)
            diagnostics += problems
            for entry in entries {
                guard let original = reference[entry.key] else {
                    let meant = nearest(entry.key, among: reference.keys.sorted())
                    diagnostics.append(
                        Diagnostic(
                            .error, "unknown-string", "there is no string named \"\(entry.key)\"", at: entry.keyPlace,
                            hint: meant.map { "did you mean \"\($0)\"?" } ?? "remove the line"))
                    continue
                }
                // A language may leave out what it has no use for, such as a counter: what any has is known.
                var allowed = StringPlaceholders.names(in: original)
                for language in builtIn.keys.sorted() {
                    for name in StringPlaceholders.names(in: builtIn[language]?[entry.key] ?? "") where !allowed.contains(name) {
                        allowed.append(name)
                    }
                }
                for name in StringPlaceholders.names(in: entry.text) where !allowed.contains(name) {
                    diagnostics.append(
                        Diagnostic(
                            .error, "unknown-placeholder", "\"\(entry.key)\" has no placeholder {\(name)}", at: entry.place,
                            hint: allowed.isEmpty
                                ? "it has none" : "known here: " + allowed.map { "{\($0)}" }.joined(separator: ", ")))
                }
                overrides[language, default: [:]][entry.key] = entry.text
            }
        }
        var strings: [String: Strings] = [:]
        for language in languages {
            let spoken = closest(language, among: builtIn) ?? reference
            let over = closest(language, among: overrides) ?? [:]
            strings[language] = Strings(language: language, texts: laid(over, on: laid(spoken, on: reference)))
        }
        return (strings, diagnostics)
    }

    private static func laid(_ upper: [String: String], on lower: [String: String]) -> [String: String] {
        lower.filter { key, _ in
            guard let form = [formForOne, formForNone].first(where: key.hasSuffix) else { return true }
            return upper[String(key.dropLast(form.count))] == nil
        }.merging(upper) { $1 }
    }

    /// Those of the languages that have no strings, neither built-in ones nor the report's own: their pages speak English.
    static func unspoken(_ languages: [String], own: [ThemeFile], on base: BaseTheme) -> [String] {
        let own = own.compactMap { file in language(of: file.path).map { ($0, [String: String]()) } }
        let spoken = Dictionary(own) { first, _ in first }.merging(base.strings) { $1 }
        return languages.filter { closest($0, among: spoken) == nil }
    }

    static func language(of path: String) -> String? {
        guard path.hasPrefix("strings/"), path.hasSuffix(".yaml") else { return nil }
        return String(path.dropFirst("strings/".count).dropLast(".yaml".count))
    }

    /// The entry of the language itself, else of one that shares its primary subtag (`zh-Hans` for `zh`).
    private static func closest(_ language: String, among sets: [String: [String: String]]) -> [String: String]? {
        if let exact = sets[language] { return exact }
        let primary = language.prefix { $0 != "-" }
        let related = sets.keys.sorted().first { $0.prefix { $0 != "-" } == primary }
        return related.flatMap { sets[$0] }
    }
}
