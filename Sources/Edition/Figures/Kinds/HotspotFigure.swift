import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Hotspots and clouds: terms of a data table with the counts that `value` gives, or counted in the chapters and the rubric.
    mutating func hotspots() -> Figure? {
        let word: FigureBlock.Word
        if let rows = block.rows {
            word = rows
        } else if draft.dataset.tables.contains(where: { $0.name == "vocabulary" }) {
            word = ("vocabulary", block.place)
        } else {
            return missingRows("the data table of terms")
        }
        let (source, problem) = RowSource.find(word, in: draft)
        guard case .table(let table)? = source else {
            if let problem {
                diagnostics.append(problem)
            } else if source != nil {
                report("unknown-data", "hotspots are the rows of a data table", at: word.place, hint: "name a table with a column term")
            }
            return nil
        }
        var series = block.series
        if let previous = block.previous { series.append(previous) }
        if block.previous != nil, block.series.isEmpty {
            report("missing-key", "hotspots with previous have no value", at: block.place, hint: "add value: with this edition’s counts")
            return nil
        }
        guard var rows = series.isEmpty ? counted(table, word.place) : rows(.table(table), series) else { return nil }
        rows = sorted(rows, by: .descending) { $0.cells[0]?.number }
        rows = markedAndLimited(rows.filter { $0.cells[0].map { !$0.number.isZero } ?? false })
        if rows.isEmpty, !diagnostics.hasErrors {
            report(
                "no-rows", "no term of \"\(draft.dataset.tables[table].name)\" occurs in the chapters or the rubric", at: word.place,
                hint: "correct the terms, or add value: with a column of counts")
        }
        return Figure(block: block, rows: rows, series: [.word(.count)] + (block.previous == nil ? [] : [.word(.previous)]))
    }

    private mutating func counted(_ table: Int, _ place: Place) -> [FigureRow]? {
        let data = draft.dataset.tables[table]
        guard let terms = HotspotTerms.read(data, at: place, &diagnostics) else { return nil }
        if let term = data.columns.first(where: { $0.name == "term" }) { self.table = (table, term.label) }
        let counts = TermCount.count(terms.map(\.spellings), in: draft.countedTexts)
        return zip(terms, counts).enumerated().map { position, pair in
            FigureRow(
                id: pair.0.name, label: LocalizedText(pair.0.name), subject: .record(position),
                cells: [FigureCell(number: Exact(pair.1), format: NumberFormat(decimals: 0))])
        }
    }
}
