import Languages
import Markup

/// How the theme's words speak of several things, and of one.
extension Strings {
    /// `A, B and C`.
    func list(_ texts: [String]) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: self["list_separator"]) + self["list_last"] + last
    }

    /// The string for a count, in the form that it has for so many.
    func callAsFunction(_ key: String, count: Int, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
        fill(form(of: key, for: PluralOperands(count))) { name in
            name == "count" ? String(count) : arguments.first { $0.key == name }?.value
        }
    }

    /// A printed number of points: `1 point`, `1.0 points`, `3 points`.
    func points(_ number: String) -> String {
        fill(form(of: "points", for: PluralOperands(number, decimalMark: marks.decimal))) { $0 == "points" ? number : nil }
    }

    private func form(of key: String, for number: PluralOperands) -> String { forms[key]?.text(for: number) ?? self[key] }

    /// Every form of a string, for scripts that fill in the number: JSON, from the name of a form to its text.
    func forms(_ key: String, _ arguments: KeyValuePairs<String, String>) -> String {
        var out = ByteBuffer()
        out.raw("{")
        let texts = forms[key]?.texts ?? [.other: self[key]]
        for category in PluralCategory.allCases {
            guard let text = texts[category] else { continue }
            if out.count > 1 { out.raw(",") }
            out.jsonString(category.rawValue)
            out.raw(":")
            out.jsonString(fill(text) { name in arguments.first { $0.key == name }?.value })
        }
        out.raw("}")
        return String(decoding: out.bytes, as: UTF8.self)
    }
}
