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

extension FigureEvaluation {
    /// The rows of a source that meet the condition, in the order of the source; nil after a diagnostic.
    mutating func heads(_ source: RowSource) -> [RowHead]? {
        let heads: [RowHead]?
        switch source {
        case .units:
            scope.all = draft.units.count
            heads = selected(draft.units.indices.map { .unit($0) })?.map(unitHead)
        case .indicators:
            let nodes = block.condition == nil ? draft.tree.leaves : Array(draft.tree.nodes.indices.dropFirst())
            heads = selected(nodes.map { .indicator($0, units: nil) })?.map(indicatorHead)
            scope.all = indicatorsOfTheLevels(heads ?? [])
        case .grouping(let grouping): heads = groupHeads(draft.groupings[grouping])
        case .table(let table):
            scope.all = draft.dataset.tables[table].rows.count
            heads = recordHeads(table)
        case .editions:
            heads = editionHeads()
            scope.all = heads?.count ?? 0
        }
        guard let heads else { return nil }
        if heads.isEmpty {
            report(
                "no-rows", "figure \(block.id) has no rows", at: block.conditionPlace ?? block.rows?.place ?? block.place,
                hint: block.condition == nil ? "check the table that rows: names" : "no row meets the condition in where:")
            return nil
        }
        return heads
    }

    /// Conditions choose indicators of one level as a rule; what is shown is told of these levels, and without a condition of the leaves.
    private func indicatorsOfTheLevels(_ heads: [RowHead]) -> Int {
        guard block.condition != nil else { return heads.count }
        let depths = Set(heads.compactMap { head in if case .indicator(let node) = head.subject { draft.tree[node].depth } else { nil } })
        return draft.tree.nodes.count { depths.contains($0.depth) }
    }

    /// The rows that meet the condition.
    mutating func selected(_ rows: [Row]) -> [Row]? {
        guard let condition = block.condition else { return rows }
        switch condition.filter(rows, in: draft.dataset) {
        case .success(let kept): return kept
        case .failure(let problems):
            diagnostics += problems.diagnostics
            return nil
        }
    }

    func unitHead(_ row: Row) -> RowHead {
        guard case .unit(let unit) = row else { preconditionFailure("a row of units") }
        return RowHead(id: draft.units[unit].id, label: draft.units[unit].name, subject: .unit(unit), row: row)
    }

    func indicatorHead(_ row: Row) -> RowHead {
        guard case .indicator(let node, _) = row else { preconditionFailure("a row of indicators") }
        return RowHead(id: draft.indicators[node].id, label: draft.indicators[node].name, subject: .indicator(node), row: row)
    }

    /// A group's units, those that meet the condition; groups without any are left out.
    private mutating func groupHeads(_ grouping: Grouping) -> [RowHead]? {
        guard let chosen = selected(draft.units.indices.map { .unit($0) }) else { return nil }
        var isChosen = [Bool](repeating: false, count: draft.units.count)
        for case .unit(let unit) in chosen { isChosen[unit] = true }
        if chosen.count < draft.units.count { scope.units = .init(chosen: chosen.count, all: draft.units.count) }
        scope.all = grouping.values.count { !$0.units.isEmpty }
        return grouping.values.compactMap { value in
            let units = value.units.filter { isChosen[$0] }
            guard !units.isEmpty else { return nil }
            return RowHead(id: value.id, label: value.label, subject: .group(key: grouping.key, id: value.id), row: .units(units))
        }
    }

    private mutating func recordHeads(_ table: Int) -> [RowHead]? {
        let data = draft.dataset.tables[table]
        var label = 0
        if let word = block.label {
            guard let column = data.columns.firstIndex(where: { $0.name == word.text }) else {
                diagnostics.append(DataColumn.unknown(word, in: data))
                return nil
            }
            label = column
        }
        self.table = (table, data.columns[label].label)
        return selected(data.rows.indices.map { .record(table: table, row: $0) })?.compactMap { row in
            guard case .record(_, let position) = row else { return nil }
            let record = data.rows[position]
            return RowHead(id: record.first?.text ?? "", label: LocalizedText(record[label].text), subject: .record(position), row: row)
        }
    }

    private mutating func editionHeads() -> [RowHead]? {
        if let place = block.conditionPlace {
            report("unused-key", "rows: editions takes no where", at: place, hint: "write the condition inside the formula")
            return nil
        }
        return editions.map { RowHead(id: $0.id, label: LocalizedText($0.id), subject: .edition($0.id), row: .none) }
    }

    /// The editions up to this one, oldest first.
    var editions: [(id: String, dataset: Dataset)] {
        draft.dataset.others.filter { $0.key < draft.id }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [(draft.id, draft.dataset)]
    }
}
