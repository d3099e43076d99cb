import Formula
import Scoring
import Source

/// The ranks of a figure's rows in one edition. Values that are no ranks are ranked: units among all of their edition by its rules,
/// whichever rows a condition leaves; other rows among those of the figure.
struct RankColumn {
    private let series: FigureBlock.Series
    private let selection: RowSelection
    private let there: Dataset
    private let input: FigureInput

    /// - Parameter there: the edition that the series is evaluated in.
    init(_ series: FigureBlock.Series, _ selection: RowSelection, _ there: Dataset, _ input: FigureInput) {
        self.series = series
        self.selection = selection
        self.there = there
        self.input = input
    }

    private var here: Dataset { input.draft.dataset }
    private var measure: Measure? { series.measure(selection.source, in: here) }

    /// By row; nil in it where the edition does not have the row, nil after a problem.
    func cells(_ problems: inout [Diagnostic]) -> [FigureCell?]? {
        if let known = results { return selection.heads.map { head in known.standing(input.row(head, in: known.edition)).map(input.formats.cell) } }
        let shown = selection.heads.map { input.row($0, in: there) }
        guard input.knows(series.formula, there) else { return shown.map { _ in nil } }
        var ranked = shown.compactMap { $0 }
        if case .units = selection.source { ranked = there.units.indices.filter { !there.results.unranked.contains($0) }.map { .unit($0) } }
        guard let first = ranked.first else { return shown.map { _ in nil } }
        guard let bound = BoundSeries([series], for: first, in: there, input, &problems) else { return nil }
        var present: [Row] = [], numbers: [Exact] = [], kind: NumberKind?
        for row in ranked {
            guard let values = bound.values(of: row, &problems) else { return nil }
            guard let cell = values.cells[0] else { continue }
            present.append(row)
            numbers.append(cell.number)
            kind = kind ?? values.kinds[0]
        }
        let found = Dictionary(zip(present, standings(numbers, kind))) { first, _ in first }
        return shown.map { row in row.flatMap { found[$0] }.map(input.formats.cell) }
    }

    /// Where the series is units’ scores on an indicator, their standings are known: those of the results.
    private var results: KnownStandings? {
        guard case .units = selection.source, let measure, measure.function == "score", let node = measure.node else { return nil }
        let edition = measure.edition.flatMap { here.others[$0] } ?? there
        return input.position(of: node, in: edition).map { KnownStandings(edition: edition, node: $0) }
    }

    private struct KnownStandings {
        let edition: Dataset
        let node: Int

        func standing(_ row: Row?) -> Standing? {
            guard case .unit(let unit)? = row else { return nil }
            return edition.results.standings[node][unit]
        }
    }

    /// Numbers that are ranks stay as they are; others are ranked by the edition’s own rules.
    private func standings(_ numbers: [Exact], _ kind: NumberKind?) -> [Standing] {
        switch kind {
        case .rank, .cell, .count, .plain:
            let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
            return numbers.map { Standing(rank: $0, isShared: counts[$0] != 1) }
        default:
            let node = measure?.node.flatMap { input.position(of: $0, in: there) }
            return there.results.rules.standings(numbers, node.map(there.results.direction) ?? there.results.rules.direction)
        }
    }
}
