import Edition
import Markup
import Scoring
import Source

/// An edition beside the one before: who rose and who fell, who is new and who is gone, and what changed in the rules.
struct MoversPage: Page {
    let years: EditionYears
    let step: YearStep
    var rendition: Rendition { years.rendition }

    static func all(_ edition: EditionPlan) -> [MoversPage] {
        guard let years = edition.years, let step = years.step else { return [] }
        return [MoversPage(years: years, step: step)]
    }

    static let reference: PageReference? = PageReference(.movers, "movers") { $0.movers }

    private var before: String { years.id(step.comparison.before) }

    var path: String { rendition.addresses.movers }
    var title: String? { rendition.words("movers_since", ["before": before]) }
    var section: String? { rendition.addresses.ranking }
    var description: String? { sentences.joined(separator: rendition.words.sentenceGap) }
    var card: PageCard? { .edition(rendition) }

    func view() -> MoversView {
        let words = rendition.words
        var exhibits: [ExhibitView] = []
        if step.comparesRanks {
            exhibits += [movers("movers_up", "movers-up") { $0.climb > .zero }, movers("movers_down", "movers-down") { $0.climb < .zero }].compactMap { $0 }
        } else if !step.totals.isEmpty {
            exhibits.append(totals)
        }
        exhibits += [units, rules].compactMap { $0 }
        return MoversView(
            heading: words("movers_since", ["before": before]), lede: description.map { ByteBuffer(text: $0) }, exhibits: exhibits)
    }

    // MARK: Sentences

    /// How many moved, and what has to be said before any of them is compared.
    private var sentences: [String] {
        let words = rendition.words, comparison = step.comparison
        let counter: KeyValuePairs<String, String> = ["counter": rendition.names.counter]
        var sentences: [String] = []
        if step.comparesRanks {
            let climbs = step.climbs.values.map(\.climb)
            func clause(_ key: String, _ holds: (Exact) -> Bool) -> String { words(key, count: climbs.count(where: holds), counter) }
            sentences.append(
                words(
                    "movers_lede",
                    [
                        "count": String(climbs.count), "counter": rendition.names.counter, "units": rendition.names.word(for: climbs.count), "before": before,
                        "up": clause("movers_rose") { $0 > .zero }, "down": clause("movers_fell") { $0 < .zero }, "same": clause("movers_kept", \.isZero),
                    ]))
        }
        if let note = years.notCompared(step) { sentences.append(note) }
        if !comparison.entrants.isEmpty || !comparison.leavers.isEmpty {
            sentences.append(
                words(
                    "movers_field",
                    [
                        "entrants": words("movers_entered", count: comparison.entrants.count, counter),
                        "leavers": words("movers_left", count: comparison.leavers.count, counter),
                    ]))
        }
        return sentences + words.directions(rendition.results)
    }

    // MARK: Movers

    /// Those of whom it holds, the furthest first; the better of two that moved as far before the other.
    private func movers(_ heading: String, _ id: String, _ isShown: (RankChange) -> Bool) -> ExhibitView? {
        let shown = rendition.statistics.order.filter { step.climbs[$0].map(isShown) ?? false }
            .enumerated().sorted { a, b in
                let x = step.climbs[a.element]?.climb.magnitude ?? .zero, y = step.climbs[b.element]?.climb.magnitude ?? .zero
                return x == y ? a.offset < b.offset : x > y
            }.map(\.element)
        if shown.isEmpty { return nil }
        return exhibit(shown, heading: heading, id: id, note: "years_note_ranks")
    }

    /// Everybody by this year's rank, without a word of who rose.
    private var totals: ExhibitView {
        exhibit(rendition.statistics.order.filter { step.totals[$0] != nil }, heading: "movers_totals", id: "movers-totals", note: nil)
    }

    private func exhibit(_ units: [Int], heading: String, id: String, note: String?) -> ExhibitView {
        let words = rendition.words
        var body = ByteBuffer(capacity: 16 * 1024)
        MoversTable(years: years, step: step, root: root, units: units, name: words[heading]).write(into: &body)
        let notes = ([note].compactMap { $0 } + (step.hasParts ? ["years_note_parts"] : [])).map { words[$0] }
        return ExhibitView(
            id: id, heading: words[heading], body: body, note: notes.isEmpty ? nil : ByteBuffer(text: notes.joined(separator: words.sentenceGap)))
    }

    // MARK: Who is new, gone, merged or renamed

    private var units: ExhibitView? {
        let words = rendition.words, comparison = step.comparison, after = comparison.after, before = comparison.before
        var out = ByteBuffer()
        func list(_ heading: String, _ entries: [(ByteBuffer)]) {
            if entries.isEmpty { return }
            out.raw("<h3>")
            out.text(words[heading])
            out.raw("</h3><ul class=\"plain\">")
            for entry in entries {
                out.raw("<li>")
                out.raw(entry)
                out.raw("</li>")
            }
            out.raw("</ul>")
        }
        list("movers_entrants", comparison.entrants.map { unit(after, $0) })
        list("movers_leavers", comparison.leavers.map { unit(before, $0) })
        list("movers_merged", comparison.merged.map { from, into in named("movers_merged_from", unit(after, into), from.map { unit(before, $0) }) })
        list("movers_renamed", comparison.renamed.map { pair in named("movers_renamed_from", unit(after, pair.after), [unit(before, pair.before)]) })
        return out.bytes.isEmpty ? nil : ExhibitView(id: "movers-units", heading: rendition.names.unitsTitle, body: out)
    }

    /// A unit of an edition with a link to its page there, and its rank.
    private func unit(_ edition: Int, _ unit: Int) -> ByteBuffer {
        var out = ByteBuffer()
        out.raw("<b>")
        out.yearLink(root, years.unitPath(edition, unit), years.unitName(edition, unit))
        out.raw("</b>")
        if let standing = years.years.editions[edition].results.standings[0][unit] {
            out.small(rendition.words("movers_rank_in", ["edition": years.id(edition), "rank": standing.label(rendition.words.marks)]))
        }
        return out
    }

    /// A string of the theme with units in it: `{name}` and `{names}`.
    private func named(_ key: String, _ one: ByteBuffer, _ others: [ByteBuffer]) -> ByteBuffer {
        var out = ByteBuffer()
        let marks = ("\u{FFFC}", "\u{FFFD}")
        for character in rendition.words(key, ["name": marks.0, "names": marks.1]) {
            switch String(character) {
            case marks.0: out.raw(one)
            case marks.1:
                for (position, other) in others.enumerated() {
                    if position > 0 { out.text(rendition.words["list_separator"]) }
                    out.raw(other)
                }
            default: out.text(String(character))
            }
        }
        return out
    }

    // MARK: Rules

    private var rules: ExhibitView {
        let words = rendition.words
        var out = ByteBuffer()
        let sentences = years.fieldOfIndicators(step) + years.reasons(step) + [years.notCompared(step)].compactMap { $0 }
        out.raw("<ul class=\"plain\">")
        for sentence in sentences.isEmpty ? [words("years_same", ["before": before])] : sentences {
            out.raw("<li>")
            out.text(sentence)
            out.raw("</li>")
        }
        out.raw("</ul>")
        return ExhibitView(
            id: "movers-rules", heading: words["movers_rules"], body: out,
            more: LinkView(label: words["method"], path: rendition.addresses.method + "#comparability"))
    }
}
