import Scoring
import Source

extension YAMLFields {
    /// A number as an exact one.
    mutating func exact(_ key: String, _ diagnostics: inout [Diagnostic]) -> Exact? {
        guard let (text, place) = number(key) else { return nil }
        if let value = Exact(text) { return value }
        diagnostics.append(Diagnostic("not-a-number", "\(key) \"\(text)\" is not a number", at: place, hint: "write plain digits, such as 12 or 12.5"))
        return nil
    }

    /// `name` with its translations: one text for all languages, a mapping, or `name` with `name_en` beside it.
    mutating func nameText() -> LocalizedText? {
        guard var name = requiredText("name") else { return nil }
        if let english = string("name_en") { name.texts.append(("en", english)) }
        return name
    }
}
