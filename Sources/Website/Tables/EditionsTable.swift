import Edition
import Markup
import Scoring
import Source

/// The editions of a report in a table: how large each is, how it came out, and what changed in its rules since the one before.
struct EditionsTable {
    /// The edition in front, in whose frame the table stands.
    let rendition: Rendition
    /// Oldest first.
    let editions: [Rendition]
    let steps: YearSteps?
    let root: String

    func write(into out: inout ByteBuffer) {
        let words = rendition.words
        let hasReleases = editions.contains { !$0.edition.facts.releases.isEmpty }
        out.tableStart(
            "", label: words("scroll_region_named", ["name": words["years_side_by_side"]]), columns: hasReleases ? 7 : 6, rows: editions.count)
        out.raw("<thead><tr>")
        out.columnHead(words["edition"], classes: "t")
        out.columnHead(rendition.names.unitsTitle)
        out.columnHead(words["nav_indicators"])
        out.columnHead(words["years_mean_total"])
        out.columnHead(words["years_first"], classes: "t")
        if hasReleases { out.columnHead(words["years_release"], classes: "t") }
        out.columnHead(words["years_rules"], classes: "t")
        out.raw("</tr></thead><tbody>")
        for edition in editions.reversed() {
            out.raw("<tr><th scope=\"row\" class=\"t\">")
            out.link(root, percentEncoded(edition.addresses.front), edition.edition.id)
            out.raw("</th>")
            out.cell(String(edition.edition.units.count))
            out.cell(String(edition.tree.leaves.count))
            out.cell(edition.statistics.means[0] ?? "–")
            out.cell(first(edition), classes: "t")
            if hasReleases { out.cell(edition.edition.facts.releases.last.map { "\($0.version) (\($0.date))" } ?? "–", classes: "t") }
            rules(edition, into: &out)
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    /// Who has rank 1 with how much, all of them or the first and how many.
    private func first(_ edition: Rendition) -> String {
        let results = edition.results
        guard let leader = edition.statistics.order.first, let best = results.standings[0][leader]?.rank, let total = results.values[0][leader] else {
            return "–"
        }
        let names = edition.names.listed(units: edition.statistics.order.filter { results.standings[0][$0]?.rank == best })
        return rendition.words("years_leader", ["names": names, "total": edition.numbers.total(total)])
    }

    private func rules(_ edition: Rendition, into out: inout ByteBuffer) {
        guard let years = EditionYears(edition, among: editions, steps: steps), let step = years.step else { return out.cell("–", classes: "t") }
        let sentences = years.rules(step)
        out.raw("<td class=\"t\">")
        out.text(sentences.isEmpty ? edition.words["years_rules_same"] : sentences.joined(separator: edition.words.sentenceGap))
        out.raw(" ")
        out.link(root, percentEncoded(edition.addresses.movers), edition.words("movers_since", ["before": years.id(step.comparison.before)]))
        out.raw("</td>")
    }
}
