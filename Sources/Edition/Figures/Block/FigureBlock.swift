package import Formula
package import Scoring
package import Source

/// What an author wrote in a ```figure block, read and checked as far as the block alone allows.
package struct FigureBlock: Sendable {
    package struct Series: Sendable {
        package var label: LocalizedText?
        package var formula: Formula
        package var place: Place
    }

    /// A word of the block with its place, for checks against the edition.
    package typealias Word = (text: String, place: Place)

    package var id: String
    package var kind: ChartKind
    package var caption: LocalizedText?
    package var captionPlace: Place
    package var rows: Word?
    /// The data column that names a row.
    package var label: Word?
    /// The data column that lines run along.
    package var over: Word?
    /// One for `value`, several for `series`, two for `x` and `y`; empty where the chart finds its own values.
    package var series: [Series] = []
    /// The units of a profile.
    package var of: [Word] = []
    package var condition: Condition?
    package var conditionPlace: Place?
    package var order: RowOrder?
    package var highlight: [Word] = []
    package var background: [Word] = []
    package var references: [Series] = []
    package var limit: Int?
    package var colour: Word?
    /// The grouping or data column of which each group has a drawing of its own.
    package var panels: Word?
    /// Of a map: the file of outlines, and what in it tells whose they are.
    package var shapes: Word?
    package var property: Word?
    package var trend: TrendKind?
    /// The counts of the last edition, where `value` gives this one's.
    package var previous: Series?
    /// Where terms are counted: the edition to compare with, or `none`.
    package var comparison: Word?
    package var format: Word?
    package var unit: LocalizedText?
    package var minimum: Exact?
    package var maximum: Exact?
    /// Whether it may be wider than the text beside it.
    package var isWide = false
    package var note: LocalizedText?
    package var source: LocalizedText?
    package var place: Place
    /// Where the options stand whose values have no place of their own.
    package var places: [FigureOption: Place] = [:]

    /// Reads a block; nil if it has no id, no known chart, or a formula that cannot be read.
    static func read(_ node: YAMLNode, fence: Place) -> (FigureBlock?, [Diagnostic]) {
        var reader = FigureBlockReader(node, fence: fence)
        return reader.read()
    }
}
