package import Markup
import Messages

/// Equal tiles in rough geographic order: no border is drawn, and no city is too small to see.
package struct TileMap: Chart {
    /// What the map needs on a page to divide no word, in pixels; a narrower place has it scroll.
    package var leastWidth: Double { (TileWidth.narrowest(placed) + 3) * Double(columns) }

    package struct Tile: Sendable, Equatable {
        package var label: String
        package var href: String?
        /// From 1, to the right and downwards.
        package var column: Int
        package var row: Int
        package var value: ChartValue?
        /// The step of the colour, if the caller knows it exactly; else from the number.
        package var step: RateStep?

        package init(_ label: String, column: Int, row: Int, value: ChartValue?, href: String? = nil, step: RateStep? = nil) {
            self.label = label
            self.column = column
            self.row = row
            self.value = value
            self.href = href
            self.step = step
        }

        var number: Double? { value.flatMap { $0.number.isFinite ? $0.number : nil } }
    }

    /// What the seven colours divide.
    package enum Steps: Sendable, Equatable {
        /// The range of the values, at nice numbers.
        case values
        /// The rate of a maximum, in sevenths.
        case rate(maximum: Double)
    }

    package var tiles: [Tile]
    package var steps: Steps
    package var median: String?
    /// Of the legend's bounds.
    package var bounds: TickText
    /// Whether the lowest value has the darkest colour.
    package var isReversed: Bool

    package init(tiles: [Tile], steps: Steps = .values, median: String? = nil, bounds: TickText = .plain, isReversed: Bool = false) {
        self.tiles = tiles
        self.steps = steps
        self.median = median
        self.bounds = bounds
        self.isReversed = isReversed
    }

    /// As far as a page can show tiles that hold a name.
    static let mostColumns = 12
    static let mostRows = 40

    /// Tiles that are where a tile can be, in the given order.
    var placed: [Tile] { tiles.filter { (1...Self.mostColumns).contains($0.column) && (1...Self.mostRows).contains($0.row) } }
    var columns: Int { placed.map(\.column).max() ?? 1 }
    var rows: Int { placed.map(\.row).max() ?? 1 }

    package func findings() -> [ChartFinding] {
        var findings: [ChartFinding] = []
        if tiles.isEmpty {
            findings.append(ChartFinding(rule: .noRows, message: "the tile map has no tiles", hint: "give units a column and a row"))
        }
        var seen: [[Int]: String] = [:]
        for tile in tiles {
            if !(1...Self.mostColumns).contains(tile.column) || !(1...Self.mostRows).contains(tile.row) {
                findings.append(
                    ChartFinding(
                        rule: .itemDropped, message: "the tile of \(tile.label) is at column \(tile.column), row \(tile.row), outside the map",
                        hint: "columns go from 1 to \(Self.mostColumns), rows from 1 to \(Self.mostRows)"))
            } else if let other = seen.updateValue(tile.label, forKey: [tile.column, tile.row]) {
                findings.append(
                    ChartFinding(
                        rule: .twoInOnePlace, message: "the tiles of \(other) and \(tile.label) are both at column \(tile.column), row \(tile.row)",
                        hint: "move one of them"))
            }
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        Summary.sentence(tiles.map { ChartRow($0.label, $0.value) }, median: median, words)
    }

    /// The colour of each placed tile, and what the colours mean.
    func coloured() -> (steps: [RateStep?], scale: ColourScale) {
        let tiles = placed
        switch steps {
        case .rate(let maximum):
            return (tiles.map { tile in tile.number.flatMap { tile.step ?? RateStep.of(rate: $0 / maximum) } }, .rate(.rates))
        case .values:
            let range = ValueSteps(tiles.compactMap(\.number), isReversed: isReversed)
            return (tiles.map { tile in tile.number.map { tile.step ?? range.step(of: $0) } }, .values(range, bounds))
        }
    }

    package func write(to page: inout ByteBuffer, _ setting: ChartSetting) {
        TileMapPage.write(self, to: &page, setting)
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        TileMapDrawing.draw(self, width: width)
    }
}
