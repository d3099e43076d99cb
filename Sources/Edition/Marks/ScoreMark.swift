package import Scoring
package import Source

/// A value that readers measure results by, such as the pass mark: charts of the total, or of the indicator that it is of, have a line there.
package struct ScoreMark: Sendable {
    /// Of the indicator tree.
    package var node: Int
    package var value: Exact
    /// Pass mark.
    package var label: LocalizedText
}

extension [ScoreMark] {
    /// Those of a node, in the order of edition.yaml.
    package func of(_ node: Int) -> [ScoreMark] { filter { $0.node == node } }
}
