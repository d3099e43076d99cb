import Scoring
package import Source

/// A formula: parsed once, evaluated over any dataset and row.
package struct Formula: Sendable {
    /// As it was written.
    package let text: String
    /// The format after `as`.
    package let format: NumberFormat?
    private let formatRange: Range<Int>
    let source: FormulaSource
    let node: FormulaNode

    /// Parses a formula.
    /// - Parameters:
    ///   - text: the formula, with or without a leading `=`.
    ///   - place: where its first scalar stands; problems are placed from there.
    /// - Returns: the formula, or its problems.
    package static func parse(_ text: String, at place: Place) -> (Formula?, [Diagnostic]) {
        let source = FormulaSource(text, at: place)
        let (tokens, problems) = Lexer.tokens(of: source)
        guard problems.isEmpty else { return (nil, problems.map(source.diagnostic)) }
        if tokens.count == 1 {
            return (nil, [source.diagnostic(Problem(.syntax, "there is no formula", at: 0, hint: "write one such as mean(total)"))])
        }
        var parser = Parser(source, tokens)
        do {
            let parsed = try parser.formula()
            return (Formula(text: text, format: parsed.format, formatRange: parsed.formatRange, source: source, node: parsed.node), [])
        } catch {
            return (nil, [source.diagnostic(error)])
        }
    }

    /// Resolves every name against `dataset`, for rows of the kind of `row`; the result can be evaluated for each of them.
    package func bind(in dataset: Dataset, row: Row = .none) -> Result<BoundFormula, Problems> {
        var binder = Binder(dataset, source: source, row: row)
        var bound = binder.whole(node)
        if let bound, format != nil, bound.type.element != .number {
            let written = source.text(formatRange)
            binder.report(
                .noEffect, "\(written) has no effect on \(bound.type.description(in: dataset)): a format is for numbers", at: formatRange.lowerBound,
                hint: "take \(written) out")
        }
        if binder.problems.isEmpty {
            binder.checkComparisons(node)
            if let timeline = dataset.timeline, binder.scope.hasIndicator {
                let pairs = EditionReads(node, source, dataset, hasIndicator: true).pairs
                bound = bound?.comparing(pairs, timeline, in: timeline.position(dataset.editionID))
            }
        }
        guard let bound, binder.problems.isEmpty else { return .failure(Problems(binder.diagnostics())) }
        return .success(BoundFormula(formula: self, dataset: dataset, bound: bound, slots: binder.slots, oddCells: binder.oddCells))
    }

    /// The formula without its format.
    package var withoutFormat: String {
        var scalars = Array(source.scalars[..<formatRange.lowerBound])
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return format == nil ? text : String(String.UnicodeScalarView(scalars))
    }

    /// Binds and evaluates at once.
    package func evaluate(in dataset: Dataset, row: Row = .none, cache: AggregateCache? = nil) -> Result<Value, Problems> {
        bind(in: dataset, row: row).flatMap { $0.evaluate(row, cache: cache) }
    }
}

/// What is wrong with a formula, as diagnostics; never empty.
package struct Problems: Error, Sendable {
    package let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}

/// A formula whose names are resolved against one dataset.
package struct BoundFormula: Sendable {
    package let formula: Formula
    let dataset: Dataset
    let bound: Bound
    let slots: Int
    /// What keeps a column that it names from being numbers, as errors at the cells: where a number is needed and none comes, these are why.
    package let oddCells: [Diagnostic]

    /// Whether the current unit decides the value, as in `total` and not in `mean(total)`.
    package var variesByUnit: Bool { bound.variation.contains(.unit) }

    /// The indicator that it is a score on, as in `total` and not in `mean(total)`.
    package var indicator: Int? {
        guard case .fixed(let node)? = bound.node else { return nil }
        return node
    }

    /// The value for a row of the kind that the formula was bound for.
    package func evaluate(_ row: Row = .none, cache: AggregateCache? = nil) -> Result<Value, Problems> {
        evaluate(row, cache: cache, trace: nil)
    }

    /// - Parameter budget: what it may cost; what its dataset allows if nil.
    func evaluate(_ row: Row, cache: AggregateCache?, trace: Trace?, budget: StepBudget? = nil) -> Result<Value, Problems> {
        var frame = EvaluationFrame(dataset, row: row, slots: slots)
        frame.cache = cache
        frame.trace = trace
        if let budget { frame.budget = budget }
        do {
            return .success(Value(try bound.run(&frame), format: formula.format))
        } catch {
            return .failure(Problems(error.rule == .type && !oddCells.isEmpty ? oddCells : [formula.source.diagnostic(error)]))
        }
    }
}

extension EvaluationFrame {
    init(_ dataset: Dataset, row: Row, slots: Int) {
        self.init(dataset, slots: slots)
        switch row {
        case .none: break
        case .unit(let unit): self.unit = unit
        case .units(let units): restrict(to: units)
        case .indicator(let node, let units):
            indicator = node
            if let units { restrict(to: units) }
        case .record(let table, let row):
            self.table = table
            record = row
        }
    }
}
