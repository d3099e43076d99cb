import Edition
import Markup
import Source

/// The units with their groups and attributes, in the order of units.csv.
struct UnitsTable {
    let rendition: Rendition
    let root: String
    /// Headings of units.csv; all groupings and attributes if nil.
    var columns: [String]?
    /// Names it to screen readers, where a page may have several.
    var name: String?

    func write(into out: inout ByteBuffer) {
        let edition = rendition.edition, language = rendition.language
        let keys = (columns ?? edition.groupings.map(\.key) + rendition.shownAttributes.map(\.key)).filter { $0 != "id" && $0 != "name" }
        out.tableStart(
            "units", label: rendition.words("scroll_region_named", ["name": name ?? rendition.words["objects"]]), columns: keys.count + 1,
            rows: edition.units.count)
        out.raw("<thead><tr>")
        out.columnHead(rendition.names.unitTitle, classes: "t")
        for key in keys {
            let title = edition.groupings.first { $0.key == key }?.title(language) ?? edition.attributes.first { $0.key == key }?.label.text(language)
            out.columnHead(title ?? key, classes: "t")
        }
        out.raw("</tr></thead>")
        var body = TableBody(rows: edition.units.count, into: &out)
        for position in edition.units.indices {
            body.row(into: &out)
            out.raw("<tr><th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(position), rendition.names.units[position])
            out.raw("</th>")
            for key in keys {
                let grouping = edition.groupings.first { $0.key == key }
                out.cell(grouping.map { rendition.groupLabel($0, of: position) } ?? rendition.attribute(key, of: position), classes: "t")
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
