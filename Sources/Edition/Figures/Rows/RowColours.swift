import Formula
import Source

extension FigureInput {
    /// Gives each row the group that `colour:` sorts it into, and returns the groups' names.
    func colours(_ rows: inout [FigureRow], _ source: RowSource, _ problems: inout [Diagnostic]) -> [LocalizedText] {
        guard let word = block.colour else { return [] }
        return sort(&rows, by: word, source, &problems) ?? []
    }

    /// Gives each row the group that it shares a drawing with.
    /// - Returns: what the groups are called, and each of them: nothing without `panels:`, nil after a problem.
    func panels(_ rows: inout [FigureRow], _ source: RowSource, _ problems: inout [Diagnostic]) -> (title: LocalizedText?, names: [LocalizedText])? {
        guard let word = block.panels else { return (nil, []) }
        guard let names = sort(&rows, by: word, source, &problems) else { return nil }
        if let row = rows.first(where: { $0.group == nil }) {
            problems.report(
                "chart-item-dropped", "\(row.id) is in no group of \(word.text), so it has no panel", at: word.place,
                hint: "give it one, or leave it out with where:")
            return nil
        }
        if case .table(let table) = source {
            return (draft.dataset.tables[table].columns.first { $0.name == word.text }?.label, names)
        }
        return (draft.groupings.first { $0.key == word.text }?.label, names)
    }

    private func sort(_ rows: inout [FigureRow], by word: FigureBlock.Word, _ source: RowSource, _ problems: inout [Diagnostic]) -> [LocalizedText]? {
        switch source {
        case .units: return colourUnits(&rows, word, &problems)
        case .table(let table): return colourRecords(&rows, draft.dataset.tables[table], word, &problems)
        case .indicators, .grouping, .editions:
            problems.report(
                "unused-key",
                block.panels == nil
                    ? "only units and rows of a data table can be coloured by a group" : "only units and rows of a data table can be divided into panels",
                at: word.place,
                hint: "delete \(String(block.panels == nil ? "colour:" : "panels:"))")
            return nil
        }
    }

    private func colourUnits(_ rows: inout [FigureRow], _ word: FigureBlock.Word, _ problems: inout [Diagnostic]) -> [LocalizedText]? {
        guard let grouping = draft.groupings.first(where: { $0.key == word.text }) else {
            let known = draft.groupings.map(\.key)
            problems.report(
                "unknown-group", "there is no grouping \"\(word.text)\"", at: word.place,
                hint: nearest(word.text, among: known).map { "did you mean \($0)?" }
                    ?? (known.isEmpty ? "add groups: to edition.yaml" : "write one of \(known)"))
            return nil
        }
        // Only groups that are in the chart take a colour.
        var positions: [String: Int] = [:]
        var names: [LocalizedText] = []
        let ids = Set(
            rows.compactMap { row -> String? in
                if case .unit(let unit) = row.subject { draft.units[unit].values[grouping.key] } else { nil }
            })
        for value in grouping.values where ids.contains(value.id) {
            positions[value.id] = names.count
            names.append(value.label)
        }
        for index in rows.indices {
            if case .unit(let unit) = rows[index].subject { rows[index].group = draft.units[unit].values[grouping.key].flatMap { positions[$0] } }
        }
        return names
    }

    /// The texts of a column, in the order of their first row.
    private func colourRecords(_ rows: inout [FigureRow], _ data: DataTable, _ word: FigureBlock.Word, _ problems: inout [Diagnostic]) -> [LocalizedText]? {
        guard let column = data.columns.firstIndex(where: { $0.name == word.text }) else {
            problems.append(DataColumn.unknown(word, in: data))
            return nil
        }
        var names: [String] = []
        for index in rows.indices {
            guard case .record(let record) = rows[index].subject else { continue }
            let text = data.rows[record][column].text
            if !names.contains(text) { names.append(text) }
            rows[index].group = names.firstIndex(of: text)
        }
        return names.map { LocalizedText($0) }
    }
}
