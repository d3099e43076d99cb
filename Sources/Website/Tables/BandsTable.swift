import Edition
import Markup
import Scoring
import Source

/// The bands of a node: what each holds, and how many units of all and of each group are in it.
struct BandsTable {
    let rendition: Rendition
    let root: String
    let bands: Bands
    /// Whose groups have columns; nil for all units alone.
    let grouping: Grouping?

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, groups = grouping?.values.filter { !$0.units.isEmpty } ?? []
        out.tableStart(
            "bands", label: words("scroll_region_named", ["name": rendition.bandsHeading(bands)]), columns: groups.count + 3, rows: bands.bands.count)
        out.raw("<thead><tr>")
        out.columnHead(words["band"], classes: "t")
        out.columnHead(words["band_holds"])
        out.columnHead(words["everyone"])
        for group in groups {
            out.raw("<th scope=\"col\">")
            out.link(root, rendition.addresses.groupPath(grouping?.key ?? "", group.id), group.label.text(rendition.language))
            out.raw("</th>")
        }
        out.raw("</tr></thead><tbody>")
        for (position, band) in bands.bands.enumerated() {
            out.raw("<tr><th scope=\"row\">")
            out.text(band.name.text(rendition.language))
            out.raw("</th>")
            out.cell(rendition.bandRange(bands, position))
            out.cell(String(bands.count(position, among: rendition.edition.units.indices)))
            for group in groups { out.cell(String(bands.count(position, among: group.units))) }
            out.raw("</tr>")
        }
        let without = rendition.edition.units.indices.filter { bands.ofUnit[$0] == nil }
        if !without.isEmpty {
            out.raw("<tr><th scope=\"row\">")
            out.text(words["band_none"])
            out.raw("</th><td></td>")
            out.cell(String(without.count))
            for group in groups { out.cell(String(group.units.count { bands.ofUnit[$0] == nil })) }
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    /// As a section of a page.
    var exhibit: ExhibitView {
        var body = ByteBuffer()
        write(into: &body)
        return ExhibitView(heading: rendition.bandsHeading(bands), caption: ByteBuffer(text: rendition.bandRule(bands)), body: body)
    }
}

extension Rendition {
    /// `Bands`; `Bands: Coverage` of an indicator.
    func bandsHeading(_ bands: Bands) -> String {
        bands.node == 0 ? words["bands"] : words("bands_of", ["indicator": names.indicators[bands.node]])
    }

    /// How values are told apart.
    func bandRule(_ bands: Bands) -> String {
        switch bands.rule {
        case .ranges: words["rule_bands_ranges"]
        case .shares: words("rule_bands_shares", ["units": names.unitsWord])
        }
    }

    /// `80 and above`, `60 to below 80`, `below 60`; `25%` of a share.
    func bandRange(_ bands: Bands, _ position: Int) -> String {
        switch bands.rule {
        case .shares(let shares): return words.marks.percentage(shares[position], 1)
        case .ranges(let ranges):
            let range = ranges[position], text = { (value: Exact) in self.numbers.stated(value) }
            let next = ranges.compactMap(\.from).filter { from in range.from.map { from > $0 } ?? true }.min()
            switch (range.from, range.to, next) {
            case (let from?, let to?, _): return words("band_range", ["from": text(from), "to": text(to)])
            case (let from?, nil, let next?): return words("band_between", ["from": text(from), "to": text(next)])
            case (let from?, nil, nil): return words("band_from", ["from": text(from)])
            case (nil, let to?, _): return words("band_to", ["to": text(to)])
            case (nil, nil, let next?): return words("band_below", ["to": text(next)])
            case (nil, nil, nil): return ""
            }
        }
    }

    /// A unit's band on a node; nil where none is declared or it has none.
    func band(of unit: Int, on node: Int = 0) -> String? { edition.bands(of: node)?.name(of: unit)?.text(language) }
}
