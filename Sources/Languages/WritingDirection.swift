/// Which way a language is written.
package enum WritingDirection {
    private static let languages: Set<String> = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]
    private static let scripts: Set<String> = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"]

    /// - Parameter tag: BCP 47; a script in it decides, since Kurdish or Punjabi have two.
    package static func isRightToLeft(_ tag: String) -> Bool {
        // By bytes: every text of a page asks.
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"))
        if let script = parts.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(isLetter) }) { return scripts.contains(small(script)) }
        return parts.first.map { languages.contains(small($0)) } ?? false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func small(_ part: Substring.UTF8View) -> String { Substring(part).lowercased() }
}
