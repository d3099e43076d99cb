package import Markup

/// A chart as an SVG file that stands alone: title, caption and source inside, both themes, no address, script or date.
package struct ChartFile: Sendable {
    /// The caption, as plain text: the file's heading and its accessible name.
    package let title: String
    /// What stands before the chart's description: which of all rows it shows.
    package let lead: String
    /// Lines under the drawing: unit, number of cases, year, note.
    package let notes: [String]
    /// The source, without the word for it.
    package let source: String?
    /// BCP 47 tag of the texts.
    package let language: String
    package let words: ChartWords

    package init(title: String, lead: String = "", notes: [String] = [], source: String? = nil, language: String, words: ChartWords) {
        self.title = title
        self.lead = lead
        self.notes = notes
        self.source = source
        self.language = language
        self.words = words
    }

    /// Width of the drawing in a file; some are wider because their cells are.
    package static let width = 640.0
}

extension Chart {
    /// Appends the whole file.
    package func write(file: ChartFile, to out: inout ByteBuffer) {
        let framed = FileFrame.around(drawing(width: ChartFile.width, file.words), file)
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        size(framed, " ", &out)
        out.raw("\" width=\"")
        size(framed, "\" height=\"", &out)
        out.raw("\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"")
        out.label(file.language)
        out.raw("\"><title id=\"title\">")
        out.label(file.title)
        out.raw("</title><desc id=\"desc\">")
        out.label(file.lead + description(file.words))
        out.raw("</desc><style>")
        out.raw(FileStyle.text)
        out.raw("</style><rect class=\"paper\" width=\"100%\" height=\"100%\"/>")
        DrawingPrinter.write(framed.marks, to: &out)
        out.raw("</svg>\n")
    }

    private func size(_ drawing: Drawing, _ between: String, _ out: inout ByteBuffer) {
        out.fixed(drawing.width.rounded(.up))
        out.raw(between)
        out.fixed(drawing.height.rounded(.up))
    }
}
