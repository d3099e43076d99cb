package import Markup

/// A picture for link previews, 1200 by 630 pixels: who publishes, what the page says, its large numbers, and a small chart.
///
/// It is looked at a third as large, in a list of other pictures: few words, all of them large. Always light: nobody knows on which
/// ground it will stand.
package struct Card: Sendable {
    package struct Number: Sendable {
        package var label: String
        package var value: String
        /// Set small behind it: `%`, `/100`.
        package var suffix: String

        package init(label: String, value: String, suffix: String = "") {
            self.label = label
            self.value = value
            self.suffix = suffix
        }
    }

    /// The report's name.
    package var brand: String
    /// The edition, set in the accent colour behind it.
    package var edition: String
    package var title: String
    /// What the page says, in a sentence or two; cut where there is no room for all of it.
    package var text: String?
    /// At most three.
    package var numbers: [Number]
    /// Left out where it would be higher than the card.
    package var chart: (any Chart)?
    /// In the lower corner: the publisher, the period.
    package var imprint: String
    /// BCP 47 tag of the texts.
    package var language: String
    package var words: ChartWords

    package init(
        brand: String, edition: String, title: String, text: String? = nil, numbers: [Number] = [], chart: (any Chart)? = nil, imprint: String,
        language: String, words: ChartWords
    ) {
        self.brand = brand
        self.edition = edition
        self.title = title
        self.text = text
        self.numbers = numbers
        self.chart = chart
        self.imprint = imprint
        self.language = language
        self.words = words
    }

    package static let width = 1200.0
    package static let height = 630.0

    /// Appends the card as an SVG file of half the size: drawn at two pixels a unit, as pictures are, it is 1200 by 630.
    package func write(to out: inout ByteBuffer) {
        let layout = CardLayout(self)
        out.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"600\" height=\"315\" role=\"img\" aria-labelledby=\"title\" xml:lang=\""
        )
        out.label(language)
        out.raw("\"><title id=\"title\">")
        out.label(title)
        out.raw("</title><style>")
        out.raw(FileStyle.text)
        out.raw("</style><rect class=\"paper\" width=\"1200\" height=\"630\"/><rect class=\"hi\" width=\"1200\" height=\"10\"/>")
        for line in layout.lines { line.write(to: &out) }
        if let chart = layout.chart {
            out.raw("<g transform=\"translate(")
            out.fixed(chart.x)
            out.raw(" ")
            out.fixed(chart.y)
            out.raw(") scale(")
            out.fixed(chart.scale)
            out.raw(")\">")
            DrawingPrinter.write(chart.drawing.marks, to: &out)
            out.raw("</g>")
        }
        out.raw("</svg>\n")
    }
}
