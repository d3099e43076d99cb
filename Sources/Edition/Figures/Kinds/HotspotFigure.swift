import Formula
import Scoring
import Source

extension FigureInput {
    /// Hotspots and clouds: terms of a data table with the counts that `value` gives, or counted in the chapters and the rubric.
    func hotspots(_ problems: inout [Diagnostic]) -> Figure? {
        let word: FigureBlock.Word
        if let rows = block.rows {
            word = rows
        } else if draft.dataset.tables.contains(where: { $0.name == "vocabulary" }) {
            word = ("vocabulary", block.place)
        } else {
            return missingRows("the data table of terms", &problems)
        }
        let (source, problem) = RowSource.find(word, in: draft)
        guard case .table(let table)? = source else {
            if let problem {
                problems.append(problem)
            } else if source != nil {
                problems.report("unknown-data", "hotspots are the rows of a data table", at: word.place, hint: "name a table with a column term")
            }
            return nil
        }
        guard let terms = block.series.isEmpty ? countedTerms(table, word.place, &problems) : givenTerms(table, &problems) else { return nil }
        for row in terms.rows where !isCounted(row, &problems) { return nil }
        let rows = terms.rows.sorted(by: .descending) { $0.cells[0]?.number }.filter { $0.cells[0].map { !$0.number.isZero } ?? false }
        let shown = markedAndLimited(rows, &problems)
        if shown.isEmpty, !problems.hasErrors {
            problems.report(
                "no-rows", "no term of \"\(draft.dataset.tables[table].name)\" occurs in the chapters or the rubric", at: word.place,
                hint: "correct the terms, or add value: with a column of counts")
        }
        return figure(shown, of: terms.selection, terms.titles) { $0.comparedEdition = terms.comparedEdition }
    }

    /// Terms with their counts; `selection.all` is how many of all occur.
    private struct Terms {
        var selection: RowSelection
        var rows: [FigureRow]
        var titles: [FigureTitle]
        var comparedEdition: String?
    }

    /// What is counted is whole and not below zero; anything else has no place in a list of counts.
    private func isCounted(_ row: FigureRow, _ problems: inout [Diagnostic]) -> Bool {
        for (cell, series) in zip(row.cells, block.series + (block.previous.map { [$0] } ?? [])) {
            guard let number = cell?.number, number.isNegative || number.int == nil else { continue }
            problems.report(
                "not-a-count", "\(number.shortest(3)), the count of \"\(row.label.texts.first?.text ?? row.id)\", is not a whole number from 0",
                at: series.place,
                hint: "give counts, or write chart: bars")
            return false
        }
        return true
    }

    /// Counts that the block's formulas give.
    private func givenTerms(_ table: Int, _ problems: inout [Diagnostic]) -> Terms? {
        let series = block.series + (block.previous.map { [$0] } ?? [])
        guard var selection = selection(.table(table), &problems), let counts = SeriesTable(selection, series, self, &problems) else { return nil }
        // Terms that do not occur are no rows; only a condition leaves out others.
        let isCut = block.condition != nil && selection.heads.count < selection.all
        selection.all = (isCut ? occurring(table, block.series[0]) : nil) ?? counts.rows.count { $0.cells[0].map { !$0.number.isZero } ?? false }
        return Terms(selection: selection, rows: counts.rows, titles: [.word(.count)] + (block.previous == nil ? [] : [.word(.previous)]))
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
    private func countedTerms(_ table: Int, _ place: Place, _ problems: inout [Diagnostic]) -> Terms? {
        let data = draft.dataset.tables[table]
        if let label = block.label {
            problems.report(
                "unused-key", "terms that are counted here are named by the column term", at: label.place, hint: "delete label:, or add value: with a count")
            return nil
        }
        guard let terms = HotspotTerms.read(data, at: place, &problems) else { return nil }
        let compared = comparedEdition(data, &problems)
        let spellings = terms.map(\.spellings)
        var counts = [TermCount.count(spellings, in: draft.countedTexts)]
        if let compared { counts.append(TermCount.count(spellings, in: draft.otherTexts[compared] ?? [])) }
        // Every term is counted, so that a long one is not counted as a short one that a condition keeps.
        guard let chosen = rows(terms.map { .record(table: table, row: $0.record) }, &problems) else { return nil }
        let kept = Set(chosen)
        var heads: [RowHead] = [], rows: [FigureRow] = []
        for (position, term) in terms.enumerated() {
            let head = RowHead(id: term.name, label: LocalizedText(term.name), subject: .record(term.record), row: .record(table: table, row: term.record))
            guard kept.contains(head.row) else { continue }
            heads.append(head)
            rows.append(FigureRow(head, cells: counts.map { formats.cell(Exact($0[position]), .count) }))
        }
        let selection = RowSelection(
            source: .table(table), heads: heads, all: counts[0].count { $0 > 0 }, title: data.columns.first { $0.name == "term" }?.label)
        let titles: [FigureTitle] = compared.map { [.count(edition: draft.id), .count(edition: $0)] } ?? [.word(.count)]
        return Terms(selection: selection, rows: rows, titles: titles, comparedEdition: compared)
    }
}
