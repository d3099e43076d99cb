import Edition
import Markup

/// The indicators that are normalised: what they measure, how it becomes scores, and every number that was computed for it.
struct NormalisationTable {
    let rendition: Rendition
    let root: String

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, columns = rendition.edition.rawColumns
        out.tableStart("rules", label: words("scroll_region_named", ["name": words["normalisation"]]), columns: 4, rows: columns.count)
        out.raw("<thead><tr>")
        for heading in ["indicator", "measure_unit", "normalisation", "parameters"] { out.columnHead(words[heading], classes: "t") }
        out.raw("</tr></thead><tbody>")
        for column in columns {
            out.raw("<tr><th scope=\"row\">")
            out.link(root, rendition.addresses.indicatorPath(column.node), rendition.names.indicators[column.node])
            out.raw("</th>")
            out.cell(rendition.rawUnit(column) ?? "–", classes: "t")
            out.cell(rendition.normalisationRule(column), classes: "t")
            out.cell(rendition.normalisationParameters(column), classes: "t")
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
