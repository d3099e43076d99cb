package import Markup

extension Chart {
    /// Appends the chart as one drawing that is narrow enough for every width, beside a table that says all of it: screen readers pass over
    /// the drawing, and a page that has many of them stays small.
    package func writeSmall(to page: inout ByteBuffer, _ words: ChartWords) {
        let drawing = drawing(width: DrawnWidths.narrow, words)
        page.raw("<div class=\"drawing\">")
        DrawnForm.small.open(drawing, to: &page)
        page.raw(" aria-hidden=\"true\">")
        DrawingPrinter.write(drawing.marks, to: &page)
        page.raw("</svg></div>")
    }
}
