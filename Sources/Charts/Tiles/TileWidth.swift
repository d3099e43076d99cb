/// How wide a tile is: as the longest word of a name needs, so that names break between words where there is room for it.
enum TileWidth {
    /// The widest on a page.
    static let most = 96.0

    /// Whether no word of the name is wider than a tile can be.
    static func fits(_ label: String) -> Bool {
        LatinWords.of(label).allSatisfy { TextMeasure.maximum($0, size: 14, bold: true) + 10 <= most }
    }

    static func of(_ tiles: [TileMap.Tile], least: Double, most: Double) -> Double {
        let widest = tiles.flatMap { LatinWords.of($0.label) }.reduce(0) { max($0, TextMeasure.maximum($1, size: 14, bold: true)) }
        return min(max(widest + 10, least), most).rounded(.up)
    }
}
