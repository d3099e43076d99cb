/// What a formula is evaluated for: the whole edition, or one row of a figure or table.
package enum Row: Hashable, Sendable {
    /// The whole edition.
    case none
    /// One unit: a bare indicator is its score, `rate(ux)` its rate, `rank(total)` its rank. Aggregates still are over all units.
    case unit(Int)
    /// A group of units: aggregates are over these alone.
    case units([Int])
    /// One indicator, which the word `indicator` names, over all units or over these.
    case indicator(Int, units: [Int]?)
    /// One record of a data table, by the positions of both: bare column names are its cells.
    case record(table: Int, row: Int)

    /// What a condition that chooses among such rows must vary by; nil where there is one row only.
    var choice: Variation? {
        switch self {
        case .none: nil
        case .unit: .unit
        case .units: .universe
        case .indicator: .indicator
        case .record: .record
        }
    }
}
