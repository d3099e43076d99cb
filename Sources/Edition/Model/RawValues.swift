package import Scoring
package import Source

/// How an indicator is measured, and how what was measured becomes its scores.
package struct RawMeasure: Sendable {
    /// What the raw values count: years, per 100,000 people.
    package var unit: LocalizedText?
    /// With the direction in which scores rise with raw values.
    package var normalisation: Normalisation
    /// Which raw values are the better ones.
    package var best: ScoringRules.Direction
    /// Where it is declared.
    package var place: Place
}

/// The raw values of an indicator (values.csv), and every number on which its scores rest.
package struct RawColumn: Sendable {
    /// The indicator, by its node in the tree: a leaf.
    package let node: Int
    package let measure: RawMeasure
    /// By unit, as they were given; nil where there is none.
    package let values: [Exact?]
    package let parameters: [Normalised.Parameter]
}
