package import Messages

/// Something about a chart that its author should know. The caller turns it into a diagnostic with a place.
package struct ChartFinding: Sendable, Equatable {
    package enum Rule: String, Sendable, CaseIterable {
        case noRows = "chart-without-rows"
        case tooManyRows = "chart-too-many-rows"
        case tooManySeries = "chart-too-many-series"
        case tooManyHighlights = "chart-too-many-highlights"
        case tooManyReferences = "chart-too-many-references"
        case tooManyHues = "chart-too-many-hues"
        case labelTooLong = "chart-label-too-long"
        case notANumber = "chart-value-not-finite"
        case itemDropped = "chart-item-dropped"
        case twoInOnePlace = "chart-two-tiles-in-one-place"
        case tooFewAxes = "chart-too-few-axes"
    }

    package let rule: Rule
    /// One clear statement, most specific fact first, no trailing full stop.
    package let message: Message
    package let hint: Message

    /// Whether the chart does not show what it was given; the others are advice.
    package var isError: Bool {
        switch rule {
        case .noRows, .tooManyRows, .itemDropped, .notANumber, .twoInOnePlace, .tooFewAxes: true
        case .tooManySeries, .tooManyHighlights, .tooManyReferences, .tooManyHues, .labelTooLong: false
        }
    }
}
