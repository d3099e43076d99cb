import Formula
import Scoring
import Source

/// A row before it has values: who it is, and what formulas are evaluated for.
struct RowHead {
    var id: String
    var label: LocalizedText
    var subject: FigureRow.Subject
    var row: Row
}

/// The rows of a source that meet the block's condition, in the order of the source, and out of how many they were chosen.
struct RowSelection {
    let source: RowSource
    var heads: [RowHead]
    /// Rows before the condition.
    var all: Int
    /// Of groups: how many units the condition chose for them, where it left out any.
    var units: FigureScope.Part?
    /// What a data table calls its rows.
    var title: LocalizedText?

    var isOfEditions: Bool { if case .editions = source { true } else { false } }

    func scope(shown: Int) -> FigureScope { FigureScope(all: all, shown: shown, units: units) }
}

extension FigureInput {
    /// Nil after a problem: where no row is left, too.
    func selection(_ source: RowSource, _ problems: inout [Diagnostic]) -> RowSelection? {
        let selection: RowSelection?
        switch source {
        case .units:
            selection = rows(draft.units.indices.map { .unit($0) }, &problems).map {
                RowSelection(source: source, heads: $0.map(head), all: draft.units.count)
            }
        case .indicators: selection = indicators(&problems)
        case .grouping(let grouping): selection = groups(source, draft.rowGroupings[grouping], &problems)
        case .table(let table): selection = records(source, table, &problems)
        case .editions: selection = editions(&problems)
        }
        guard let selection else { return nil }
        if selection.heads.isEmpty {
            problems.report(
                "no-rows", "figure \(block.id) has no rows", at: block.conditionPlace ?? block.rows?.place ?? block.place,
                hint: block.condition == nil ? "check the table that rows: names" : "no row meets the condition in where:")
            return nil
        }
        return selection
    }

    /// Those that meet the condition; nil where it cannot be evaluated.
    func rows(_ rows: [Row], _ problems: inout [Diagnostic]) -> [Row]? {
        guard let condition = block.condition else { return rows }
        switch condition.filter(rows, in: draft.dataset) {
        case .success(let kept): return kept
        case .failure(let found):
            problems += found.diagnostics
            return nil
        }
    }

    /// - Precondition: the row is a unit or an indicator.
    func head(_ row: Row) -> RowHead {
        switch row {
        case .unit(let unit): RowHead(id: draft.units[unit].id, label: draft.units[unit].name, subject: .unit(unit), row: row)
        case .indicator(let node, _): RowHead(id: draft.indicators[node].id, label: draft.indicators[node].name, subject: .indicator(node), row: row)
        case .none, .units, .record: preconditionFailure("a row with an id")
        }
    }

    /// The leaves, or the indicators that meet the condition.
    private func indicators(_ problems: inout [Diagnostic]) -> RowSelection? {
        let nodes = block.condition == nil ? draft.tree.leaves : Array(draft.tree.nodes.indices.dropFirst())
        guard let chosen = rows(nodes.map { .indicator($0, units: nil) }, &problems) else { return nil }
        // Conditions choose indicators of one level as a rule: what is shown is told of these levels.
        let depths = Set(chosen.compactMap { row in if case .indicator(let node, _) = row { draft.tree[node].depth } else { nil } })
        let all = block.condition == nil ? chosen.count : draft.tree.nodes.count { depths.contains($0.depth) }
        return RowSelection(source: .indicators, heads: chosen.map(head), all: all)
    }

    /// A group's units, those that meet the condition; groups without any are left out.
    private func groups(_ source: RowSource, _ grouping: Grouping, _ problems: inout [Diagnostic]) -> RowSelection? {
        guard let chosen = rows(draft.units.indices.map { .unit($0) }, &problems) else { return nil }
        var isChosen = [Bool](repeating: false, count: draft.units.count)
        // Those that do not count in means have no part in a group's.
        for case .unit(let unit) in chosen where draft.results.isCounted[unit] { isChosen[unit] = true }
        let all = draft.results.isCounted.count { $0 }, counted = isChosen.count { $0 }
        let heads = grouping.values.compactMap { value -> RowHead? in
            let units = value.units.filter { isChosen[$0] }
            guard !units.isEmpty else { return nil }
            return RowHead(id: value.id, label: value.label, subject: .group(key: grouping.key, id: value.id), row: .units(units))
        }
        return RowSelection(
            source: source, heads: heads, all: grouping.values.count { !$0.units.isEmpty },
            units: counted < all ? .init(chosen: counted, all: all) : nil)
    }

    private func records(_ source: RowSource, _ table: Int, _ problems: inout [Diagnostic]) -> RowSelection? {
        let data = draft.dataset.tables[table]
        var label = 0
        if let word = block.label {
            guard let column = data.columns.firstIndex(where: { $0.name == word.text }) else {
                problems.append(DataColumn.unknown(word, in: data))
                return nil
            }
            label = column
        }
        guard let chosen = rows(data.rows.indices.map { .record(table: table, row: $0) }, &problems) else { return nil }
        let heads = chosen.compactMap { row -> RowHead? in
            guard case .record(_, let position) = row else { return nil }
            let record = data.rows[position]
            return RowHead(id: record.first?.text ?? "", label: LocalizedText(record[label].text), subject: .record(position), row: row)
        }
        return RowSelection(source: source, heads: heads, all: data.rows.count, title: data.columns[label].label)
    }

    private func editions(_ problems: inout [Diagnostic]) -> RowSelection? {
        if let place = block.conditionPlace {
            problems.report("unused-key", "rows: editions takes no where", at: place, hint: "write the condition inside the formula")
            return nil
        }
        let heads = editions.map { RowHead(id: $0.id, label: LocalizedText($0.id), subject: .edition($0.id), row: .none) }
        return RowSelection(source: .editions, heads: heads, all: heads.count)
    }
}
