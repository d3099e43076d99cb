/// The charts that a figure block can ask for, by the word that authors write.
package enum ChartKind: String, Sendable, CaseIterable {
    case bars
    case groupedBars = "grouped-bars"
    case stackedBars = "stacked-bars"
    case columns
    case dots
    case dumbbells
    case strip
    case distribution
    case scatter
    case slope
    case bump
    case line
    case heatmap
    case radar
    case tiles
    case map
    case hotspots
    case cloud
}

/// The line through the points of a scatter chart.
package enum TrendKind: String, Sendable, CaseIterable {
    /// Of least squares.
    case linear
}

/// The tables that a table block can ask for, by the word that authors write.
package enum TableKind: String, Sendable, CaseIterable {
    /// Ranks and totals.
    case ranking
    /// Every unit's score on every leaf indicator.
    case scores
    /// The indicator system with its maxima and criteria.
    case indicators
    /// The units with their groups and attributes.
    case units
    /// Means and rates by group.
    case groups
    /// A table of data/.
    case data
}

/// The order of a figure's rows.
package enum RowOrder: String, Sendable, CaseIterable {
    case descending
    case ascending
    /// As in the source.
    case none
}
