package import Source

/// A bare condition, as the key `where` of a figure block has it.
package struct Condition: Sendable {
    package let text: String
    let source: FormulaSource
    let node: FormulaNode

    /// Parses a condition, with or without a leading `where`.
    package static func parse(_ text: String, at place: Place) -> (Condition?, [Diagnostic]) {
        let source = FormulaSource(text, at: place)
        let (tokens, problems) = Lexer.tokens(of: source)
        guard problems.isEmpty else { return (nil, problems.map(source.diagnostic)) }
        var parser = Parser(source, tokens)
        do {
            return (Condition(text: text, source: source, node: try parser.condition()), [])
        } catch {
            return (nil, [source.diagnostic(error)])
        }
    }

    /// The rows, of one kind, for which the condition holds, in their order.
    package func filter(_ rows: [Row], in dataset: Dataset) -> Result<[Row], Problems> {
        guard let first = rows.first else { return .success([]) }
        var binder = Binder(dataset, source: source, row: first)
        let bound = first.choice.map { subject in binder.filter(node, by: subject) { _ in } } ?? binder.condition(node)
        if binder.problems.isEmpty { binder.checkComparisons(node) }
        guard let bound, binder.problems.isEmpty else {
            return .failure(Problems(binder.diagnostics()))
        }
        var kept: [Row] = []
        let budget = StepBudget(dataset)
        // What is the same for every row is computed once: in another unit or record nothing else differs.
        let cache = AggregateCache()
        var slots: [Value.Content?]?
        for row in rows {
            var frame = EvaluationFrame(dataset, row: row, slots: binder.slots)
            frame.budget = budget
            frame.cache = cache
            if let slots { frame.slots = slots }
            defer {
                switch row {
                case .unit, .record: slots = frame.slots
                case .none, .units, .indicator: break
                }
            }
            do {
                if try bound.run(&frame) == .truth(true) { kept.append(row) }
            } catch {
                return .failure(Problems(error.rule == .type && !binder.oddCells.isEmpty ? binder.oddCells : [source.diagnostic(error)]))
            }
        }
        return .success(kept)
    }

    /// The units, by position, for which it holds.
    package func units(in dataset: Dataset) -> Result<[Int], Problems> {
        filter(dataset.units.indices.map { .unit($0) }, in: dataset).map { rows in
            rows.compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
        }
    }

    /// The indicators, by node and without the total, for which it holds.
    package func indicators(in dataset: Dataset) -> Result<[Int], Problems> {
        filter(dataset.names.everyIndicator.map { .indicator($0, units: nil) }, in: dataset).map { rows in
            rows.compactMap { if case .indicator(let node, _) = $0 { node } else { nil } }
        }
    }

    /// The records of a data table, by position, for which it holds.
    package func records(in dataset: Dataset, table: Int) -> Result<[Int], Problems> {
        filter(dataset.tables[table].rows.indices.map { .record(table: table, row: $0) }, in: dataset).map { rows in
            rows.compactMap { if case .record(_, let row) = $0 { row } else { nil } }
        }
    }
}
