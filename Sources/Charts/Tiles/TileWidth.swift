/// How wide a tile is: as the longest word of a name needs, so that names break between words and no word is divided.
enum TileWidth {
    /// The widest on a page.
    static let most = 96.0
    /// Han names up to this many characters are read as one word.
    private static let hanWord = 4

    /// What should stay on a line: words between spaces, their parts where they have hyphens of their own, short Han names.
    private static func words(_ label: String) -> [String] {
        label.split(separator: " ").flatMap { word -> [String] in
            if isLongHan(word) { return [] }
            if word.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { return [String(word)] }
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            return parts.indices.map { String(parts[$0]) + ($0 < parts.count - 1 ? "-" : "") }
        }
    }

    private static func longest(_ label: String, size: Double) -> Double {
        words(label).reduce(0) { max($0, TextMeasure.maximum($1, size: size, bold: true)) }
    }

    /// Whether no word of the name is wider than a tile can be.
    static func fits(_ label: String) -> Bool { longest(label, size: 14) + 10 <= most }

    /// Whether the name is printed with its words undivided: a long Han name is divided where a line ends.
    static func isWhole(_ label: String) -> Bool { fits(label) && label.split(separator: " ").allSatisfy { !isLongHan($0) } }

    private static func isLongHan(_ word: Substring) -> Bool {
        word.count > hanWord && word.unicodeScalars.contains { $0.value >= 0x2E80 }
    }

    static func of(_ tiles: [TileMap.Tile], least: Double, most: Double) -> Double {
        let widest = tiles.reduce(0) { max($0, longest($1.label, size: 14)) }
        return min(max(widest + 10, least), most).rounded(.up)
    }

    /// The narrowest tile in which the smallest text that a page has divides none of the words that fit at all.
    static func narrowest(_ tiles: [TileMap.Tile]) -> Double {
        tiles.map { fits($0.label) ? longest($0.label, size: 12) : 0 }.filter { $0 > 0 }.reduce(0) { max($0, ($1 + 4).rounded(.up)) }
    }
}
