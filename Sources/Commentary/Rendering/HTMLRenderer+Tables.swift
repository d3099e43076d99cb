internal import Markup

/// Tables, each in a region that can be scrolled.
extension HTMLRenderer {
    mutating func openTable(_ index: Int, _ kind: DocumentNode.Kind) {
        switch kind {
        case .table:
            newLine()
            buffer.raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
            tables += 1
            buffer.attribute("aria-label", caption ?? host.tableName(tables))
            buffer.raw("><table>\n")
        case .tableRow(let isHeader):
            if isHeader { buffer.raw("<thead>\n") }
            buffer.raw("<tr>")
        case .tableCell(let alignment, let isHeader):
            buffer.raw(isHeader ? "<th scope=\"col\"" : "<td")
            switch alignment {
            case .none: break
            case .left: buffer.raw(" class=\"left\"")
            case .center: buffer.raw(" class=\"center\"")
            case .right: buffer.raw(" class=\"right\"")
            }
            buffer.raw(">")
        default: break
        }
    }

    /// The number and caption of the table that is about to be written, as plain words.
    private var caption: String? {
        guard let exhibit = open.last, case .exhibit(let number?) = document.nodes[exhibit].kind, let label = host.exhibitLabel(number),
            let caption = host.exhibitCaption(number)
        else { return nil }
        return label + " " + caption
    }

    mutating func closeTable(_ index: Int, _ kind: DocumentNode.Kind) {
        switch kind {
        case .table:
            let hasBody = document.nodes[index + 1].end < document.nodes[index].end
            buffer.raw(hasBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
        case .tableRow(let isHeader):
            buffer.raw("</tr>\n")
            if isHeader {
                buffer.raw("</thead>\n")
                if let table = open.last, document.nodes[index].end < document.nodes[table].end { buffer.raw("<tbody>\n") }
            }
        case .tableCell(_, let isHeader): buffer.raw(isHeader ? "</th>" : "</td>")
        default: break
        }
    }
}
