import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Slopes and bumps: a rank of each row in each of several editions.
    ///
    /// The editions are series that the block lists (columns of a data table, `rank(total in 2016)`), or all editions up to
    /// this one with `value` evaluated in each. Values that are no ranks are ranked.
    mutating func ranks(_ counts: ClosedRange<Int>) -> Figure? {
        let isListed = block.series.count > 1 || block.series.first?.label != nil
        guard let found = isListed ? listedRanks(counts) : editionRanks(counts) else { return nil }
        var rows = found.rows
        rankCells(&rows)
        rows = sorted(rows, by: .ascending) { $0.cells.last??.number }
        return Figure(block: block, rows: markedAndLimited(rows), series: found.titles)
    }

    private mutating func listedRanks(_ counts: ClosedRange<Int>) -> (rows: [FigureRow], titles: [FigureTitle])? {
        guard counts.contains(block.series.count) else {
            report(
                "no-series", "\(block.kind.rawValue) takes two series, not \(block.series.count)", at: block.series[0].place,
                hint: "write chart: bump for more editions")
            return nil
        }
        guard let source = rowSource(), let rows = rows(source, block.series) else { return nil }
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
        kinds = [NumberKind?](repeating: nil, count: 1)
        let here = draft.dataset
        for edition in editions {
            guard let first = heads.lazy.compactMap({ Self.row($0.row, from: here, in: edition.dataset) }).first else {
                for index in rows.indices { rows[index].cells.append(nil) }
                continue
            }
            guard let bound = bind([value], for: first, in: edition.dataset) else { return nil }
            for (index, head) in heads.enumerated() {
                guard let row = Self.row(head.row, from: here, in: edition.dataset) else {
                    rows[index].cells.append(nil)
                    continue
                }
                guard let cells = cells(bound, row) else { return nil }
                rows[index].cells += cells
            }
        }
        return (rows, editions.map { .text(LocalizedText($0.id)) })
    }

    private func totalRank() -> FigureBlock.Series? {
        Formula.parse("rank(total)", at: block.place).0.map { FigureBlock.Series(label: nil, formula: $0, place: block.place) }
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

    /// Ranks each column, unless its numbers are ranks; shared ranks are marked.
    private func rankCells(_ rows: inout [FigureRow]) {
        for column in rows.first?.cells.indices ?? 0..<0 {
            let present = rows.indices.filter { rows[$0].cells[column] != nil }
            let numbers = present.map { rows[$0].cells[column]?.number ?? .zero }
            let kind = column < kinds.count ? kinds[column] : kinds.first ?? nil
            let isRank = kind == .rank || kind == .cell || kind == .count || kind == .plain
            let standings = isRank ? [] : draft.results.rules.standings(numbers, direction(ofSeries: column))
            let counts = isRank ? Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +) : [:]
            for (position, index) in present.enumerated() {
                let rank = isRank ? numbers[position] : standings[position].rank
                let isShared = isRank ? counts[rank] != 1 : standings[position].isShared
                var format = NumberKind.rank.format(of: rank, draft.results.places)
                if isShared { format.prefix = "=" }
                rows[index].cells[column] = FigureCell(number: rank, format: format)
            }
        }
    }
}
