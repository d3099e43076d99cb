import Edition
import Markup
import Scoring
import Source

/// The sentences that belong under a table or chart of some units: what a reader who adds up, or who compares with the printed report, has to know.
struct TableNotes {
    let rendition: Rendition
    let units: Set<Int>
    /// Whether what they are about ranks units by their totals.
    let isRanking: Bool
    /// Whether reasons stand in it beside the units that have no rank.
    let hasReasons: Bool
    /// The indicators whose scores it shows.
    let nodes: [Int]
    /// Whether flags stand in it beside the scores; else the units are named that have them.
    let hasMarks: Bool

    init(_ rendition: Rendition, units: some Sequence<Int>, isRanking: Bool = true, hasReasons: Bool = true, scoresOn nodes: [Int] = [], hasMarks: Bool = true)
    {
        self.hasMarks = hasMarks
        self.nodes = nodes
        self.rendition = rendition
        self.units = Set(units)
        self.isRanking = isRanking
        self.hasReasons = hasReasons
    }

    /// In the order in which they stand; none where nothing is to be said.
    var sentences: [String] { unranked + (isRanking ? [ties] : []).compactMap { $0 } + [rounding, differing, legend].compactMap { $0 } }

    /// As a paragraph's text, after another if there is one.
    func after(_ note: ByteBuffer? = nil) -> ByteBuffer? {
        let sentences = sentences
        guard !sentences.isEmpty else { return note }
        var out = note ?? ByteBuffer()
        if note != nil { out.raw(" ") }
        out.text(sentences.joined(separator: rendition.words.sentenceGap))
        return out
    }

    /// The legend alone, where what else there is to say stands elsewhere on the page.
    var flags: ByteBuffer? { legend.map { ByteBuffer(text: $0) } }

    private var rounding: String? {
        let printed = rendition.edition.printed
        guard !printed.roundingUnits.isDisjoint(with: units) else { return nil }
        return rendition.words[printed.rule == .stands ? "note_rounding" : "note_rounding_check"]
    }

    /// Printed values that stand although the scores do not bear them out.
    private var differing: String? {
        let findings = rendition.edition.printed.findings.filter { $0.isPrintedShown && $0.verdict != .rounding && units.contains($0.unit) }
        return findings.isEmpty ? nil : rendition.words("note_differs", count: findings.count)
    }

    /// What the flags mean that stand in it.
    private var legend: String? {
        let flagged = rendition.edition.flags, words = rendition.words
        if flagged.isEmpty { return nil }
        var shown: [Int: [Int]] = [:]
        for unit in rendition.statistics.order where units.contains(unit) {
            for flag in Set(nodes.compactMap { flagged.position($0, unit) }) { shown[flag, default: []].append(unit) }
        }
        if shown.isEmpty { return nil }
        let entries = shown.sorted { $0.key < $1.key }.map { flag, units in
            let entry = words("flag_legend", ["flag": flagged.flags[flag].mark, "meaning": flagged.flags[flag].meaning.text(rendition.language)])
            return hasMarks ? entry : words("flag_of_units", ["flag": entry, "names": rendition.names.listed(units: units)])
        }
        return words("note_flags", ["flags": entries.joined(separator: words["clause_separator"])])
    }

    /// Who has no rank and why, and whether they count in means.
    private var unranked: [String] {
        let words = rendition.words, names = rendition.names
        if names.unrankedReasons.isEmpty, rendition.results.unranked.isEmpty { return [] }
        let found = rendition.statistics.order.filter { units.contains($0) && names.unrankedReasons[$0] != nil }
        if found.isEmpty { return [] }
        var reasons: [String] = []
        for unit in found { if let reason = names.unrankedReasons[unit], !reasons.contains(reason) { reasons.append(reason) } }
        let list = reasons.map { reason in
            words(
                "note_unranked",
                [
                    "names": words.list(found.filter { names.unrankedReasons[$0] == reason }.map { names.units[$0] }), "reason": reason,
                ])
        }
        let counts =
            rendition.results.unranked.isDisjoint(with: units)
            ? [] : [words[rendition.results.rules.countsUnranked ? "rule_unranked_counted" : "rule_unranked_left_out"]]
        return (hasReasons ? [] : list) + counts
    }

    /// Equal totals that something else puts in an order.
    private var ties: String? {
        let results = rendition.results, words = rendition.words
        if results.ties.isEmpty { return nil }
        var byTotal: [Exact: [Int]] = [:]
        for unit in rendition.statistics.order where units.contains(unit) && results.standings[0][unit] != nil {
            if let total = results.values[0][unit] { byTotal[results.compared(total, of: 0), default: []].append(unit) }
        }
        let broken = byTotal.values.filter { Set($0.compactMap { results.standings[0][$0]?.rank }).count > 1 }
            .sorted { rendition.statistics.places[$0[0]] < rendition.statistics.places[$1[0]] }
        if broken.isEmpty { return nil }
        let names = broken.map { words.list($0.map { rendition.names.units[$0] }) }.joined(separator: words["clause_separator"])
        return words("note_ties", ["names": names, "order": rendition.tieOrder])
    }
}

extension Rendition {
    /// What decides among equal totals, in words.
    var tieOrder: String {
        let parts = edition.tieBreaks.map { rule in
            edition.indicators.firstIndex { $0.id == rule.name }.map { names.indicators[$0] }
                ?? edition.attributes.first { $0.key == rule.name }?.label.text(language) ?? rule.name
        }
        return words.list(parts + (results.rules.ties == .asPublished ? [words["ties_as_published"]] : []))
    }

    /// Why a unit has no rank, behind its name.
    func unrankedReason(_ unit: Int, into out: inout ByteBuffer) {
        guard let reason = names.unrankedReasons[unit] else { return }
        out.raw(" <small>")
        out.text(reason)
        out.raw("</small>")
    }

    /// The flag of a score, behind it.
    func flag(_ node: Int, _ unit: Int, into out: inout ByteBuffer) {
        guard let position = edition.flags.position(node, unit) else { return }
        out.raw(" <abbr")
        out.attribute("title", edition.flags.flags[position].meaning.text(language))
        out.raw(">")
        out.text(edition.flags.flags[position].mark)
        out.raw("</abbr>")
    }
}
