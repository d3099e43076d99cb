package import Formula
package import Scoring
package import Source

/// A figure with its rows evaluated: plain values, ready to be drawn, to stand in a table and to be saved as a file.
///
/// Every kind of chart has the same shape, rows with a cell for each series, so that whatever shows a figure shows the same values.
package struct Figure: Sendable {
    package var block: FigureBlock
    /// In the order to show.
    package var rows: [FigureRow]
    package var series: [FigureTitle]
    package var references: [FigureReference] = []
    /// The end of the scale, where it has one.
    package var maximum: Exact?
    /// For a heatmap: the nodes of its columns, which are its series.
    package var columns: [Int] = []
    /// What a data table calls its rows.
    package var rowTitle: LocalizedText?
    /// Where the data table that the rows are from comes from.
    package var tableSource: LocalizedText?
    /// Of hotspots: the edition in which the terms were counted too, as the second series.
    package var comparedEdition: String?
    /// Names of the groups by which rows are coloured.
    package var groups: [LocalizedText] = []
}

/// What a series or an axis is called.
package enum FigureTitle: Sendable, Hashable {
    /// A word that every theme has.
    package enum Word: Sendable, Hashable {
        case score, lowest, median, highest, count, value, previous
    }

    /// In the author's words, or as a data table heads its column.
    case text(LocalizedText)
    case unit(Int)
    case indicator(Int)
    /// A mean, rate, score or rank, of one indicator or of the row's.
    case measure(NumberKind, of: Int?)
    case word(Word)
    /// How often a term occurs in an edition.
    case count(edition: String)
}

package struct FigureRow: Sendable {
    /// What the row is about, and where its label leads.
    package enum Subject: Sendable, Hashable {
        case unit(Int)
        case indicator(Int)
        case group(key: String, id: String)
        case edition(String)
        /// A row of a data table, by its position.
        case record(Int)
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
    package var role = Role.normal
    /// One for each series; nil where there is no value.
    package var cells: [FigureCell?]
    /// Among all rows, those beyond the limit too; shared ranks are marked.
    package var rank: String?
    /// Position among the figure's groups, where rows are coloured.
    package var group: Int?
    /// The sum of the cells, where a chart prints it.
    package var total: FigureCell?
    /// The end of this row's own scale, where rows have one each.
    package var maximum: Exact?
    /// For a tile map: column and row, from 1.
    package var tile: (column: Int, row: Int)?
}

/// A value and how to print it.
package struct FigureCell: Sendable, Hashable {
    package var number: Exact
    package var format: NumberFormat

    /// With a true minus sign, as the axes have it.
    package func text(_ language: String) -> String {
        let text = format.text(number, language: language)
        return number.isNegative ? text.replacing("-", with: "−", maxReplacements: 1) : text
    }
}

/// A line at a value.
package struct FigureReference: Sendable {
    package enum Word: Sendable {
        case mean, median, highest, lowest
    }

    package var label: LocalizedText?
    /// What the value is, where its formula tells.
    package var word: Word?
    package var cell: FigureCell
}
