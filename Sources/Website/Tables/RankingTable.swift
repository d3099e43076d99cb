import Edition
import Markup
import Scoring
import Source

/// Ranks and totals, best first.
struct RankingTable {
    let rendition: Rendition
    let root: String
    var limit: Int?
    /// Only these units, if given.
    var only: Set<Int>?
    /// Keys of groupings that say the same of every row, and so are said once, above it.
    var shared: Set<String> = []
    /// The unit that the table is about.
    var highlight: Int?
    /// Names it to screen readers, where a page may have several.
    var name: String?

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, results = rendition.results, edition = rendition.edition
        let places = rendition.statistics.places
        let units = (only?.sorted { places[$0] < places[$1] } ?? rendition.statistics.order).prefix(limit ?? .max)
        let bands = edition.bands(of: 0), groupings = edition.groupings.filter { !shared.contains($0.key) }
        let name = name ?? rendition.names.first(units.count, of: only?.count ?? rendition.statistics.order.count, named: words["ranking"])
        out.tableStart(
            "ranking", label: words("scroll_region_named", ["name": name]), columns: groupings.count + (bands == nil ? 3 : 4), rows: units.count)
        out.raw("<thead><tr>")
        out.columnHead(words["rank"], classes: "rk")
        out.columnHead(rendition.names.unitTitle, classes: "t")
        for grouping in groupings { out.columnHead(grouping.title(rendition.language), classes: "t") }
        out.columnHead(words["total"])
        if bands != nil { out.columnHead(words["band"], classes: "t") }
        out.raw("</tr></thead>")
        var body = TableBody(rows: units.count, into: &out)
        for unit in units {
            body.row(into: &out)
            out.raw(unit == highlight ? "<tr class=\"hi\">" : "<tr>")
            out.cell(results.standings[0][unit]?.label(rendition.words.marks) ?? "–", classes: "rk")
            out.raw("<th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            rendition.unrankedReason(unit, into: &out)
            out.raw("</th>")
            for grouping in groupings { out.cell(rendition.groupLabel(grouping, of: unit), classes: "t") }
            out.cell(results.values[0][unit].map(rendition.numbers.total) ?? "–", classes: "tot")
            if let bands { out.cell(bands.name(of: unit)?.text(rendition.language) ?? "–", classes: "t") }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
