/// How a name in Chinese characters is typed on a Latin keyboard.
///
/// A reading is one part for each character, with a blank between them, and where a character is read in several ways they stand side by
/// side: `zhong/chong qing`. Letters and digits among the characters are a part as they stand. No tones, ü as v.
package enum Pinyin {
    /// Nil of a text without Chinese characters.
    package static func reading(of text: String) -> String? {
        let parts = parts(of: text)
        return parts.contains { $0.isCharacter } ? parts.map { $0.readings.joined(separator: "/") }.joined(separator: " ") : nil
    }

    /// The reading that an author gave, with a blank between its syllables, however it was written: `Chóngqìng`, `chong2 qing4`, `xi'an`.
    ///
    /// Initials need to know where a syllable begins. What is written as one word is parted as the characters are read, else as syllables go.
    package static func reading(of text: String, given: String) -> String {
        let words = letters(given)
        let parts = parts(of: text)
        let characters = parts.count { $0.isCharacter }
        // A title of twenty characters could be cut in very many ways, and nobody types its initials.
        guard characters > 0, words.count != parts.count, parts.count <= 12 else { return words.joined(separator: " ") }
        let joined = Substring(words.joined())
        let known = parts.map(\.readings)
        return (split(joined, known[...]) ?? split(joined, parts.map { $0.isCharacter ? syllables : $0.readings }[...]) ?? words).joined(separator: " ")
    }

    /// Whether at least one character is read as the given reading has it. If none is, it is most likely another name's.
    package static func agrees(_ given: String, with text: String) -> Bool {
        let written = letters(given).joined(), characters = parts(of: text).filter(\.isCharacter)
        return characters.isEmpty || characters.contains { $0.readings.contains { written.contains($0) } }
    }

    /// The first scalar of a given reading that none can have: no Latin letter, tone, blank or mark between syllables.
    package static func strange(in given: String) -> (scalar: Unicode.Scalar, offset: Int)? {
        for (offset, scalar) in given.unicodeScalars.enumerated() where letter(scalar) == nil && !isBetween(scalar) && !isCombining(scalar) {
            return (scalar, offset)
        }
        return nil
    }

    // MARK: Parts of a name

    /// Long ones first, as readers part words.
    private static let syllables = MandarinReadings.table.syllables.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }

    private struct Part {
        var readings: [String]
        var isCharacter: Bool
    }

    private static func parts(of text: String) -> [Part] {
        let table = MandarinReadings.table
        var parts: [Part] = [], word = ""
        func close() {
            if !word.isEmpty { parts.append(Part(readings: [word], isCharacter: false)) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            if let plain = letter(scalar) ?? (("0"..."9").contains(scalar) ? String(scalar) : nil) {
                word += plain
                continue
            }
            close()
            let readings = table[scalar]
            if !readings.isEmpty { parts.append(Part(readings: readings, isCharacter: true)) }
        }
        close()
        return parts
    }

    /// Cuts a word into one reading of each part; nil if it cannot be cut so.
    private static func split(_ word: Substring, _ parts: ArraySlice<[String]>) -> [String]? {
        guard let first = parts.first else { return word.isEmpty ? [] : nil }
        for reading in first where word.hasPrefix(reading) {
            if let rest = split(word.dropFirst(reading.count), parts.dropFirst()) { return [reading] + rest }
        }
        return nil
    }

    // MARK: Letters

    /// The words of a given reading in plain small letters.
    private static func letters(_ given: String) -> [String] {
        var words: [String] = [], word = ""
        for scalar in given.unicodeScalars {
            if let plain = letter(scalar) {
                word += plain
            } else if scalar == "\u{308}", word.last == "u" {
                word = word.dropLast() + "v"
            } else if !isCombining(scalar) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static let accented: [(plain: String, letters: String)] = [
        ("a", "āáǎăàĀÁǍĂÀ"), ("e", "ēéěĕèêĒÉĚĔÈÊ"), ("i", "īíǐĭìĪÍǏĬÌ"), ("o", "ōóǒŏòŌÓǑŎÒ"), ("u", "ūúǔŭùŪÚǓŬÙ"), ("v", "üǖǘǚǜÜǕǗǙǛ"),
        ("n", "ńňǹŃŇǸ"), ("m", "ḿḾ"),
    ]

    private static let plain: [Unicode.Scalar: String] = Dictionary(
        uniqueKeysWithValues: accented.flatMap { entry in entry.letters.unicodeScalars.map { ($0, entry.plain) } })

    private static func letter(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z": String(scalar)
        case "A"..."Z": String(scalar.properties.lowercaseMapping)
        default: plain[scalar]
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// Blanks, apostrophes, hyphens, and the digits of tones.
    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool { " '’‘ʼ-‐–·12345".unicodeScalars.contains(scalar) }
}
