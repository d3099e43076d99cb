package import Markup

/// A chart: plain values in, HTML or SVG out. It knows nothing of reports, and formats no score: every value comes
/// as a `Double` for the geometry and as the text to print.
///
/// A chart computes where everything stands (its layout) and then prints it; the same value and the same setting
/// always give the same bytes.
package protocol Chart: Sendable {
    /// What an author should know about this chart: labels that cannot fit, too many series, values left out.
    func findings() -> [ChartFinding]

    /// One or two sentences for those who do not see the drawing: how many, the highest, the lowest, the median.
    func description(_ words: ChartWords) -> String

    /// Appends the body of a `<figure>`: HTML that holds at every width from 320 px.
    func write(to page: inout ByteBuffer, _ setting: ChartSetting)

    /// The chart as one drawing of that width in pixels: for a file, or for the kinds that are a drawing on the page too.
    func drawing(width: Double, _ words: ChartWords) -> Drawing
}

/// What a page gives each of its charts.
package struct ChartSetting: Sendable {
    /// Begins every id that the chart writes; unique on the page (the figure's own id does).
    package let idPrefix: String
    /// The accessible name of a chart that is one drawing: the caption as plain text.
    package let title: String
    /// What stands before the chart's description: which of all rows it shows.
    package let lead: String
    package let words: ChartWords

    package init(idPrefix: String, title: String, lead: String = "", words: ChartWords) {
        self.idPrefix = idPrefix
        self.title = title
        self.lead = lead
        self.words = words
    }
}
