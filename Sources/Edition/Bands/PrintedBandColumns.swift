import Scoring
import Source

/// The columns of scores.csv and published.csv that hold printed bands: `band` (in scores.csv also `published_band`) for the total's, `band:ID` for an indicator's.
struct PrintedBandColumns {
    struct Column: PublishedHeading {
        var heading: String
        var place: Place
        /// By unit; nil of a row that is not there, and of a blank cell.
        var cells: [CSVCell?]
    }

    /// By node.
    private(set) var columns: [Int: Column] = [:]
    private var positions: [(position: Int, node: Int)] = []

    init(_ header: [CSVCell], _ tree: IndicatorTree, unitCount: Int) {
        for (position, cell) in header.enumerated() {
            guard let node = Self.node(cell.text, tree), columns[node] == nil else { continue }
            columns[node] = Column(heading: cell.text, place: cell.place, cells: Array(repeating: nil, count: unitCount))
            positions.append((position, node))
        }
    }

    /// Of which node a heading holds the bands; an indicator of that id comes first.
    static func node(_ heading: String, _ tree: IndicatorTree) -> Int? {
        if tree.node(heading) != nil { return nil }
        if heading == Bands.wordOfTotal || heading == "published_" + Bands.wordOfTotal { return 0 }
        let prefix = Bands.wordOfTotal + ":"
        return heading.hasPrefix(prefix) ? tree.node(String(heading.dropFirst(prefix.count))) : nil
    }

    mutating func read(_ row: CSVRow, unit: Int) {
        for (position, node) in positions where position < row.cells.count && !row.cells[position].text.isEmpty {
            columns[node]?.cells[unit] = row.cells[position]
        }
    }
}
