/// Which way a language is written.
package enum WritingDirection {
    private static let languages: Set<String> = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]
    private static let scripts: Set<String> = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"]

    /// - Parameter tag: BCP 47; a script in it decides, since Kurdish or Punjabi have two.
    package static func isRightToLeft(_ tag: String) -> Bool {
        let parts = tag.lowercased().split(separator: "-").map(String.init)
        if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.allSatisfy(\.isLetter) }) { return scripts.contains(script) }
        return parts.first.map(languages.contains) ?? false
    }
}
