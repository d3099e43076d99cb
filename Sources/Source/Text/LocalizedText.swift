/// A text of the content that may differ by language: in YAML one string for all, or a mapping from language tag to string.
package struct LocalizedText: Hashable, Sendable {
    /// The texts in the order in which they were written; the tag "" means every language.
    package var texts: [(language: String, text: String)]
    /// Where the YAML scalar of each text begins, for what is said about a part of it; none if the text did not come from YAML.
    package var places: [Place] = []

    package init(_ text: String) {
        texts = [("", text)]
    }

    package init(_ texts: [(language: String, text: String)]) {
        precondition(!texts.isEmpty, "a localized text has at least one text")
        self.texts = texts
    }

    /// The text in `language` (a BCP 47 tag); else the one for every language, else one that shares the primary
    /// subtag (`en` for `en-GB`), else the first that was written.
    package func text(_ language: String) -> String {
        if let exact = texts.first(where: { $0.language == language }) { return exact.text }
        if let any = texts.first(where: { $0.language.isEmpty }) { return any.text }
        let primary = language.prefix { $0 != "-" }
        return (texts.first { $0.language.prefix { $0 != "-" } == primary } ?? texts[0]).text
    }

    /// The text in `language` or for every language; nil where only others were written.
    package func written(in language: String) -> String? {
        let primary = language.prefix { $0 != "-" }
        return (texts.first { $0.language == language || $0.language.isEmpty } ?? texts.first { $0.language == primary })?.text
    }

    package static func == (a: LocalizedText, b: LocalizedText) -> Bool {
        a.texts.elementsEqual(b.texts) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for (language, text) in texts {
            hasher.combine(language)
            hasher.combine(text)
        }
    }
}
