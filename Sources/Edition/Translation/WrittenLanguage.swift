import Source

/// What languages a text can be in, as far as its letters tell.
struct WrittenLanguage {
    private enum Script { case latin, han, kana, hangul, cyrillic, greek, arabic, hebrew, other }

    private let text: String
    /// How many letters are of each.
    private let letters: [Script: Int]

    init(_ text: String) {
        self.text = text
        var letters: [Script: Int] = [:]
        for scalar in text.unicodeScalars where Self.isLetter(scalar) { letters[Self.script(scalar), default: 0] += 1 }
        self.letters = letters
    }

    private var scripts: Set<Script> { Set(letters.keys) }

    /// Whether readers of `language` meet words of another one. Names and signs that are the same everywhere, such as GDP, km and 100%, are not foreign
    /// to anybody; where two languages of a site share a script, several words are, to all but its first.
    func isForeign(to language: String, on languages: [String]) -> Bool {
        guard !scripts.isEmpty else { return false }
        let own = Self.scripts(of: language)
        if own == [.latin] {
            if scripts != [.latin] { return true }
            let isShared = languages.contains { LanguageTag.primary($0) != LanguageTag.primary(language) && Self.scripts(of: $0) == own }
            return isShared && language != languages.first && words(from: 2) > 1
        }
        return scripts.isDisjoint(with: own) && (scripts != [.latin] || words(from: 4) > 0)
    }

    /// Whether most of its letters are of another language: a sentence in Latin letters may name something in Chinese ones.
    func isMostlyForeign(to language: String) -> Bool {
        let own = Self.scripts(of: language)
        let all = letters.values.reduce(0, +), foreign = letters.reduce(0) { own.contains($1.key) ? $0 : $0 + $1.value }
        if own == [.latin] { return foreign > all - foreign }
        return foreign == all && foreign > 0 && (scripts != [.latin] || words(from: 4) > 0)
    }

    /// How many words of Latin letters, at least so long and not all capitals, the text has.
    private func words(from length: Int) -> Int {
        text.unicodeScalars.split { !$0.properties.isAlphabetic }.count { word in
            word.count >= length && word.allSatisfy { Self.script($0) == .latin } && word.dropFirst().contains { $0.properties.isLowercase }
        }
    }

    /// Of languages that almanac has words for, and some more; Latin where nothing else is known (ISO 15924 has them all).
    private static func scripts(of language: String) -> Set<Script> {
        switch LanguageTag.primary(language) {
        case "zh": [.han]
        case "ja": [.han, .kana]
        case "ko": [.hangul]
        case "ru", "uk", "bg", "be", "mk", "kk", "ky", "mn", "tg": [.cyrillic]
        case "el": [.greek]
        case "ar", "fa", "ur", "ps", "ckb", "ug": [.arabic]
        case "he", "yi": [.hebrew]
        default: [.latin]
        }
    }

    /// Told of the most common ones without Unicode's tables.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
        case 0x00...0x7F: false
        default: scalar.properties.isAlphabetic
        }
    }

    private static func script(_ scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0x41...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
        case 0x3040...0x30FF: .kana
        case 0xAC00...0xD7AF, 0x1100...0x11FF: .hangul
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: .han
        default: .other
        }
    }
}
