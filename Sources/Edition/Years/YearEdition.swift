package import Scoring
import Source

/// What is known of one edition when it stands beside others: its structure, its rules and what they gave.
package struct YearEdition: Sendable {
    /// The folder's name.
    package let id: String
    package let year: Int
    package let results: Results
    package let units: [Unit]
    /// By node of the tree.
    package let indicators: [Indicator]
    /// What the scores of normalised indicators rest on.
    package let rawColumns: [RawColumn]
    /// What the author says of comparing it with the edition before.
    let declared: [ComparabilityDeclaration]
    /// Whether every score is there and right, so that what is computed of it holds.
    let hasScores: Bool

    var tree: IndicatorTree { results.tree }
}
