import Formula
import Scoring
import Source

/// Series whose names are resolved: evaluated for each row without looking them up again.
struct BoundSeries {
    private let series: [(block: FigureBlock.Series, formula: BoundFormula)]
    private let formats: CellFormats
    private let cache: AggregateCache

    /// For rows like this one; nil after the problems of all series.
    init?(_ series: [FigureBlock.Series], for row: Row, in dataset: Dataset, _ input: FigureInput, _ problems: inout [Diagnostic]) {
        var bound: [(block: FigureBlock.Series, formula: BoundFormula)] = []
        for one in series {
            switch one.formula.bind(in: dataset, row: row) {
            case .success(let formula): bound.append((one, formula))
            case .failure(let found): problems += found.diagnostics
            }
        }
        guard bound.count == series.count else { return nil }
        self.series = bound
        formats = input.formats
        cache = input.cache
    }

    /// What a row has: a cell for each series, and what its number is.
    struct Values {
        var cells: [FigureCell?] = []
        var kinds: [NumberKind?] = []
        /// What is said of a group or an indicator for which nobody has a value.
        var ofNothing: [Diagnostic] = []
    }

    /// Nil if a formula cannot be evaluated or gives no number, which is said once.
    func values(of row: Row, _ problems: inout [Diagnostic]) -> Values? {
        var values = Values()
        for (block, formula) in series {
            switch formula.evaluate(row, cache: cache) {
            case .failure(let found) where Self.isMissing(found, in: row):
                values.ofNothing = found.diagnostics
                values.cells.append(nil)
                values.kinds.append(nil)
            case .failure(let found):
                problems += found.diagnostics
                return nil
            case .success(let value):
                if value.content == .missing {
                    values.cells.append(nil)
                    values.kinds.append(nil)
                } else if let cell = formats.cell(value) {
                    values.cells.append(cell)
                    values.kinds.append(value.kind)
                } else if !formula.oddCells.isEmpty {
                    problems += formula.oddCells
                    return nil
                } else {
                    problems.report(
                        "not-a-number", "formula \"\(block.formula.text)\" does not give a number", at: block.place,
                        hint: "a chart needs a number for each row, such as mean(total)")
                    return nil
                }
            }
        }
        return values
    }

    /// A group or an indicator for which nobody has a value has none itself, like a unit without one.
    private static func isMissing(_ problems: Problems, in row: Row) -> Bool {
        switch row {
        case .units, .indicator: problems.diagnostics.allSatisfy { $0.rule == "formula-of-nothing" }
        case .none, .unit, .record: false
        }
    }
}
