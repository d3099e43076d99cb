import Testing

@testable import Charts

/// A tile map divides no word that a page can hold.
struct TileWidthTests {
    private func tiles(_ names: [String]) -> [TileMap.Tile] {
        names.enumerated().map { TileMap.Tile($1, column: $0 + 1, row: 1, value: ChartValue(1, "1")) }
    }

    @Test func `a short Han name is one word`() {
        #expect(TileWidth.narrowest(tiles(["哈尔滨"])) == 12 * 1 * 3 + 4)
        #expect(TileWidth.narrowest(tiles(["呼和浩特", "北京"])) == 12 * 4 + 4)
        // A longer one may be broken where a line ends.
        #expect(TileWidth.narrowest(tiles(["内蒙古自治区"])) == 0)
        #expect(!TileWidth.isWhole("内蒙古自治区") && TileWidth.isWhole("哈尔滨") && TileWidth.isWhole("Rio de Janeiro"))
    }

    @Test func `a name breaks between words and behind its hyphens`() {
        #expect(TileWidth.narrowest(tiles(["Rio de Janeiro"])) == TileWidth.narrowest(tiles(["Janeiro"])))
        #expect(TileWidth.narrowest(tiles(["Baden-Baden"])) == TileWidth.narrowest(tiles(["Baden-"])))
        #expect(TileWidth.narrowest(tiles(["Rio", "Janeiro"])) == TileWidth.narrowest(tiles(["Janeiro", "Rio"])))
    }

    @Test func `a word that no tile can hold is divided, and makes none of them wider`() {
        #expect(!TileWidth.fits("Llanfairpwllgwyngyll"))
        #expect(TileWidth.narrowest(tiles(["Llanfairpwllgwyngyll", "Rio"])) == TileWidth.narrowest(tiles(["Rio"])))
    }
}
