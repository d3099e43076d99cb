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
        for row in figure.rows where !isCounted(row) { return nil }
        figure.rows = sorted(figure.rows, by: .descending) { $0.cells[0]?.number }
        figure.rows = markedAndLimited(figure.rows.filter { $0.cells[0].map { !$0.number.isZero } ?? false })
        if figure.rows.isEmpty, !diagnostics.hasErrors {
            report(
                "no-rows", "no term of \"\(draft.dataset.tables[table].name)\" occurs in the chapters or the rubric", at: word.place,
                hint: "correct the terms, or add value: with a column of counts")
        }
        return figure
    }

    /// What is counted is whole and not below zero; anything else has no place in a list of counts.
    private mutating func isCounted(_ row: FigureRow) -> Bool {
        for (cell, series) in zip(row.cells, block.series + (block.previous.map { [$0] } ?? [])) {
            guard let number = cell?.number, number.isNegative || number.int == nil else { continue }
            report(
                "not-a-count", "\(number.shortest(3)), the count of \"\(row.label.texts.first?.text ?? row.id)\", is not a whole number from 0", at: series.place,
                hint: "give counts, or write chart: bars")
            return false
        }
        return true
    }

    /// Counts that the block's formulas give.
    private mutating func given(_ table: Int) -> Figure? {
        let series = block.series + (block.previous.map { [$0] } ?? [])
        guard let rows = rows(.table(table), series) else { return nil }
        // Terms that do not occur are no rows; only a condition leaves out others.
        let isCut = block.condition != nil && rows.count < scope.all
        let all = isCut ? occurring(table, block.series[0]) : nil
        scope.all = all ?? rows.count { $0.cells[0].map { !$0.number.isZero } ?? false }
        return Figure(block: block, rows: rows, series: [.word(.count)] + (block.previous == nil ? [] : [.word(.previous)]))
    }

    /// How many terms of the table occur, whatever the condition.
    private func occurring(_ table: Int, _ count: FigureBlock.Series) -> Int? {
        let records = draft.dataset.tables[table].rows.indices.map { Row.record(table: table, row: $0) }
        guard let first = records.first, case .success(let bound) = count.formula.bind(in: draft.dataset, row: first) else { return nil }
        return records.count { record in
            guard case .success(let value) = bound.evaluate(record, cache: cache), let number = value.number else { return false }
            return !number.isZero
        }
    }

    /// Counts in this edition's texts, and in those of the edition to compare with.
    private mutating func counted(_ table: Int, _ place: Place) -> Figure? {
        let data = draft.dataset.tables[table]
        if let label = block.label {
            report("unused-key", "terms that are counted here are named by the column term", at: label.place, hint: "delete label:, or add value: with a count")
            return nil
        }
        guard let terms = HotspotTerms.read(data, at: place, &diagnostics) else { return nil }
        let compared = comparedEdition(data)
        if let term = data.columns.first(where: { $0.name == "term" }) { self.table = (table, term.label) }
        let spellings = terms.map(\.spellings)
        var counts = [TermCount.count(spellings, in: draft.countedTexts)]
        if let compared { counts.append(TermCount.count(spellings, in: draft.otherTexts[compared] ?? [])) }
        scope.all = counts[0].count { $0 > 0 }
        // Every term is counted, so that a long one is not counted as a short one that a condition keeps.
        guard let kept = selected(terms.map { .record(table: table, row: $0.record) }).map({ Set($0) }) else { return nil }
        let rows = terms.enumerated().filter { kept.contains(.record(table: table, row: $1.record)) }.map { position, term in
            FigureRow(
                id: term.name, label: LocalizedText(term.name), subject: .record(term.record),
                cells: counts.map { FigureCell(number: Exact($0[position]), format: format(.count, of: Exact($0[position]))) })
        }
        var figure = Figure(block: block, rows: rows, series: [.word(.count)])
        if let compared { figure.series = [.count(edition: draft.id), .count(edition: compared)] }
        figure.comparedEdition = compared
        return figure
    }
}
