/// How a language writes the marks within a number: what stands before its decimals and between its thousands. Its digits are European ones (CLDR's `latn`)
/// in every language.
///
/// What a program writes, `-1234.5`, is plain; what readers of a language get, `−1.234,5`, is written.
package struct NumberMarks: Hashable, Sendable {
    /// What stands before the decimals.
    package let decimal: Character
    /// What stands between thousands, where a format asks for it.
    package let group: Character
    /// How many digits stand before the first such mark: two in Spanish, which writes 1234 and 12.345.
    let least: Int
    /// How many digits a group has beyond the last three: two in India, 12,34,567.
    let further: Int

    /// Whether thousands are grouped by two digits beyond the first three.
    package var groupsByTwo: Bool { further == 2 }

    package init(decimal: Character, group: Character, least: Int = 1, further: Int = 3) {
        self.decimal = decimal
        self.group = group
        self.least = least
        self.further = further
    }

    /// A point and commas: English, Chinese, Japanese, Korean, and every language without marks of its own.
    package static let point = NumberMarks(decimal: ".", group: ",")

    /// The marks of a language.
    ///
    /// - Parameter tag: BCP 47. The whole tag decides (`de-CH`, `es-MX`), then what is left of it from the front, with and without its script.
    package static func of(_ tag: String) -> NumberMarks {
        if let marks = table[tag] { return marks }
        var parts = tag.lowercased().split(separator: "-").map(String.init)
        // What follows a single letter is no part of the language.
        if let extensions = parts.firstIndex(where: { $0.utf8.count == 1 }) { parts.removeSubrange(extensions...) }
        while !parts.isEmpty {
            if let marks = table[parts.joined(separator: "-")] { return marks }
            if parts.count > 2, parts[1].utf8.count == 4, let marks = table[([parts[0]] + parts[2...]).joined(separator: "-")] { return marks }
            parts.removeLast()
        }
        return .point
    }

    // MARK: Writing

    /// A plain number as readers see it, its sign and what stands behind it kept: `−57.3%` is `−57,3%`. A fraction has no marks.
    package func written(_ plain: String) -> String {
        guard decimal != "." else { return plain }
        return Self.replacing(plain, ["."], with: decimal)
    }

    /// Plain digits with marks between thousands: `1234567.5` is `1.234.567,5`.
    package func grouped(_ digits: String) -> String {
        let whole = digits.prefix { $0 != "." }, rest = digits.dropFirst(whole.count)
        guard whole.count >= 3 + least else { return written(digits) }
        var result = "", left = whole.count
        for digit in whole {
            result.append(digit)
            left -= 1
            if left == 3 || left > 3 && (left - 3) % further == 0 { result.append(group) }
        }
        return rest.isEmpty ? result : result + String(decimal) + rest.dropFirst()
    }

    /// A written number as programs read it, without marks between thousands: of `1.234,5`, `1234.5`.
    package func plain(_ written: String) -> String {
        // Nothing but digits, or a point that is one: most numbers.
        if written.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E && decimal == "." && group != "." }) { return written }
        // What a text was grouped by is no part of the number, and a point may be such a mark.
        let single = Self.replacing(written, [group], with: nil)
        return decimal == "." ? single : Self.replacing(single, [decimal], with: ".")
    }

    /// Marks between two digits replaced, or left out.
    private static func replacing(_ text: String, _ marks: Set<Character>, with mark: Character?) -> String {
        var result = "", isBehindDigit = false
        let characters = Array(text)
        result.reserveCapacity(text.utf8.count)
        for (index, character) in characters.enumerated() {
            if isBehindDigit, marks.contains(character), index + 1 < characters.count, isDigit(characters[index + 1]) {
                if let mark { result.append(mark) }
            } else {
                result.append(character)
            }
            isBehindDigit = isDigit(character)
        }
        return result
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
