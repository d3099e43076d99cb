import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Sorts by one number of each row; equal ones keep their order, missing ones come last.
    func sorted(_ rows: [FigureRow], by order: RowOrder, _ number: (FigureRow) -> Exact?) -> [FigureRow] {
        guard order != .none else { return rows }
        let keys = rows.map(number)
        let positions = rows.indices.sorted { a, b in
            switch (keys[a], keys[b]) {
            case (let x?, let y?): x == y ? a < b : (x > y) == (order == .descending)
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): a < b
            }
        }
        return positions.map { rows[$0] }
    }

    /// Ranks of units that stand from the best to the last, so that a reader of the first ten sees who shares the tenth: those of the
    /// results where the series is an indicator’s scores. A unit without a value has none.
    func ranked(_ rows: [FigureRow], by order: RowOrder, _ source: RowSource) -> [FigureRow] {
        guard case .units = source, block.condition == nil, kinds.first != .rank, let lowIsBest = lowIsBest(rows, series: 0, source),
            order == (lowIsBest ? .ascending : .descending)
        else { return rows }
        let numbers = rows.map { $0.cells[0]?.compared }
        let standings = draft.results.rules.standings(present: numbers, lowIsBest ? .low : .high)
        return zip(rows, standings).map { row, standing in
            var row = row
            row.rank = standing?.label
            return row
        }
    }

    /// From the best to the last where the figure tells which is which; else from the highest to the lowest.
    func bestFirst(_ rows: [FigureRow], series: Int = 0, _ source: RowSource) -> RowOrder {
        lowIsBest(rows, series: series, source) == true ? .ascending : .descending
    }

    /// Whether a lower value of a series is the better one: of ranks, and of what the rules or a penalty turn round; nil where the series is
    /// no indicator’s, or where its rows are indicators of either direction.
    func lowIsBest(_ rows: [FigureRow], series: Int, _ source: RowSource) -> Bool? {
        if kinds.indices.contains(series), kinds[series] == .rank { return true }
        guard block.series.indices.contains(series), let measure = measure(block.series[series], source),
            ["score", "mean", "rate", "median", "max", "min"].contains(measure.function)
        else { return nil }
        let results = draft.results
        if let node = measure.node { return results.direction(of: node) == .low }
        let directions = Set(rows.compactMap { row in if case .indicator(let node) = row.subject { results.direction(of: node) } else { nil } })
        return directions.count == 1 ? directions.first == .low : nil
    }
}
