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
        guard var figure = block.series.isEmpty ? counted(table, word.place) : given(table) else { return nil }
        figure.rows = sorted(figure.rows, by: .descending) { $0.cells[0]?.number }
        figure.rows = markedAndLimited(figure.rows.filter { $0.cells[0].map { !$0.number.isZero } ?? false })
        if figure.rows.isEmpty, !diagnostics.hasErrors {
            report(
                "no-rows", "no term of \"\(draft.dataset.tables[table].name)\" occurs in the chapters or the rubric", at: word.place,
                hint: "correct the terms, or add value: with a column of counts")
        }
        return figure
    }

    /// Counts that the block's formulas give.
    private mutating func given(_ table: Int) -> Figure? {
        let series = block.series + (block.previous.map { [$0] } ?? [])
        guard let rows = rows(.table(table), series) else { return nil }
        return Figure(block: block, rows: rows, series: [.word(.count)] + (block.previous == nil ? [] : [.word(.previous)]))
    }

    /// Counts in this edition's texts, and in those of the edition to compare with.
    private mutating func counted(_ table: Int, _ place: Place) -> Figure? {
        let data = draft.dataset.tables[table]
        guard let terms = HotspotTerms.read(data, at: place, &diagnostics) else { return nil }
        let compared = comparedEdition(data)
        if let term = data.columns.first(where: { $0.name == "term" }) { self.table = (table, term.label) }
        let spellings = terms.map(\.spellings)
        var counts = [TermCount.count(spellings, in: draft.countedTexts)]
        if let compared { counts.append(TermCount.count(spellings, in: draft.otherTexts[compared] ?? [])) }
        let rows = terms.enumerated().map { position, term in
            FigureRow(
                id: term.name, label: LocalizedText(term.name), subject: .record(position),
                cells: counts.map { FigureCell(number: Exact($0[position]), format: NumberFormat(decimals: 0)) })
        }
        var figure = Figure(block: block, rows: rows, series: [.word(.count)])
        if let compared { figure.series = [.count(edition: draft.id), .count(edition: compared)] }
        figure.comparedEdition = compared
        return figure
    }
}
