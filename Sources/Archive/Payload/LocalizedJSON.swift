import Markup
import Source

extension JSON {
    /// One text for all languages as a string, otherwise an object by language tag.
    static func text(_ text: LocalizedText?) -> JSON? {
        guard let text else { return nil }
        if text.texts.count == 1, text.texts[0].language.isEmpty { return .string(text.texts[0].text) }
        return .object(text.texts.map { ($0.language.isEmpty ? "und" : $0.language, .string($0.text)) })
    }
}
