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

    /// A share from 0 to 1, written `0.6`, `60%` or `2/3`.
    mutating func share(_ key: String) -> Exact? {
        guard let text = string(key) else { return nil }
        let value = Self.fraction(text)
        if let value, !value.isNegative, value <= .one { return value }
        report(
            Diagnostic(
                "not-a-share", "\(key) \"\(text)\" is not a share", at: place(of: key),
                hint: "write a number from 0 to 1, from 0% to 100%, or a fraction such as 2/3"))
        return nil
    }

    /// A weight, written `30`, `0.3`, `30%` or `1/3`.
    mutating func weight(_ key: String) -> Exact? {
        guard let text = string(key) else { return nil }
        let value = Self.fraction(text)
        if value == nil {
            report(
                Diagnostic(
                    "not-a-number", "\(key) \"\(text)\" is not a number", at: place(of: key),
                    hint: "write what it counts for among its siblings: 30, 0.3, 30% or 1/3"))
        }
        return value
    }

    /// Whether a weight is written with a percent sign.
    mutating func isPercentage(_ key: String) -> Bool { isGiven(key) && string(key)?.hasSuffix("%") == true }

    /// A number, a percentage or one number over another.
    private static func fraction(_ text: String) -> Exact? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Exact(String($0).trimmed) }
        if parts.count == 2, let numerator = parts[0], let denominator = parts[1], !denominator.isZero { return numerator / denominator }
        return text.hasSuffix("%") ? Exact(String(text.dropLast()).trimmed).map { $0 / Exact(100) } : Exact(text)
    }

    /// `name` with its translations: one text for all languages, a mapping, or `name` with `name_en` and the like beside it.
    mutating func nameText() -> LocalizedText? {
        guard var name = requiredText("name") else { return nil }
        for key in ["name_en"] + keys(beginning: "name_") {
            let language = String(key.dropFirst(5))
            guard LanguageTag.isWellFormed(language), LanguageTag.primary(language).count <= 3, let text = string(key) else { continue }
            if !name.texts.contains(where: { $0.language == language }) { name.texts.append((language, text)) }
        }
        return name
    }
}
