import Scoring
import Source

/// Which columns of a table hold what was printed, and their cells as they are read row by row.
struct PublishedColumns {
    private enum Kind {
        case value
        case rank
    }

    private var columns: [(position: Int, node: Int, kind: Kind, column: Published.Column)] = []
    private var bands: PrintedBandColumns

    /// - Parameter meaning: what a heading stands for.
    private init(_ header: [CSVCell], _ tree: IndicatorTree, unitCount: Int, _ meaning: (String) -> (Int, Kind)?) {
        bands = PrintedBandColumns(header, tree, unitCount: unitCount)
        for (position, cell) in header.enumerated() {
            guard let (node, kind) = meaning(cell.text), !columns.contains(where: { $0.node == node && $0.kind == kind }) else { continue }
            columns.append(
                (position, node, kind, .init(heading: cell.text, place: cell.place, cells: Array(repeating: nil, count: unitCount))))
        }
    }

    /// Those of scores.csv: `published_total`, `published_rank`, and a column for an indicator that is made of others.
    static func ofScores(_ header: [CSVCell], _ tree: IndicatorTree, unitCount: Int) -> PublishedColumns {
        PublishedColumns(header, tree, unitCount: unitCount) { heading in
            switch heading {
            case ScoresFile.publishedColumns[0]: (0, .value)
            case ScoresFile.publishedColumns[1]: (0, .rank)
            default: tree.node(heading).flatMap { $0 > 0 && !tree[$0].isLeaf ? ($0, .value) : nil }
            }
        }
    }

    /// Those of published.csv: `total` or any indicator, `rank`, and `rank:ID` for the ranks on an indicator.
    static func ofPublished(_ header: [CSVCell], _ tree: IndicatorTree, unitCount: Int) -> PublishedColumns {
        PublishedColumns(header, tree, unitCount: unitCount) { heading in
            if let (node, isRank) = meaning(heading, tree) { (node, isRank ? .rank : .value) } else { nil }
        }
    }

    /// What a heading of published.csv stands for: which node, and whether for its ranks.
    static func meaning(_ heading: String, _ tree: IndicatorTree) -> (node: Int, isRank: Bool)? {
        if heading == "rank" { return (0, true) }
        if heading.hasPrefix("rank:") { return tree.node(String(heading.dropFirst(5))).map { ($0, true) } }
        return tree.node(heading).map { ($0, false) }
    }

    mutating func read(_ row: CSVRow, unit: Int, _ unreadable: inout UnreadableScores) {
        bands.read(row, unit: unit)
        for index in columns.indices {
            let cell = row.cells[columns[index].position], heading = columns[index].column.heading
            if cell.text.isEmpty { continue }
            if let number = columns[index].kind == .value ? PrintedNumber.value(cell) : PrintedNumber.rank(cell) {
                columns[index].column.cells[unit] = number
                continue
            }
            if columns[index].kind == .rank, PrintedNumber.isUnrankedMark(cell.text) {
                columns[index].column.unranked[unit] = (cell.text, cell.place)
                continue
            }
            let spelling = CellSpelling(cell.text)
            unreadable.add(
                Diagnostic(
                    "not-a-number", "\(heading) \"\(cell.text)\" is not a number", at: cell.place,
                    hint: spelling.kind == .absence
                        ? "leave the cell blank where none was published" : spelling.hint ?? "write plain digits, such as 12 or 12.5"),
                cell.text, column: heading)
        }
    }

    /// What was read.
    var published: Published {
        var published = Published()
        published.bands = bands.columns
        for (_, node, kind, column) in columns {
            if kind == .value { published.values[node] = column } else { published.ranks[node] = column }
        }
        return published
    }
}
