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
        let rows = rows, hasReleases = rows.contains { $0.release != nil }
        out.tableStart(
            "", label: words("scroll_region_named", ["name": words["years_side_by_side"]]), columns: hasReleases ? 7 : 6, rows: rows.count)
        out.raw("<thead><tr>")
        out.columnHead(words["edition"], classes: "t")
        out.columnHead(rendition.names.unitsTitle)
        out.columnHead(words["nav_indicators"])
        out.columnHead(words["years_mean_total"])
        out.columnHead(words["years_first"], classes: "t")
        if hasReleases { out.columnHead(words["years_release"], classes: "t") }
        out.columnHead(words["years_rules"], classes: "t")
        out.raw("</tr></thead><tbody>")
        for row in rows.reversed() {
            out.raw("<tr><th scope=\"row\" class=\"t\">")
            out.link(root, row.path, row.id)
            out.raw("</th>")
            out.cell(String(row.unitNames.count))
            out.cell(String(row.results.tree.leaves.count))
            out.cell(row.results.means[0].map { words.written(row.results.places.text($0, .mean)) } ?? "–")
            out.cell(first(row), classes: "t")
            if hasReleases { out.cell(row.release ?? "–", classes: "t") }
            if let edition = row.edition { rules(edition, into: &out) } else { out.cell("–", classes: "t") }
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    /// Who has rank 1 with how much, all of them or the first and how many.
    private func first(_ row: Row) -> String {
        let results = row.results, order = results.order(by: 0)
        guard let leader = order.first, let best = results.standings[0][leader]?.rank, let total = results.values[0][leader] else { return "–" }
        let names = rendition.names.listed(unitNames: order.filter { results.standings[0][$0]?.rank == best }.map { row.unitNames[$0] })
        return rendition.words("years_leader", ["names": names, "total": rendition.words.written(results.places.text(total, .total))])
    }

    /// Every edition that has pages, and those of which only a sealed release is left, oldest first.
    private var rows: [Row] {
        guard let years = steps?.years else { return editions.map(Row.init) }
        let gone = rendition.surroundings.releases.gone(editions.map(\.edition.id))
        return years.editions.compactMap { year in
            if let edition = editions.first(where: { $0.edition.id == year.id }) { return Row(edition) }
            return gone.first { $0.edition == year.id }.map { Row(year, $0, language: rendition.language) }
        }
    }

    private struct Row {
        let id: String
        let path: String
        let results: Results
        let unitNames: [String]
        /// The newest release and its date; nil of an edition without one.
        let release: String?
        /// Nil where only a sealed release is left.
        let edition: Rendition?

        init(_ edition: Rendition) {
            id = edition.edition.id
            path = percentEncoded(edition.addresses.front)
            results = edition.results
            unitNames = edition.names.units
            release = edition.edition.facts.releases.last.map { "\($0.version) (\($0.date))" }
            self.edition = edition
        }

        init(_ year: YearEdition, _ sealed: SealedRelease, language: String) {
            id = year.id
            path = percentEncoded(sealed.entry(language))
            results = year.results
            unitNames = year.units.map { $0.name.text(language) }
            release = "\(sealed.version) (\(sealed.date))"
            edition = nil
        }
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
