package import Markup

/// The data behind a chart as a table, folded away beside it: what the drawing shows, in numbers, once.
package struct ChartTable: Sendable, Equatable {
    package var caption: String
    package var headings: [String]
    /// One text per heading; the first names the row.
    package var rows: [[String]]

    package init(caption: String, headings: [String], rows: [[String]]) {
        self.caption = caption
        self.headings = headings
        self.rows = rows
    }

    /// Appends a `<details>` whose summary is that text ("数据").
    package func write(to out: inout ByteBuffer, summary: String) {
        out.raw("<details class=\"data\"><summary>")
        out.label(summary)
        out.raw("</summary><div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        out.label(caption)
        out.raw("\"><table><caption class=\"vh\">")
        out.label(caption)
        out.raw("</caption><thead><tr>")
        for heading in headings { cell("<th scope=\"col\">", heading, "</th>", &out) }
        out.raw("</tr></thead><tbody>")
        for row in rows {
            out.raw("<tr>")
            for (index, text) in row.enumerated() {
                if index == 0 { cell("<th scope=\"row\">", text, "</th>", &out) } else { cell("<td>", text, "</td>", &out) }
            }
            out.raw("</tr>")
        }
        out.raw("</tbody></table></div></details>")
    }

    private func cell(_ open: String, _ text: String, _ close: String, _ out: inout ByteBuffer) {
        out.raw(open)
        out.label(text)
        out.raw(close)
    }
}
