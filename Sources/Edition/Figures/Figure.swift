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
    /// How many rows there are, and how many of them are shown.
    package var scope = FigureScope(all: 0, shown: 0)
    package var series: [FigureTitle]
    /// Of a stack: what its whole is called.
    package var whole: FigureTitle?
    package var references: [FigureReference] = []
    /// The end of the scale, where it has one.
    package var maximum: Exact?
    /// Whether a lower value is the better one, where the figure speaks of one node or of ranks; nil where it tells nothing of better and worse.
    package var lowIsBest: Bool?
    /// Whether the lower value stands first, where it tells: the better one, unless ranks begin with the worst.
    package var lowestFirst: Bool?
    /// Whether the first series are ranks.
    package var isRank = false
    /// By series, and of what a stack’s parts make: how a number that lies between two of the values is printed, such as their median; nil as they are.
    package var between: [NumberFormat?] = []
    package var betweenWholes: NumberFormat?
    /// Neighbouring editions whose values the figure does not join, because they cannot be compared.
    package var unjoined: [EditionPair] = []
    /// Of lines: which way they run, and where they are not joined.
    package var lines: FigureLines?
    /// For a heatmap: the nodes of its columns, which are its series.
    package var columns: [Int] = []
    /// Whether a heatmap's cells are correlations of its rows with its columns.
    package var isCorrelation = false
    /// Of a scatter chart: the line through its points.
    package var trend: LeastSquares?
    /// Of a map: the outlines of its rows.
    package var map: FigureMap?
    /// What a data table calls its rows.
    package var rowTitle: LocalizedText?
    /// Where the data table that the rows are from comes from.
    package var tableSource: LocalizedText?
    /// Of hotspots: the edition in which the terms were counted too, as the second series.
    package var comparedEdition: String?
    /// Names of the groups by which rows are coloured, or that have a drawing each.
    package var groups: [LocalizedText] = []
    /// What the groups are called that have a drawing each; nil where there is one of all.
    package var panels: LocalizedText?
    package var hasPanels: Bool { panels != nil }
}

/// What a series or an axis is called.
package indirect enum FigureTitle: Sendable, Hashable {
    /// A word that every theme has.
    package enum Word: Sendable, Hashable {
        case score, mean, lowest, median, highest, count, value, previous, sum
    }

    /// In the author's words, or as a data table heads its column.
    case text(LocalizedText)
    case unit(Int)
    case indicator(Int)
    /// A mean, rate, score or rank, of one indicator or of the row's.
    case measure(NumberKind, of: Int?)
    /// The highest, the lowest or the median over the units.
    case aggregate(Word, of: Int?)
    /// What an indicator adds to the one above it.
    case contribution(of: Int)
    /// A measure of another edition.
    case inEdition(FigureTitle, String)
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
    /// Of a line: the series whose value cannot be compared with the one before, so that the line begins anew there.
    package var breaks: Set<Int> = []
    /// Position among the figure's groups, where rows are coloured.
    package var group: Int?
    /// What the cells add up to, where a chart prints it; nil where one of them is missing that would be needed.
    package var total: FigureCell?
    /// The ends of this row's own scale, where rows have one each, and the maximum that stands behind a value.
    package var ends: (minimum: Exact, maximum: Exact)?
    package var outOf: Exact?
    /// The end of a radar's axis.
    package var maximum: Exact?
    /// For a tile map: column and row, from 1.
    package var tile: (column: Int, row: Int)?
}

/// A value and how to print it.
package struct FigureCell: Sendable, Hashable {
    package var number: Exact
    package var format: NumberFormat
    /// What the value is compared by: of a total that the rules rank as printed, the printed one.
    package var compared: Exact

    package init(number: Exact, format: NumberFormat, compared: Exact? = nil) {
        self.number = number
        self.format = format
        self.compared = compared ?? number
    }

    package func text(_ language: String) -> String { format.text(number, language: language) }
}

/// A line at a value.
package struct FigureReference: Sendable {
    package var label: LocalizedText?
    /// What the value is, where its formula tells; a word where it is of what the figure shows.
    package var title: FigureTitle?
    /// Whether it is over everything, in a figure that does not show everything.
    package var isOfAll: Bool
    package var cell: FigureCell
}
