import Charts
import Edition
import Scoring
import Source

/// The declared marks of a node: as lines of a chart that shows its values, and in words.
extension Rendition {
    /// For charts of units' values on that node, and of nothing else.
    func marks(of node: Int) -> [ChartReference] { edition.marks.of(node).map { ChartReference($0.value.double, name(of: $0)) } }

    /// `Pass mark 60`
    func name(of mark: ScoreMark) -> String {
        words("mark_at", ["mark": mark.label.text(language), "value": numbers.stated(mark.value)])
    }

    /// All of them, each with the indicator that it is of.
    var markList: String? {
        if edition.marks.isEmpty { return nil }
        return words.list(
            edition.marks.map { mark in
                mark.node == 0 ? name(of: mark) : words("mark_of", ["mark": name(of: mark), "indicator": names.indicators[mark.node]])
            })
    }
}
