import Languages
import Parallel
import Prepared

/// What one language's strings file says.
struct Phrases: Sendable {
    var texts: [String: String] = [:]
    var forms: [String: PluralForms] = [:]

    init() {}

    /// - Parameter table: each name with its text, then its plural forms if it has any, the form's name and its text one after the other.
    init(_ table: PreparedTable, _ rule: PluralRule) {
        texts.reserveCapacity(2048)
        for row in table.rows {
            texts[row[0]] = row[1]
            guard row.count > 2 else { continue }
            let forms = stride(from: 2, to: row.count - 1, by: 2).compactMap { place in PluralCategory(rawValue: row[place]).map { ($0, row[place + 1]) } }
            self.forms[row[0]] = PluralForms(rule: rule, texts: Dictionary(forms) { first, _ in first })
        }
    }

    mutating func set(_ entry: StringsFile.Entry, _ rule: PluralRule) {
        texts[entry.key] = entry.text
        let texts = Dictionary(entry.forms.map { ($0.category, $0.text) }) { first, _ in first }
        forms[entry.key] = texts.isEmpty ? nil : PluralForms(rule: rule, texts: texts)
    }

    /// These on top of others: a text that is written anew has no forms but its own.
    func laid(on lower: Phrases) -> Phrases {
        var result = lower
        for (key, text) in texts {
            result.texts[key] = text
            result.forms[key] = forms[key]
        }
        return result
    }
}

/// The strings that the program brings, each language taken from its table when it is first spoken. Every one says all that the others say:
/// `embed-files` does not build a theme that says less in a language.
struct BuiltInPhrases: Sendable {
    /// In order, so that of several that would do, one is chosen.
    let languages: [String]
    private let made: [String: Once<Phrases>]

    /// - Parameter tables: by the names of their files.
    init(_ tables: [(path: String, table: PreparedTable)]) {
        let spoken = tables.compactMap { path, table in
            StringsSet.language(of: StringsSet.folder + path).map { language in (language, Once { Phrases(table, .of(language) ?? .english) }) }
        }
        made = Dictionary(spoken) { first, _ in first }
        languages = made.keys.sorted()
    }

    subscript(_ language: String) -> Phrases? { made[language]?.value }
}
