import Markup

/// Prints a heatmap as a real table, in a region that scrolls by itself on small screens.
enum HeatmapTable {
    static func write(_ map: Heatmap, to out: inout ByteBuffer, _ setting: ChartSetting) {
        map.scale.write(to: &out)
        let pieces = map.pieces(of: map.columnsOnPaper)
        out.raw(pieces.count > 1 ? "<div class=\"table-scroll unprinted\"" : "<div class=\"table-scroll\"")
        out.raw(" role=\"region\" tabindex=\"0\" aria-label=\"")
        out.label(setting.title)
        out.raw("\">")
        table(map, to: &out, setting)
        out.raw("</div>")
        if pieces.count == 1 { return }
        // A sheet cannot be scrolled: there the columns stand below each other.
        out.raw("<div class=\"sheets\">")
        for piece in pieces { table(piece, to: &out, setting) }
        out.raw("</div>")
    }

    private static func table(_ map: Heatmap, to out: inout ByteBuffer, _ setting: ChartSetting) {
        out.raw("<table class=\"heat\"><thead>")
        writeHeadings(map, to: &out)
        out.raw("</thead><tbody>")
        for row in map.shownRows {
            let role = row.role.className
            if role.isEmpty { out.raw("<tr>") } else { out.raw("<tr class=\""); out.raw(role); out.raw("\">") }
            if map.hasRank { cell("<td class=\"rk\">", row.rank ?? "", "</td>", &out) }
            out.raw("<th scope=\"row\">")
            linked(row.label, row.href, &out)
            out.raw("</th>")
            if map.hasTotal { cell("<td class=\"tot\">", row.total ?? "", "</td>", &out) }
            for index in map.columns.indices {
                HeatCell.write(index < row.cells.count ? row.cells[index] : nil, to: &out, setting.words)
            }
            out.raw("</tr>")
        }
        out.raw("</tbody></table>")
    }

    private static func writeHeadings(_ map: Heatmap, to out: inout ByteBuffer) {
        let spans = map.wholeSpans, repeated = map.repeated
        let rows = spans.isEmpty ? "<th scope=\"col\">" : "<th scope=\"col\" rowspan=\"2\">"
        out.raw("<tr>")
        if map.hasRank { cell(rows, map.rankHeading, "</th>", &out) }
        cell(rows, map.labelHeading, "</th>", &out)
        if map.hasTotal { cell(rows, map.totalHeading, "</th>", &out) }
        if !spans.isEmpty {
            for (span, column) in zip(spans, repeated) {
                if let column {
                    heading(map.columns[column], rows, &out)
                    continue
                }
                out.raw("<th scope=\"colgroup\" colspan=\"")
                out.number(span.columns)
                out.raw("\">")
                out.label(span.label)
                note(span.note, &out)
                out.raw("</th>")
            }
            out.raw("</tr><tr>")
        }
        for (index, column) in map.columns.enumerated() where !repeated.contains(index) { heading(column, "<th scope=\"col\">", &out) }
        out.raw("</tr>")
    }

    private static func heading(_ column: Heatmap.Column, _ open: String, _ out: inout ByteBuffer) {
        out.raw(open)
        // Han characters stand one above the other, upright; Latin words are never turned, but wrap.
        // A number needs no more room than the cells below it.
        let isNumber = column.label.utf8.allSatisfy { (0x30...0x39).contains($0) }
        out.raw(isNumber ? "<span>" : isHan(column.label) ? "<span class=\"v\">" : "<span class=\"l\">")
        linked(column.label, column.href, &out)
        out.raw("</span>")
        note(column.note, &out)
        out.raw("</th>")
    }

    static func isHan(_ label: String) -> Bool {
        label.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
    }

    private static func note(_ text: String?, _ out: inout ByteBuffer) {
        if let text { cell("<small>", text, "</small>", &out) }
    }

    private static func linked(_ label: String, _ href: String?, _ out: inout ByteBuffer) {
        guard let href else { return out.label(label) }
        out.raw("<a href=\"")
        out.label(href)
        out.raw("\">")
        out.label(label)
        out.raw("</a>")
    }

    private static func cell(_ open: String, _ text: String, _ close: String, _ out: inout ByteBuffer) {
        out.raw(open)
        out.label(text)
        out.raw(close)
    }
}
