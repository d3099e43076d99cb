import Languages
import Source

/// What `almanac new language` writes: the theme's texts in English, each commented out, with the plural forms of the new language.
package struct StringsOutline: Sendable {
    /// Of the file, as text.
    package let text: String
    /// How many texts are in it.
    package let count: Int

    /// Languages that the theme speaks already.
    package static func languages(of base: BaseTheme) -> [String] { base.strings.languages }

    /// The language among them that readers of another have; nil where there is none.
    package static func spoken(_ language: String, by base: BaseTheme) -> String? { StringsSet.closest(language, among: base.strings.languages) }

    /// - Parameter written: what the report's file says already, which is left out; nil for a new file.
    package init(_ language: String, of base: BaseTheme, written: String? = nil) {
        let english = base.files.first { StringsSet.language(of: $0.path) == StringsSet.fallback }?.text ?? ""
        let entries = StringsFile.parse(english, file: StringsSet.fallback).entries
        let known = written.map(Self.keys(in:)) ?? []
        let byLine = Dictionary(entries.map { ($0.keyPlace.line, $0) }) { first, _ in first }
        let categories = (PluralRule.of(language) ?? .english).categories
        var lines = written == nil ? Self.head(language) : [], heading: [String] = [], count = 0
        // Comments of the English file head what follows them; its own first lines speak of itself.
        for (number, line) in english.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let entry = byLine[number + 1] {
                if known.contains(entry.key) { continue }
                lines += heading + Self.lines(entry, categories)
                heading = []
                count += 1
            } else if number > 1, line.isEmpty || line.hasPrefix("#") {
                heading = line.isEmpty ? [""] : heading + [String(line)]
            }
        }
        text = lines.joined(separator: "\n") + "\n"
        self.count = count
    }

    /// The texts that a file has, those among them that are still commented out.
    private static func keys(in text: String) -> Set<String> {
        Set(
            text.split(whereSeparator: \.isNewline).compactMap { line in
                let name = line.drop { $0 == "#" }.prefix { $0 != ":" }
                return name.isEmpty || name.contains(" ") ? nil : String(name)
            })
    }

    private static func head(_ language: String) -> [String] {
        [
            "# The theme's own words in \(language). Take the # from a line and write the text in place of the English one; what is left stays English.",
            "# {name} is filled in by the program and must not be renamed.",
        ]
    }

    private static func lines(_ entry: StringsFile.Entry, _ categories: [PluralCategory]) -> [String] {
        guard !entry.forms.isEmpty else { return ["#\(entry.key): \(quoted(entry.text))"] }
        func form(_ category: PluralCategory) -> String? { entry.forms.first { $0.category == category }?.text }
        let given = PluralCategory.allCases.filter { categories.contains($0) || ($0 == .zero && form($0) != nil) }
        return ["#\(entry.key):"] + given.map { "#  \($0.rawValue): \(quoted(form($0) ?? entry.text))" }
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
