import Edition
import Markup
import Scoring

/// What was measured of each unit, beside the score that it became.
struct RawValuesTable {
    let rendition: Rendition
    let root: String
    let column: RawColumn

    /// As a section of the indicator's page.
    var exhibit: ExhibitView {
        var body = ByteBuffer()
        write(into: &body)
        let computed = rendition.words("normalise_computed", ["list": rendition.normalisationParameters(column)])
        let caption = [rendition.normalisationRule(column), computed].joined(separator: rendition.words.sentenceGap)
        return ExhibitView(
            heading: rendition.words["raw_values"], caption: ByteBuffer(text: caption), body: body,
            note: TableNotes(rendition, units: rendition.edition.units.indices, isRanking: false, scoresOn: [column.node]).flags)
    }

    private func write(into out: inout ByteBuffer) {
        let words = rendition.words, results = rendition.results, node = column.node
        let units = results.order(by: node), isLow = column.measure.best == .low
        out.tableStart(
            "ranking sortable", label: words("scroll_region_named", ["name": words["raw_values"]]), columns: 4, rows: units.count, sortedIn: words.marks)
        out.raw("<thead><tr>")
        out.columnHead(words["rank"], classes: "rk", sort: "number", isAscending: true)
        out.columnHead(rendition.names.unitTitle, classes: "t", sort: "text")
        out.columnHead(
            rendition.rawUnit(column).map { words("label_with_unit", ["label": words["raw_value"], "unit": $0]) } ?? words["raw_value"], sort: "number",
            isAscending: isLow)
        out.columnHead(words["score"], sort: "number", isAscending: results.first(of: node) == .low)
        out.raw("</tr></thead>")
        var body = TableBody(rows: units.count, into: &out)
        for unit in units {
            body.row(into: &out)
            out.raw("<tr>")
            out.cell(results.standings[node][unit]?.label(rendition.words.marks) ?? "–", classes: "rk")
            out.raw("<th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            rendition.unrankedReason(unit, into: &out)
            out.raw("</th>")
            cell(column.values[unit].map(rendition.numbers.stated), unit, into: &out)
            cell(results.values[node][unit].map { rendition.numbers.value($0, of: node) }, unit, into: &out)
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    /// A number with its flag; the flag alone where it says why there is none.
    private func cell(_ number: String?, _ unit: Int, into out: inout ByteBuffer) {
        out.raw("<td>")
        out.text(number ?? rendition.edition.flags.mark(column.node, unit) ?? "–")
        if number != nil { rendition.flag(column.node, unit, into: &out) }
        out.raw("</td>")
    }
}
