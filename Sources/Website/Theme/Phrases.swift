import Languages
import Parallel

/// What one language's strings file says.
struct Phrases: Sendable {
    var texts: [String: String] = [:]
    var forms: [String: PluralForms] = [:]

    init() {}

    init(_ entries: [StringsFile.Entry], _ rule: PluralRule) {
        for entry in entries where texts[entry.key] == nil { set(entry, rule) }
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

/// The strings that the program brings, each language read when it is first spoken: nobody reads six files for a report in one language.
struct BuiltInPhrases: Sendable {
    /// In order, so that of several that would do, one is chosen.
    let languages: [String]
    private let read: [String: Once<Phrases>]

    init(_ files: [ThemeFile]) {
        let spoken = files.compactMap { file in
            StringsSet.language(of: file.path).map { language in
                (language, Once { Phrases(StringsFile.parse(file.text, file: file.name).entries, .of(language) ?? .english) })
            }
        }
        read = Dictionary(spoken) { first, _ in first }
        languages = read.keys.sorted()
    }

    subscript(_ language: String) -> Phrases? { read[language]?.value }
}
