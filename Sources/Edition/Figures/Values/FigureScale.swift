import Formula
import Scoring
import Source

extension FigureInput {
    /// The end of the scale: what the author says, the whole for rates, the rubric's maximum for scores and means.
    func maximum(of table: SeriesTable) -> Exact? {
        if let maximum = block.maximum { return maximum }
        let candidate: Exact?
        switch table.kinds.first ?? nil {
        case .rate: candidate = .one
        case .score, .total, .mean:
            var nodes = Set(block.series.flatMap { $0.formula.indicators(in: draft.dataset) })
            for case .indicator(let node) in table.rows.map(\.subject) { nodes.insert(node) }
            let maxima = nodes.map { draft.tree[$0].fullMarks }
            candidate = maxima.contains(nil) ? nil : maxima.compactMap { $0 }.max()
        default: candidate = nil
        }
        // A bonus can carry values beyond full marks: then the values decide.
        guard let candidate, !candidate.isZero else { return nil }
        return table.rows.allSatisfy { $0.cells.allSatisfy { $0.map { $0.number <= candidate } ?? true } } ? candidate : nil
    }
}
