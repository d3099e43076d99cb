/// Where a long word may be divided: between syllables, by rules that hold for most names in Latin and Cyrillic letters.
///
/// A name in a tile has about six letters to a line on a phone. Dictionaries of hyphenation are far larger than this program, and browsers
/// have them for some languages only. A consonant between two vowels begins a syllable; of several, the last, or two that begin words.
enum Hyphenation {
    /// Shorter words stay whole.
    private static let shortest = 6
    private static let vowels = Set("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēīōūǎěǐǒǔаеёиоуыэюяіїє")
    /// Consonants that begin a syllable together.
    private static let onsets: Set<String> = [
        "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gh", "gl", "gr", "kl", "kr", "ph", "pl", "pr", "sh", "sch", "sk", "sp", "st", "str", "th",
        "tr", "wh", "zh", "qu",
    ]

    /// The word's parts, in order; the whole word where it may not be divided.
    static func parts(_ word: String) -> [String] {
        let letters = Array(word)
        guard letters.count >= shortest else { return [word] }
        let isVowel = letters.map { vowels.contains($0.lowercased().first ?? $0) }
        var parts: [String] = []
        var start = 0, index = 0
        while index < letters.count {
            // A run of consonants with a vowel before and behind it.
            guard !isVowel[index], letters[index].isLetter, index > 0, isVowel[index - 1] else {
                index += 1
                continue
            }
            var end = index
            while end < letters.count, !isVowel[end], letters[end].isLetter { end += 1 }
            guard end < letters.count, isVowel[end] else {
                index = end + 1
                continue
            }
            let cut = end - onset(String(letters[index..<end]).lowercased())
            if cut - start >= 2, letters.count - cut >= 2 {
                parts.append(String(letters[start..<cut]))
                start = cut
            }
            index = end
        }
        parts.append(String(letters[start...]))
        return parts
    }

    /// A label whose words that are wider than a line may be divided by the browser, which then shows a hyphen.
    static func softened(_ label: String, size: Double, width: Double) -> String {
        guard LatinWords.of(label).contains(where: { TextMeasure.maximum($0, size: size, bold: true) > width }) else { return label }
        let words = label.split(separator: " ", omittingEmptySubsequences: false).map { word in
            // Behind a hyphen of its own a word may break anyway.
            word.split(separator: "-", omittingEmptySubsequences: false).map { part in
                TextMeasure.maximum(String(part), size: size, bold: true) > width ? parts(String(part)).joined(separator: "\u{AD}") : String(part)
            }.joined(separator: "-")
        }
        return words.joined(separator: " ")
    }

    /// How many of these consonants begin the next syllable.
    private static func onset(_ consonants: String) -> Int {
        for count in [3, 2] where consonants.count >= count {
            if onsets.contains(String(consonants.suffix(count))), consonants.count > count || consonants.hasSuffix("h") { return count }
        }
        return 1
    }
}
