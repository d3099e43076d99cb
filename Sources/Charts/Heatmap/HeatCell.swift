package import Markup

/// A cell of a heatmap: its text and the step of its score rate.
package struct HeatCell: Sendable, Equatable {
    package let text: String
    package let step: RateStep

    package init(_ text: String, _ step: RateStep) {
        self.text = text
        self.step = step
    }

    /// Appends a `<td>` in the step's colour. A missing value is an outline and a dash, said in words to screen readers.
    package static func write(_ cell: HeatCell?, to out: inout ByteBuffer, _ words: ChartWords) {
        guard let cell else {
            out.raw("<td class=\"hm\"><span aria-hidden=\"true\">–</span><span class=\"vh\">")
            out.label(words.noData)
            out.raw("</span></td>")
            return
        }
        out.raw("<td class=\"")
        out.raw(cell.step.cellClass)
        out.raw("\">")
        out.label(cell.text)
        out.raw("</td>")
    }
}
