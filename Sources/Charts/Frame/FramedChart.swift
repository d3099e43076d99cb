package import Markup

/// A chart in a frame of another site: drawings in three widths, of which the style shows the one that fits, and which shrink to the frame's height
/// where that is less than they could have, but never below their own size: texts of 12 pixels stay that high, and a frame that is too low scrolls. A drawing that cannot be as narrow as its frame, as a tile map of long names,
/// keeps its size in a box that scrolls sideways.
package struct FramedChart: Sendable {
    /// Widths of the drawings, and from which width of the frame's inside on each is shown (the style's container queries say the same).
    private static let forms: [(width: Double, from: Double)] = [(288, 0), (480, 480), (640, 640)]

    /// What a bar for scrolling takes, in CSS pixels.
    private static let scrollBar = 16.0

    private let drawings: [Drawing]
    private let sentence: String

    package init(_ chart: any Chart, lead: String = "", words: ChartWords) {
        drawings = Self.forms.map { chart.drawing(width: $0.width, words) }
        sentence = lead + chart.description(words)
    }

    /// How high the drawing is that a frame of this inner width shows, in CSS pixels.
    package func height(inside width: Double) -> Double {
        let form = Self.forms.lastIndex { $0.from <= width } ?? 0
        return drawings[form].height.rounded(.up) + (drawings[form].width > width ? Self.scrollBar : 0)
    }

    /// Appends the drawings.
    /// - Parameter title: the caption as plain text.
    package func write(title: String, to page: inout ByteBuffer) {
        let scrolls = zip(drawings, Self.forms).contains { $0.width > $1.width }
        if scrolls {
            page.raw("<div class=\"across\" role=\"group\" tabindex=\"0\"")
            page.attribute("aria-label", title)
            page.raw(">")
        }
        for (drawing, form) in zip(drawings, Self.forms) {
            page.raw("<div class=\"w")
            page.fixed(form.width)
            page.raw("\" style=\"min-height:")
            page.fixed(drawing.height.rounded(.up))
            page.raw("px")
            if drawing.width > form.width {
                page.raw(";min-width:")
                page.fixed(drawing.width)
                page.raw("px")
            }
            page.raw("\"><svg viewBox=\"0 0 ")
            page.fixed(drawing.width)
            page.raw(" ")
            page.fixed(drawing.height.rounded(.up))
            page.raw("\" preserveAspectRatio=\"xMinYMin meet\" style=\"max-width:")
            page.fixed((drawing.width * 1.25).rounded())
            page.raw("px\" role=\"img\"")
            page.attribute("aria-label", title)
            page.raw("><desc>")
            page.label(sentence)
            // An image's parts are no content of their own, but browsers hand them to screen readers all the same.
            page.raw("</desc><g aria-hidden=\"true\">")
            DrawingPrinter.write(drawing.marks, to: &page)
            page.raw("</g></svg></div>")
        }
        if scrolls { page.raw("</div>") }
    }
}

/// How many lines a text takes on a page, as far as that can be told without its fonts: rather one too many.
package enum LineCount {
    /// - Parameters:
    ///   - size: of the font, in CSS pixels.
    ///   - width: of the column.
    package static func of(_ text: String, size: Double, width: Double) -> Int {
        text.isEmpty ? 0 : Wrapping.lines(text, size: size, width: width).count
    }
}
