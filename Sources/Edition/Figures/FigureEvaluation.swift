import Formula
import Scoring
import Source

/// Turns a figure block into a figure: finds its rows, evaluates its formulas, sorts and marks them.
struct FigureEvaluation {
    let block: FigureBlock
    let draft: EditionDraft
    var diagnostics: [Diagnostic] = []

    init(_ block: FigureBlock, _ draft: EditionDraft) {
        self.block = block
        self.draft = draft
    }

    /// The figure, or nil with the reasons in `diagnostics`.
    mutating func evaluate() -> Figure? {
        checkFormat()
        if (block.series + [block.reference].compactMap { $0 }).contains(where: { draft.isInDoubt($0.formula) }) { return nil }
        switch block.kind {
        case .hotspots: return hotspots()
        case .heatmap: return heatmap()
        case .tiles: return tiles()
        case .bars, .groupedBars: return bars()
        }
    }

    /// Checks what can be checked while scores are missing: the rows and every name, but no value. There is no figure then.
    mutating func checkNames() -> Figure? {
        checkFormat()
        guard let source = rowSource() else { return nil }
        if case .table(let table) = source { _ = labelColumn(draft.dataset.tables[table]) }
        for series in block.series where !draft.isInDoubt(series.formula) {
            if case .failure(let problems) = series.formula.bind(in: draft.dataset, row: sampleRow(source)) { diagnostics += problems.diagnostics }
        }
        if let reference = block.reference, !draft.isInDoubt(reference.formula), case .failure(let problems) = reference.formula.bind(in: draft.dataset) {
            diagnostics += problems.diagnostics
        }
        return nil
    }

    // MARK: Kinds

    private mutating func bars() -> Figure? {
        guard let source = rowSource() else { return nil }
        guard requireSeries() else { return nil }
        if block.kind == .groupedBars, block.series.contains(where: { $0.label == nil }) || block.series.count < 2 {
            diagnostics.append(
                Diagnostic("no-series", "grouped bars have fewer than two series", at: block.place, hint: "write series: with a label and a value for each"))
        }
        guard var rows = evaluatedRows(source) else { return nil }
        sort(&rows, by: block.order ?? (block.kind == .bars ? .descending : .none))
        mark(&rows)
        let reference = self.reference(source)
        return figure(rows: limited(rows), reference: reference, maximum: maximum(source, rows))
    }

    private mutating func tiles() -> Figure? {
        guard let word = block.rows else { return missingRows("a data table with columns unit, column and row") }
        guard case .table(let table)? = rowSource() else {
            if diagnostics.isEmpty {
                diagnostics.append(
                    Diagnostic("unknown-data", "a tile map’s rows are a data table", at: word.place, hint: "name a table with columns unit, column and row"))
            }
            return nil
        }
        guard requireSeries() else { return nil }
        guard let places = TilePlaces.read(draft.dataset.tables[table], file: draft.tables[table], draft, at: word.place, &diagnostics) else { return nil }
        var rows: [FigureRow] = []
        for place in places {
            guard let cells = cells(.unit(place.unit)) else { return nil }
            rows.append(
                FigureRow(
                    id: draft.units[place.unit].id, label: draft.units[place.unit].name, subject: .unit(place.unit), role: .normal, cells: cells,
                    tile: (place.column, place.row)))
        }
        mark(&rows)
        return figure(rows: rows, reference: nil, maximum: maximum(.units, rows))
    }

    private mutating func heatmap() -> Figure? {
        guard let source = rowSource() else { return nil }
        if !block.series.isEmpty {
            diagnostics.append(
                Diagnostic(
                    "unused-key", "a heatmap finds its own values", at: block.series[0].place,
                    hint: "delete the formula: cells are scores of units or means of groups"))
        }
        let columns = draft.tree.leaves
        var rows: [FigureRow] = []
        func cells(_ value: (Int) -> Exact?) -> [FigureCell?] {
            columns.map { node in value(node).map { FigureCell(number: $0, format: format(of: $0, mean: !isUnits)) } }
        }
        var isUnits = false
        switch source {
        case .units:
            isUnits = true
            for unit in draft.results.order(by: 0) where isSelected(.unit(unit)) {
                rows.append(row(unit: unit, cells: cells { draft.results.values[$0][unit] }))
            }
        case .grouping(let grouping):
            for value in draft.groupings[grouping].values where !value.units.isEmpty {
                rows.append(row(group: value, key: draft.groupings[grouping].key, cells: cells { draft.results.mean($0, over: value.units) }))
            }
        case .indicators, .table:
            diagnostics.append(
                Diagnostic(
                    "unknown-rows", "a heatmap’s rows are units or groups", at: block.rows?.place ?? block.place,
                    hint: "write rows: units, or the name of a grouping"))
            return nil
        }
        mark(&rows)
        var figure = figure(rows: limited(rows), reference: nil, maximum: nil)
        figure?.columns = columns
        return figure
    }

    private mutating func hotspots() -> Figure? {
        guard let word = block.rows else { return missingRows("the data table of terms") }
        guard case .table(let table)? = rowSource() else {
            if diagnostics.isEmpty {
                diagnostics.append(
                    Diagnostic("unknown-data", "hotspots are the rows of a data table", at: word.place, hint: "name a table with a column term"))
            }
            return nil
        }
        let data = draft.dataset.tables[table]
        var rows: [FigureRow]
        if block.series.isEmpty {
            guard let terms = HotspotTerms.read(data, at: word.place, &diagnostics) else { return nil }
            let counts = TermCount.count(terms.map(\.spellings), in: draft.countedTexts)
            rows = zip(terms, counts).map { term, count in
                FigureRow(
                    id: term.name, label: LocalizedText(term.name), subject: .record, role: .normal,
                    cells: [FigureCell(number: Exact(count), format: NumberFormat(decimals: 0))])
            }
        } else {
            guard let evaluated = evaluatedRows(.table(table)) else { return nil }
            rows = evaluated
        }
        sort(&rows, by: block.order ?? .descending)
        mark(&rows)
        rows.removeAll { $0.cells[0].map { $0.number.isZero } ?? true }
        if rows.isEmpty {
            diagnostics.append(
                Diagnostic("no-rows", "no term of \"\(data.name)\" occurs in the chapters or the rubric", at: word.place,
                    hint: "correct the terms, or add value: with a column of counts"))
        }
        return figure(rows: limited(rows), reference: nil, maximum: nil)
    }

    // MARK: Rows

    private mutating func rowSource() -> RowSource? {
        guard let word = block.rows else { return missingRows("units, indicators, a grouping or a data table") }
        let (source, problem) = RowSource.find(word, in: draft)
        if let problem { diagnostics.append(problem) }
        return source
    }

    private mutating func missingRows<T>(_ what: String) -> T? {
        diagnostics.append(Diagnostic("missing-key", "figure has no rows", at: block.place, hint: "add rows: with \(what)"))
        return nil
    }

    private mutating func requireSeries() -> Bool {
        if block.series.isEmpty {
            diagnostics.append(Diagnostic("missing-key", "figure has no value", at: block.place, hint: "add value: with a formula, such as mean(total)"))
        }
        return !block.series.isEmpty
    }

    private mutating func isSelected(_ row: Row) -> Bool {
        selected([row]).map { !$0.isEmpty } ?? false
    }

    private mutating func selected(_ rows: [Row]) -> [Row]? {
        guard let condition = block.condition else { return rows }
        switch condition.filter(rows, in: draft.dataset) {
        case .success(let kept): return kept
        case .failure(let problems):
            if !diagnostics.contains(problems.diagnostics[0]) { diagnostics += problems.diagnostics }
            return nil
        }
    }

    private mutating func evaluatedRows(_ source: RowSource) -> [FigureRow]? {
        var rows: [FigureRow] = []
        switch source {
        case .units:
            guard let chosen = selected(draft.results.order(by: 0).map { .unit($0) }) else { return nil }
            for case .unit(let unit) in chosen {
                guard let cells = cells(.unit(unit)) else { return nil }
                rows.append(row(unit: unit, cells: cells))
            }
        case .indicators:
            let nodes = block.condition == nil ? draft.tree.leaves : Array(draft.tree.nodes.indices.dropFirst())
            guard let chosen = selected(nodes.map { .indicator($0, units: nil) }) else { return nil }
            for case .indicator(let node, _) in chosen {
                guard let cells = cells(.indicator(node, units: nil)) else { return nil }
                rows.append(
                    FigureRow(
                        id: draft.indicators[node].id, label: draft.indicators[node].name, subject: .indicator(node), role: .normal, cells: cells))
            }
        case .grouping(let grouping):
            for value in draft.groupings[grouping].values where !value.units.isEmpty {
                guard let cells = cells(.units(value.units)) else { return nil }
                rows.append(row(group: value, key: draft.groupings[grouping].key, cells: cells))
            }
        case .table(let table):
            let data = draft.dataset.tables[table]
            guard let label = labelColumn(data) else { return nil }
            guard let chosen = selected(data.rows.indices.map { .record(table: table, row: $0) }) else { return nil }
            for case .record(_, let position) in chosen {
                guard let cells = cells(.record(table: table, row: position)) else { return nil }
                let record = data.rows[position]
                rows.append(
                    FigureRow(
                        id: record.first?.text ?? "", label: LocalizedText(record[label].text), subject: .record, role: .normal, cells: cells))
            }
        }
        if rows.isEmpty {
            diagnostics.append(
                Diagnostic(
                    "no-rows", "figure \(block.id) has no rows", at: block.condition == nil ? block.place : block.rows?.place ?? block.place,
                    hint: block.condition == nil ? "check the table that rows: names" : "no row meets the condition in where:"))
            return nil
        }
        return rows
    }

    private func row(unit: Int, cells: [FigureCell?]) -> FigureRow {
        FigureRow(id: draft.units[unit].id, label: draft.units[unit].name, subject: .unit(unit), role: .normal, cells: cells)
    }

    private func row(group: Grouping.Value, key: String, cells: [FigureCell?]) -> FigureRow {
        FigureRow(id: group.id, label: group.label, subject: .group(key: key, id: group.id), role: .normal, cells: cells)
    }

    private mutating func labelColumn(_ data: DataTable) -> Int? {
        guard let word = block.label else { return 0 }
        if let column = data.columns.firstIndex(where: { $0.name == word.text }) { return column }
        diagnostics.append(DataColumn.unknown(word, in: data))
        return nil
    }

    // MARK: Values

    /// The series’ values for a row; nil if a formula cannot be evaluated, which is said once.
    private mutating func cells(_ row: Row) -> [FigureCell?]? {
        var cells: [FigureCell?] = []
        for series in block.series {
            switch series.formula.evaluate(in: draft.dataset, row: row) {
            case .failure(let problems):
                diagnostics += problems.diagnostics
                return nil
            case .success(let value):
                if value.content == .missing {
                    cells.append(nil)
                } else if let number = value.number {
                    let format = chosenFormat ?? value.format ?? value.kind?.format(of: number) ?? NumberFormat(decimals: 1)
                    cells.append(FigureCell(number: number, format: format))
                } else {
                    diagnostics.append(
                        Diagnostic("not-a-number", "formula \"\(series.formula.text)\" does not give a number", at: series.place,
                            hint: "a chart needs a number for each row, such as mean(total)"))
                    return nil
                }
            }
        }
        return cells
    }

    private mutating func reference(_ source: RowSource) -> FigureCell? {
        guard let series = block.reference else { return nil }
        switch series.formula.evaluate(in: draft.dataset) {
        case .failure(let problems):
            diagnostics += problems.diagnostics
            return nil
        case .success(let value):
            guard let number = value.number else {
                diagnostics.append(
                    Diagnostic("not-a-number", "reference \"\(series.formula.text)\" does not give a number", at: series.place,
                        hint: "write a formula such as mean(total)"))
                return nil
            }
            return FigureCell(number: number, format: chosenFormat ?? value.format ?? value.kind?.format(of: number) ?? NumberFormat(decimals: 1))
        }
    }

    private var chosenFormat: NumberFormat? { block.format.flatMap { NumberFormat($0.text) } }

    private func format(of number: Exact, mean: Bool) -> NumberFormat {
        chosenFormat ?? (mean ? NumberKind.mean : .score).format(of: number)
    }

    private mutating func checkFormat() {
        if let format = block.format, NumberFormat(format.text) == nil {
            diagnostics.append(
                Diagnostic("unknown-format", "format \"\(format.text)\" is not a number format", at: format.place,
                    hint: "write one such as 0, 0.0, 0.0% or #,##0"))
        }
    }

    /// The end of the scale: what the author says, the whole for rates, the rubric's maximum for scores and means.
    private func maximum(_ source: RowSource, _ rows: [FigureRow]) -> Exact? {
        if let maximum = block.maximum { return maximum }
        guard let first = block.series.first else { return nil }
        let numbers = rows.flatMap(\.cells).compactMap { $0?.number }
        let candidate: Exact?
        switch first.formula.kind(in: draft.dataset, row: sampleRow(source)) {
        case .rate: candidate = .one
        case .score, .total, .mean:
            var nodes = Set(block.series.flatMap { $0.formula.indicators(in: draft.dataset) })
            for case .indicator(let node) in rows.map(\.subject) { nodes.insert(node) }
            candidate = nodes.map { draft.tree[$0].maximum }.max()
        default: candidate = nil
        }
        // A bonus can carry values beyond full marks: then the values decide.
        guard let candidate, !candidate.isZero, numbers.allSatisfy({ $0 <= candidate }) else { return nil }
        return candidate
    }

    private func sampleRow(_ source: RowSource) -> Row {
        switch source {
        case .units: .unit(0)
        case .indicators: .indicator(draft.tree.leaves.first ?? 0, units: nil)
        case .grouping: .units(Array(draft.units.indices))
        case .table(let table): .record(table: table, row: 0)
        }
    }

    private func figure(rows: [FigureRow], reference: FigureCell?, maximum: Exact?) -> Figure? {
        diagnostics.hasErrors
            ? nil
            : Figure(
                block: block, rows: rows, series: block.series.isEmpty ? [nil] : block.series.map(\.label), reference: reference,
                maximum: maximum, columns: [])
    }
}
