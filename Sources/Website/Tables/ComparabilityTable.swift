import Edition
import Markup
import Scoring

/// Which indicators compare with the edition before, why others do not, and how far back each compares.
struct ComparabilityTable {
    let rendition: Rendition
    let root: String
    let inYears: EditionInYears
    let before: EditionComparison

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, editions = inYears.years.editions
        let oldest = inYears.years.comparesBackTo(from: inYears.position), lineages = inYears.years.indicators.ofEdition[inYears.position]
        out.tableStart("rules", label: words("scroll_region_named", ["name": words["comparability"]]), columns: 4, rows: rendition.tree.count)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"], classes: "t")
        out.columnHead(words("compared_with", ["edition": editions[before.before].id]), classes: "t")
        out.columnHead(words["compare_reasons"], classes: "t")
        out.columnHead(words["compare_back"], classes: "t")
        out.raw("</tr></thead><tbody>")
        for node in rendition.tree.nodes.indices {
            let verdict = before.comparability(ofNode: node)
            out.raw("<tr><th scope=\"row\">")
            if node == 0 {
                out.text(rendition.names.indicators[node])
            } else {
                out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            }
            out.raw("</th>")
            out.cell(rendition.comparabilityWord(verdict), classes: "t")
            out.cell(rendition.comparabilityReason(verdict, before) ?? "–", classes: "t")
            let back = oldest[lineages[node]].flatMap { $0 < inYears.position ? editions[$0].id : nil }
            out.cell(back ?? "–", classes: "t")
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
