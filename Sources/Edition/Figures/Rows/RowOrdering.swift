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

    /// Ranks of units that stand from the best to the last, so that a reader of the first ten sees who shares the tenth.
    func ranked(_ rows: [FigureRow], by order: RowOrder) -> [FigureRow] {
        let direction = direction(ofSeries: 0)
        let best: RowOrder = direction == .high ? .descending : .ascending
        guard order == best, block.condition == nil else { return rows }
        var numbers: [Exact] = []
        for row in rows {
            guard case .unit = row.subject, let number = row.cells.first??.number else { return rows }
            numbers.append(number)
        }
        return zip(rows, draft.results.rules.standings(numbers, direction)).map { row, standing in
            var row = row
            row.rank = standing.label
            return row
        }
    }

    /// Which end of a series is the best: of a penalty's points, the other one than of the total.
    func direction(ofSeries position: Int) -> ScoringRules.Direction {
        let series = block.series.indices.contains(position) ? block.series[position] : block.series.first
        guard case .success(let bound)? = series?.formula.bind(in: draft.dataset, row: .unit(0)), let node = bound.indicator else {
            return draft.results.rules.direction
        }
        return draft.results.direction(of: node)
    }
}
