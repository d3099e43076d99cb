import Languages
import Scoring

/// How much of a total is there, where a least coverage is declared.
extension Rendition {
    /// How many of the scores a unit has; nil where none is declared.
    func coverage(of unit: Int) -> KeyFigureView? {
        guard results.rules.missing == .exclude, !results.rules.coverage.isZero else { return nil }
        let present = tree.leaves.count { results.values[$0][unit] != nil }
        return KeyFigureView(label: words["coverage"], value: String(present), suffix: "/" + String(tree.leaves.count))
    }
}

extension Results {
    /// The part of a unit's total, by weight, that is there at the first level.
    func coveredShare(of unit: Int) -> Exact {
        let regular = tree[0].children.filter { tree[$0].role == .regular }
        let weights = regular.map { tree[0].aggregate.weight(of: tree[$0]) }
        let whole = weights.sum(), present = zip(regular, weights).filter { values[$0.0][unit] != nil }.map(\.1).sum()
        return whole.isZero ? .zero : present / whole
    }
}

extension Exact {
    /// A share in words: `60%`, or `2/3` where the percentage has no end.
    func shareText(_ marks: NumberMarks) -> String {
        let percent = self * Exact(100)
        return percent.rounded(2) == percent ? marks.percentage(self) : fraction
    }
}
