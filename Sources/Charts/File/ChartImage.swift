package import Markup

/// A chart as an image for paper: an SVG file with the drawing alone, whose caption, source and description stand around it.
package struct ChartImage: Sendable {
    /// Of the drawing, in pixels: the wider, the smaller its texts are when it is set as wide as the page.
    package let width: Double
    /// A stylesheet for what the file does not settle: the fonts.
    package let style: String
    /// BCP 47 tag of the texts.
    package let language: String
    package let words: ChartWords

    package init(width: Double, style: String, language: String, words: ChartWords) {
        self.width = width
        self.style = style
        self.language = language
        self.words = words
    }
}

extension Chart {
    /// Appends the whole file.
    package func write(image: ChartImage, to out: inout ByteBuffer) {
        let drawing = drawing(width: image.width, image.words)
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        out.fixed(drawing.width.rounded(.up))
        out.raw(" ")
        out.fixed(drawing.height.rounded(.up))
        out.raw("\" width=\"")
        out.fixed(drawing.width.rounded(.up))
        out.raw("\" height=\"")
        out.fixed(drawing.height.rounded(.up))
        out.raw("\"")
        out.attribute("lang", image.language)
        out.raw("><style>")
        out.raw(FileStyle.paper)
        out.text(image.style)
        out.raw("</style>")
        DrawingPrinter.write(drawing.marks, to: &out)
        out.raw("</svg>\n")
    }
}
