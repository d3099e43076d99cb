import Formula
import Source

extension FigureEvaluation {
    /// Units on equal tiles, whose places a data table gives.
    mutating func tiles() -> Figure? {
        guard requireSeries() else { return nil }
        let word: FigureBlock.Word
        if let rows = block.rows {
            word = rows
        } else if draft.dataset.tables.contains(where: { $0.name == "tiles" }) {
            word = ("tiles", block.place)
        } else {
            return missingRows("a data table with columns unit, column and row")
        }
        let (source, problem) = RowSource.find(word, in: draft)
        guard case .table(let table)? = source else {
            if let problem {
                diagnostics.append(problem)
            } else if source != nil {
                report("unknown-data", "a tile map’s rows are a data table", at: word.place, hint: "name a table with columns unit, column and row")
            }
            return nil
        }
        guard let places = TilePlaces.read(draft.dataset.tables[table], file: draft.tables[table], draft, at: word.place, &diagnostics) else { return nil }
        guard let first = places.first else {
            report("no-rows", "figure \(block.id) has no rows", at: word.place, hint: "check the table that rows: names")
            return nil
        }
        guard let bound = bind(block.series, for: .unit(first.unit)) else { return nil }
        scope.all = draft.units.count
        var rows: [FigureRow] = []
        for place in places {
            guard let cells = cells(bound, .unit(place.unit)) else { return nil }
            let head = unitHead(.unit(place.unit))
            rows.append(FigureRow(id: head.id, label: head.label, subject: head.subject, cells: cells, tile: (place.column, place.row)))
        }
        return Figure(block: block, rows: rows, series: titles(.units), maximum: maximum(rows), lowIsBest: lowIsBest(rows, series: 0, .units), isRank: kinds.first == .rank)
    }
}
