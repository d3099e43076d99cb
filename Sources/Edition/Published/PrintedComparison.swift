package import Scoring

/// What was printed, compared with what the scores give: for the page of checks.
package struct PrintedComparison: Sendable {
    /// A printed number that is another than the computed one.
    package struct Finding: Sendable {
        package enum Verdict: String, Sendable, CaseIterable {
            /// Rounded scores allow for it.
            case rounding
            case differs
            /// errata.yaml says that it is wrong.
            case acknowledged
        }

        package var unit: Int
        package var node: Int
        package var isRank: Bool
        package var isBand = false
        /// As it was printed.
        package var printed: String
        /// What the scores give; nil where they give none.
        package var computed: String?
        package var verdict: Verdict
        /// Whether pages show what was printed.
        package var isPrintedShown: Bool
        /// Of a value that differs from rounded scores: how many changes of a last digit would explain it.
        package var leastChanges: LeastChanges.Count?

        func isAcknowledged(by erratum: PrintedErratum) -> Bool {
            verdict == .acknowledged && unit == erratum.unit && node == erratum.node && isRank == erratum.isRank
        }
    }

    package var rule = ScoringRules.Printed.check
    /// Whether scores are said to be rounded.
    package var hasRoundedScores = false
    /// How many printed numbers were compared.
    package var count = 0
    package var findings: [Finding] = []

    package init() {}

    /// Units that have a printed value which is another than the computed one and consistent with rounding, so that parts may not add up.
    package var roundingUnits: Set<Int> { Set(findings.filter { $0.verdict == .rounding }.map(\.unit)) }
}
