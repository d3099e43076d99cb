import Formula
import Source

extension FigureInput {
    /// Units on equal tiles, whose places a data table gives.
    func tiles(_ problems: inout [Diagnostic]) -> Figure? {
        guard block.hasSeries(&problems) else { return nil }
        let word: FigureBlock.Word
        if let rows = block.rows {
            word = rows
        } else if draft.dataset.tables.contains(where: { $0.name == "tiles" }) {
            word = ("tiles", block.place)
        } else {
            return missingRows("a data table with columns unit, column and row", &problems)
        }
        let (source, problem) = RowSource.find(word, in: draft)
        guard case .table(let position)? = source else {
            if let problem {
                problems.append(problem)
            } else if source != nil {
                problems.report("unknown-data", "a tile map’s rows are a data table", at: word.place, hint: "name a table with columns unit, column and row")
            }
            return nil
        }
        guard let places = TilePlaces.read(draft.dataset.tables[position], file: draft.tables[position], draft, at: word.place, &problems) else { return nil }
        if places.isEmpty {
            problems.report("no-rows", "figure \(block.id) has no rows", at: word.place, hint: "check the table that rows: names")
            return nil
        }
        let selection = RowSelection(source: .units, heads: places.map { head(.unit($0.unit)) }, all: draft.units.count)
        guard var table = SeriesTable(selection, block.series, self, &problems) else { return nil }
        for (index, place) in places.enumerated() { table.rows[index].tile = (place.column, place.row) }
        return figure(table.rows, of: selection, table.titles) {
            $0.maximum = maximum(of: table)
            $0.lowIsBest = table.lowIsBest()
            $0.lowestFirst = table.lowestFirst()
            $0.isRank = table.isRank()
            $0.between = table.between
        }
    }
}
