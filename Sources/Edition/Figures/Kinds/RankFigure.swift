import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Slopes and bumps: a rank of each row in each of several editions.
    ///
    /// The editions are series that the block lists (columns of a data table, `rank(total in 2016)`), or all editions up to
    /// this one with `value` evaluated in each. Values that are no ranks are ranked: units among all of their edition, whichever rows
    /// a condition leaves.
    mutating func ranks(_ counts: ClosedRange<Int>) -> Figure? {
        let isListed = block.series.count > 1 || block.series.first?.label != nil
        guard let found = isListed ? listedRanks(counts) : editionRanks(counts) else { return nil }
        let rows = sorted(found.rows, by: .ascending) { $0.cells.last??.number }
        return Figure(block: block, rows: markedAndLimited(rows), series: found.titles, lowIsBest: true, isRank: true)
    }

    private mutating func listedRanks(_ counts: ClosedRange<Int>) -> (rows: [FigureRow], titles: [FigureTitle])? {
        guard counts.contains(block.series.count) else {
            report(
                "no-series", "\(block.kind.rawValue) takes two series, not \(block.series.count)", at: block.series[0].place,
                hint: "write chart: bump for more editions")
            return nil
        }
        guard let source = rowSource(), let heads = heads(source) else { return nil }
        var rows = heads.map { FigureRow(id: $0.id, label: $0.label, subject: $0.subject, cells: []) }
        for series in block.series {
            guard let ranks = ranks(of: series, heads, source, draft.dataset) else { return nil }
            for index in rows.indices { rows[index].cells.append(ranks[index]) }
        }
        return (rows, titles(source))
    }

    private mutating func editionRanks(_ counts: ClosedRange<Int>) -> (rows: [FigureRow], titles: [FigureTitle])? {
        let editions = Array(self.editions.suffix(min(counts.upperBound, 40)))
        guard editions.count > 1 else {
            report(
                "one-edition", "\(draft.id) is the only edition, and ranks are compared across at least two", at: block.place,
                hint: "write series: with a label and a value for each year, or chart: bars")
            return nil
        }
        guard let value = block.series.first ?? totalRank() else { return nil }
        var source = RowSource.units
        if block.rows != nil {
            guard let found = rowSource() else { return nil }
            source = found
        }
        guard let heads = heads(source) else { return nil }
        var rows = heads.map { FigureRow(id: $0.id, label: $0.label, subject: $0.subject, cells: []) }
        for edition in editions {
            guard let ranks = ranks(of: value, heads, source, edition.dataset) else { return nil }
            for index in rows.indices { rows[index].cells.append(ranks[index]) }
        }
        return (rows, editions.map { .text(LocalizedText($0.id)) })
    }

    private func totalRank() -> FigureBlock.Series? {
        Formula.parse("rank(total)", at: block.place).0.map { FigureBlock.Series(label: nil, formula: $0, place: block.place) }
    }

    /// One column: the rank of each row in an edition; nil in it where that edition does not have the row, nil after a diagnostic.
    private mutating func ranks(
        of series: FigureBlock.Series, _ heads: [RowHead], _ source: RowSource, _ there: Dataset
    ) -> [FigureCell?]? {
        let here = draft.dataset
        if let known = standings(of: series, source, there) {
            let positions = Dictionary(known.dataset.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
            return heads.map { head in positions[head.id].flatMap { known.dataset.results.standings[known.node][$0] }.map(cell) }
        }
        // Units are ranked among all of the edition, other rows among those of the figure.
        let shown = heads.map { Self.row($0.row, from: here, in: there) }
        var ranked = shown.compactMap { $0 }
        if case .units = source { ranked = there.units.indices.map { .unit($0) } }
        guard let first = ranked.first else { return shown.map { _ in nil } }
        kinds = [nil]
        guard let bound = bind([series], for: first, in: there) else { return nil }
        var present: [Row] = [], numbers: [Exact] = []
        for row in ranked {
            guard let cells = cells(bound, row) else { return nil }
            guard let cell = cells[0] else { continue }
            present.append(row)
            numbers.append(cell.number)
        }
        let standings = standings(numbers, kind: kinds[0], series, source, there)
        let found = Dictionary(zip(present, standings)) { first, _ in first }
        return shown.map { row in row.flatMap { found[$0] }.map(cell) }
    }

    /// Where the series is units’ scores on an indicator, their standings are known: those of the results.
    private func standings(of series: FigureBlock.Series, _ source: RowSource, _ there: Dataset) -> (dataset: Dataset, node: Int)? {
        guard case .units = source, let measure = measure(series, source), measure.function == "score", let node = measure.node else { return nil }
        let dataset = measure.edition.flatMap { draft.dataset.others[$0] } ?? there
        return dataset.results.tree.node(draft.tree[node].id).map { (dataset, $0) }
    }

    /// Numbers that are ranks stay as they are; others are ranked by the edition’s own rules.
    private func standings(
        _ numbers: [Exact], kind: NumberKind?, _ series: FigureBlock.Series, _ source: RowSource, _ edition: Dataset
    ) -> [Standing] {
        switch kind {
        case .rank, .cell, .count, .plain:
            let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
            return numbers.map { Standing(rank: $0, isShared: counts[$0] != 1) }
        default:
            let node = measure(series, source)?.node.flatMap { edition.results.tree.node(draft.tree[$0].id) }
            return edition.results.rules.standings(numbers, node.map(edition.results.direction) ?? edition.results.rules.direction)
        }
    }

    private func cell(_ standing: Standing) -> FigureCell {
        var format = NumberKind.rank.format(of: standing.rank, draft.results.places)
        if standing.isShared { format.prefix = "=" }
        return FigureCell(number: standing.rank, format: format)
    }

    /// The same row in another edition, by its units' and its indicator's ids; nil if that edition does not have it.
    private static func row(_ row: Row, from here: Dataset, in other: Dataset) -> Row? {
        if here.editionID == other.editionID { return row }
        func position(_ unit: Int) -> Int? { other.units.firstIndex { $0.id == here.units[unit].id } }
        switch row {
        case .unit(let unit): return position(unit).map { .unit($0) }
        case .units(let units):
            let found = units.compactMap(position)
            return found.isEmpty ? nil : .units(found)
        case .indicator(let node, _): return other.results.tree.node(here.results.tree[node].id).map { .indicator($0, units: nil) }
        case .none: return Row.none
        case .record: return nil
        }
    }
}
