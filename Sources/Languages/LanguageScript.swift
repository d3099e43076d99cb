/// The script in which a language is written, where readers of one cannot be given the other: Chinese.
package enum LanguageScript {
    /// The places that write Chinese in traditional characters.
    private static let traditional: Set<String> = ["tw", "hk", "mo"]

    /// The script subtag of a tag (`hant` of `zh-Hant-TW`), or the one that goes without saying; nil where there is one alone.
    package static func of(_ tag: String) -> String? {
        let parts = tag.lowercased().split(separator: "-").map(String.init)
        if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.allSatisfy(\.isLetter) }) { return script }
        guard parts.first == "zh" else { return nil }
        return parts.contains(where: traditional.contains) ? "hant" : "hans"
    }
}
