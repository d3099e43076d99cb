package import Markup

extension Chart {
    /// Appends the chart as one drawing that is narrow enough for every width, beside a table that says all of it: screen readers hear its name
    /// alone, and a page that has several of them stays small.
    package func writeSmall(to page: inout ByteBuffer, name: String, _ words: ChartWords) {
        let drawing = drawing(width: DrawnWidths.narrow, words)
        page.raw("<div class=\"drawing\">")
        DrawnForm.small.open(drawing, to: &page)
        page.raw(" role=\"img\" aria-label=\"")
        page.label(name)
        page.raw("\"><g aria-hidden=\"true\">")
        DrawingPrinter.write(drawing.marks, to: &page)
        page.raw("</g></svg></div>")
    }
}
