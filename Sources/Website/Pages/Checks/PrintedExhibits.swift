import Edition
import Markup
import Scoring

/// What was printed beside what the scores give: a table of the values that rounding explains, and one of those that differ.
struct PrintedExhibits {
    let rendition: Rendition
    let root: String

    private var printed: PrintedComparison { rendition.edition.printed }

    var exhibits: [ExhibitView] {
        let words = rendition.words
        func exhibit(_ id: String, _ verdicts: Set<PrintedComparison.Finding.Verdict>) -> ExhibitView? {
            let findings = printed.findings.filter { verdicts.contains($0.verdict) }
            if findings.isEmpty { return nil }
            let heading = words(id, count: findings.count)
            return ExhibitView(id: id.replacing("_", with: "-"), heading: heading, caption: ByteBuffer(text: caption), body: table(findings, heading))
        }
        return [exhibit("printed_differs", [.differs, .acknowledged]), exhibit("printed_rounding", [.rounding])].compactMap { $0 }
    }

    /// How many were compared, and which of the two pages show.
    private var caption: String {
        let words = rendition.words
        return words("printed_compared", ["count": String(printed.count)]) + words.sentenceGap + words["printed_rule_" + printed.rule.rawValue]
    }

    private func table(_ findings: [PrintedComparison.Finding], _ name: String) -> ByteBuffer {
        let words = rendition.words
        var out = ByteBuffer()
        out.tableStart("ledger", label: words("scroll_region_named", ["name": name]), columns: 5, rows: findings.count)
        out.raw("<thead><tr>")
        out.columnHead(rendition.names.unitTitle, classes: "t")
        for heading in ["printed_what", "erratum_states", "printed_computed", "verdict"] { out.columnHead(words[heading], classes: "t") }
        out.raw("</tr></thead><tbody>")
        for finding in findings {
            out.raw("<tr><th scope=\"row\" class=\"t\">")
            out.link(root, rendition.addresses.unitPath(finding.unit), rendition.names.units[finding.unit])
            out.raw("</th>")
            out.cell(rendition.printedName(finding), classes: "t")
            out.cell(written(finding, finding.printed), classes: "t")
            out.cell(finding.computed.map { written(finding, $0) } ?? "–", classes: "t")
            out.cell(verdict(finding), classes: "t")
            out.raw("</tr>")
        }
        out.tableEnd()
        return out
    }

    /// A number as the page's language writes it; the name of a band as it is.
    private func written(_ finding: PrintedComparison.Finding, _ text: String) -> String {
        finding.isBand ? text : rendition.words.written(text)
    }

    private func verdict(_ finding: PrintedComparison.Finding) -> String {
        let words = rendition.words
        var parts = [words["printed_verdict_" + finding.verdict.rawValue]]
        if let changes = finding.leastChanges { parts.append(words(changes.isExact ? "printed_changes" : "printed_changes_least", count: changes.number)) }
        // A rule says it of all of them; of one it is said where it is otherwise.
        if !finding.isRank, finding.isPrintedShown != (printed.rule == .stands) {
            parts.append(words[finding.isPrintedShown ? "printed_shown_printed" : "printed_shown_corrected"])
        }
        return parts.joined(separator: words["clause_separator"])
    }
}

extension Rendition {
    /// `Total`, `Alpha`, `Rank`, `Rank: Alpha`.
    func printedName(_ finding: PrintedComparison.Finding) -> String {
        let name = names.indicators[finding.node]
        if finding.isBand { return finding.node == 0 ? words["band"] : words("printed_band_of", ["indicator": name]) }
        if !finding.isRank { return name }
        return finding.node == 0 ? words["rank"] : words("printed_rank_of", ["indicator": name])
    }
}
