package import Markup

/// A cell of a heatmap: its text and the step of its score rate.
package struct HeatCell: Sendable, Equatable {
    package let text: String
    package let step: RateStep
    /// Whether nothing belongs there, so that nothing is missing.
    let isBlank: Bool

    package init(_ text: String, _ step: RateStep) { self.init(text, step, isBlank: false) }

    private init(_ text: String, _ step: RateStep, isBlank: Bool) {
        self.text = text
        self.step = step
        self.isBlank = isBlank
    }

    /// Where a thing meets itself among correlations.
    package static let blank = HeatCell("", RateStep(index: 0), isBlank: true)

    /// Appends a `<td>` in the step's colour. A missing value is an outline and a dash, said in words to screen readers.
    package static func write(_ cell: HeatCell?, to out: inout ByteBuffer, _ words: ChartWords) {
        guard let cell else {
            out.raw("<td class=\"hm\"><span aria-hidden=\"true\">–</span><span class=\"vh\">")
            out.label(words.noData)
            out.raw("</span></td>")
            return
        }
        if cell.isBlank { return out.raw("<td class=\"hd\"></td>") }
        out.raw("<td class=\"")
        out.raw(cell.step.cellClass)
        out.raw("\">")
        out.label(cell.text)
        out.raw("</td>")
    }
}
