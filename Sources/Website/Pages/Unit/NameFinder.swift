import Edition
import Source

/// Finds units in running text by their names in its language.
///
/// At each place the longest known name counts, whether a unit's, a group's or an indicator's: in “吉林省” with units 吉林 and 吉林省 it is the second, and a
/// group called “New York State” is no mention of New York. A name that is written with letters has to stand by itself: no letter or digit touches it.
/// Chinese has no such ends, so there a word of what often follows a place's name tells that another thing is meant (吉林省 of a city 吉林, 南京路), unless the
/// units themselves are called so (省 where the units are 省份).
struct NameFinder: Sendable {
    private struct Name {
        let scalars: [Unicode.Scalar]
        /// Nil of what is no unit.
        let unit: Int?
    }

    /// By first character, the longest first.
    private let names: [Unicode.Scalar: [Name]]
    /// By the last bits of a character: whether a name may begin with it. Most characters of a text begin none, and this is asked faster.
    private let beginnings: [Bool]
    /// What makes another name of a name that it follows.
    private let suffixes: Set<Unicode.Scalar>

    init(_ edition: Edition, language: String) {
        let units = edition.units.enumerated().map { Name(scalars: Self.scalars($1.name.text(language)), unit: $0) }
        let others =
            edition.groupings.flatMap(\.values).map { $0.label.text(language) } + edition.indicators.dropFirst().map { $0.name.text(language) }
        let known = Set(units.map(\.scalars))
        let all = units + others.map { Name(scalars: Self.scalars($0), unit: nil) }.filter { !known.contains($0.scalars) }
        names = Dictionary(grouping: all.filter { !$0.scalars.isEmpty }) { $0.scalars[0] }
            .mapValues { names in names.enumerated().sorted { ($1.element.scalars.count, $0.offset) < ($0.element.scalars.count, $1.offset) }.map(\.element) }
        var beginnings = [Bool](repeating: false, count: 1024)
        for first in names.keys { beginnings[Self.place(first)] = true }
        self.beginnings = beginnings
        suffixes = Set("省县镇乡村路街".unicodeScalars).subtracting(edition.facts.unitName.text(language).unicodeScalars)
    }

    private static func place(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value & 1023) }

    /// Every unit that is named.
    func units(in text: String) -> Set<Int> {
        let text = Self.scalars(text)
        var units: Set<Int> = [], position = 0
        while position < text.count {
            guard beginnings[Self.place(text[position])], let name = names[text[position]]?.first(where: { stands($0.scalars, at: position, in: text) }) else {
                position += 1
                continue
            }
            if let unit = name.unit { units.insert(unit) }
            position += name.scalars.count
        }
        return units
    }

    private func stands(_ name: [Unicode.Scalar], at position: Int, in text: [Unicode.Scalar]) -> Bool {
        let end = position + name.count
        guard end <= text.count, zip(name, text[position..<end]).allSatisfy({ $0 == $1 }) else { return false }
        if Self.isLetter(name[0]), position > 0, Self.isLetter(text[position - 1]) { return false }
        guard end < text.count else { return true }
        if Self.isLetter(name[name.count - 1]) { return !Self.isLetter(text[end]) }
        return !suffixes.contains(text[end])
    }

    /// Apostrophes are typed in two ways.
    private static func scalars(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 } }

    /// Of a script that sets words apart.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return (properties.isAlphabetic || properties.numericType != nil) && !properties.isIdeographic && !(0x3040...0x30FF).contains(scalar.value)
    }
}
