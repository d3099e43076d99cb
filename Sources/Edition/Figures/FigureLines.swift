/// What a figure of lines has besides its rows and series: which of the two the lines are, and where a line has to be interrupted.
package struct FigureLines: Sendable {
    package enum Direction: Sendable {
        /// A line is a row: its points are the series.
        case rows
        /// A line is a series: its points are the rows, in their order.
        case series
    }

    package var direction: Direction
    /// Where lines are series, by series: the points that cannot be compared with the one before, so that the line begins anew there.
    package var breaks: [Set<Int>]
    /// Where lines are series: what each is in the figure.
    package var roles: [FigureRow.Role]
    /// Where lines are rows: what their values measure.
    package var measure: FigureTitle?

    package init(_ direction: Direction, breaks: [Set<Int>] = [], roles: [FigureRow.Role] = [], measure: FigureTitle? = nil) {
        self.direction = direction
        self.breaks = breaks
        self.roles = roles
        self.measure = measure
    }
}

/// Two editions that follow each other in a figure.
package struct EditionPair: Sendable, Hashable {
    package var before: String
    package var after: String

    package init(before: String, after: String) {
        self.before = before
        self.after = after
    }
}
