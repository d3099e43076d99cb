package import Formula
package import Scoring
package import Source

/// A figure with its rows evaluated: plain values, ready to be drawn.
package struct Figure: Sendable {
    package var block: FigureBlock
    /// In the order to show.
    package var rows: [FigureRow]
    /// Labels of the series; one nil for a single unlabelled one.
    package var series: [LocalizedText?]
    package var reference: FigureCell?
    /// The end of the scale, where it has one.
    package var maximum: Exact?
    /// For a heatmap: the nodes of its columns.
    package var columns: [Int]
}

package struct FigureRow: Sendable {
    /// What the row is about, and where its label leads.
    package enum Subject: Sendable, Hashable {
        case unit(Int)
        case indicator(Int)
        case group(key: String, id: String)
        case record
    }

    package enum Role: Sendable {
        case normal
        case highlight
        /// Drawn in grey, for comparison.
        case background
    }

    package var id: String
    package var label: LocalizedText
    package var subject: Subject
    package var role: Role
    /// One for each series (or column of a heatmap); nil where there is no value.
    package var cells: [FigureCell?]
    /// For a tile map: column and row, from 1.
    package var tile: (column: Int, row: Int)?
}

/// A value and how to print it.
package struct FigureCell: Sendable, Hashable {
    package var number: Exact
    package var format: NumberFormat

    package func text(_ language: String) -> String { format.text(number, language: language) }
}
