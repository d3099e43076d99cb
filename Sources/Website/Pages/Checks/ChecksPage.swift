import Commentary
import Edition
import Formula
import Markup
import Scoring
import Source

/// The ledger: errata first, then remarks, then every value and claim by the text in which it stands.
struct ChecksPage: Page {
    let rendition: Rendition
    /// Where its texts stand: on the page itself, or in the book.
    var medium = TextLinks.Page.other

    static func all(_ edition: EditionPlan) -> [ChecksPage] {
        edition.rendition.hasChecks ? [ChecksPage(rendition: edition.rendition)] : []
    }

    static let reference: PageReference? = PageReference(.checks, "errata") { $0.checks }

    var path: String { rendition.addresses.checks }
    var title: String? { rendition.words["errata"] }
    var section: String? { rendition.addresses.chapters }
    var description: String? { rendition.words["checks_lede"] }
    var card: PageCard? { PageCard("checks", rendition, title: rendition.words["errata"], text: rendition.words["checks_lede"]) }

    func view() -> ChecksView {
        let words = rendition.words, entries = rendition.ledgerEntries
        let errata = ledger.errata.filter { !$0.verdict.isRemark }, remarks = ledger.errata.filter(\.verdict.isRemark)
        var exhibits: [ExhibitView] = []
        if !errata.isEmpty { exhibits.append(ExhibitView(id: "errata", heading: words["errata_list"], body: table(errata, words["errata_list"]))) }
        if !remarks.isEmpty { exhibits.append(ExhibitView(id: "remarks", heading: words["remarks"], body: table(remarks, words["remarks"]))) }
        exhibits += PrintedExhibits(rendition: rendition, root: root).exhibits
        // A row of words is as high as two of numbers.
        var above = 2 * ledger.errata.count + rendition.edition.printed.findings.count
        let all = above + entries.count
        for section in sections(entries) {
            exhibits.append(ExhibitView(id: section.id, heading: section.heading, body: table(section, above: above, all: all)))
            above += section.entries.count
        }
        func key(_ label: String, _ count: Int) -> KeyFigureView { KeyFigureView(label: words[label], value: String(count)) }
        return ChecksView(
            heading: words["errata"], lede: ByteBuffer(text: words["checks_lede"]),
            keys: [
                key("values_count", entries.count { !$0.isClaim }), key("claims_count", entries.count { $0.isClaim && !$0.isDifference }),
                key("errata_list", errata.count), key("remarks", remarks.count),
            ] + (rendition.edition.printed.findings.isEmpty ? [] : [key("printed_count", rendition.edition.printed.findings.count)]),
            exhibits: exhibits,
            downloads: ["csv", "json"].map { LinkView(label: $0.uppercased(), path: rendition.addresses.dataFile("checks." + $0)) })
    }

    private var ledger: Ledger { rendition.edition.ledger }

    // MARK: Errata

    /// On a phone each row is a card, in which these stand beside its cells.
    private static let headings = ["erratum_statement", "erratum_states", "erratum_gives", "verdict", "explanation"]

    private func table(_ errata: [Erratum], _ name: String) -> ByteBuffer {
        let words = rendition.words
        var out = ByteBuffer()
        out.tableStart("ledger cards", label: words("scroll_region_named", ["name": name]), columns: 5, rows: errata.count)
        out.raw("<thead><tr>")
        for heading in Self.headings {
            out.columnHead(words[heading], classes: "t")
        }
        out.raw("</tr></thead><tbody>")
        for erratum in errata { row(erratum, into: &out) }
        out.tableEnd()
        return out
    }

    private func row(_ erratum: Erratum, into out: inout ByteBuffer) {
        let words = rendition.words
        // A text stands on the page of its language: what an erratum meets in another is linked from there.
        let places = erratum.entries.map { ledger.entries[$0] }.filter(rendition.isShown)
        let first = places.first ?? erratum.entries.first.map { ledger.entries[$0] }
        out.raw("<tr")
        out.attribute("id", erratum.id)
        out.raw("><th scope=\"row\" class=\"t\">")
        let printed = printedFinding(erratum)
        if let statement = erratum.statement {
            out.raw(html(statement))
        } else if let printed {
            out.text(words("printed_of", ["unit": rendition.names.units[printed.unit], "what": rendition.printedName(printed)]))
        } else {
            code(erratum.formula ?? "", into: &out)
        }
        if let location = erratum.location {
            out.raw("<br><small>")
            out.raw(html(location))
            out.raw("</small>")
        }
        out.raw("</th>")
        out.labelledCell(words[Self.headings[1]])
        if let states = erratum.states {
            out.raw(html(states))
        } else {
            out.text(first?.stated ?? printed.map { $0.isBand ? $0.printed : words.written($0.printed) } ?? "–")
        }
        out.raw("</td>")
        out.labelledCell(words[Self.headings[2]])
        if let gives = erratum.gives {
            out.raw(html(gives))
        } else {
            out.text(erratum.computed ?? printed.flatMap { found in found.computed.map { found.isBand ? $0 : words.written($0) } } ?? "–")
        }
        out.raw("</td>")
        out.labelledCell(words[Self.headings[3]])
        out.text(words[Self.key(erratum.verdict)])
        out.raw("</td>")
        out.labelledCell(words[Self.headings[4]])
        if let reason = erratum.reason {
            out.raw(html(reason))
        } else {
            out.text(generatedReason(erratum, first))
        }
        if !places.isEmpty {
            out.raw(" <small>")
            var seen: Set<String> = []
            for entry in places {
                guard let link = link(entry), seen.insert(link.label).inserted else { continue }
                if seen.count > 1 { out.text(words["list_separator"]) }
                out.link(root, link.path, link.label)
            }
            out.raw("</small>")
        }
        out.raw("</td></tr>")
    }

    /// The printed number that an erratum is about.
    private func printedFinding(_ erratum: Erratum) -> PrintedComparison.Finding? {
        guard let printed = erratum.printed, let unit = rendition.edition.unit(printed.unit) else { return nil }
        return rendition.edition.printed.findings.first { finding in
            let id = rendition.edition.indicators[finding.node].id
            return finding.unit == unit && printed.what == (!finding.isRank ? id : finding.node == 0 ? "rank" : "rank:" + id)
        }
    }

    /// What the formula says, for an erratum that its author did not explain.
    private func generatedReason(_ erratum: Erratum, _ entry: LedgerEntry?) -> String {
        let words = rendition.words
        guard let formula = erratum.formula, let computed = erratum.computed else { return "" }
        if let exact = erratum.exact.map(MinusSign.printed), exact.contains("/") {
            return words("erratum_reason_exact", ["formula": formula, "value": computed, "exact": exact])
        }
        return words("erratum_reason", ["formula": formula, "value": computed])
    }

    static func key(_ verdict: ErratumVerdict) -> String {
        "erratum_" + verdict.rawValue.split(separator: "-").joined(separator: "_")
    }

    private func html(_ text: InlineText) -> ByteBuffer { text.html(rendition, root: root, on: medium) }

    // MARK: Values and claims

    private struct LedgerSection {
        var id: String
        var heading: String
        var entries: [LedgerEntry]
    }

    private func sections(_ entries: [LedgerEntry]) -> [LedgerSection] {
        var sections: [LedgerSection] = []
        for entry in entries {
            let (id, heading): (String, String)
            switch entry.location {
            case .edition: (id, heading) = ("text-front", rendition.words["nav_overview"])
            case .table: (id, heading) = ("text-data", rendition.words["data"])
            case .errata: (id, heading) = ("text-errata", rendition.words["errata_values"])
            case .title(let slug), .chapter(let slug), .exhibit(_, let slug):
                let chapter = rendition.edition.chapters.firstIndex { $0.slug == slug } ?? 0
                (id, heading) = ("text-chapter-" + slug, "\(chapter + 1)  " + rendition.edition.chapters[chapter].version(rendition.language).title)
            }
            if let last = sections.lastIndex(where: { $0.id == id }) {
                sections[last].entries.append(entry)
            } else {
                sections.append(LedgerSection(id: id, heading: heading, entries: [entry]))
            }
        }
        return sections
    }

    /// The numbers of a text; `above` have been listed on the page before, of `all`.
    private func table(_ section: LedgerSection, above: Int, all: Int) -> ByteBuffer {
        let words = rendition.words, entries = section.entries
        var out = ByteBuffer()
        out.tableStart("ledger", label: words("scroll_region_named", ["name": section.heading]), columns: 6, rows: entries.count)
        out.raw("<thead><tr>")
        out.columnHead(words["line"], classes: "t")
        for heading in ["stated", "formula", "computed", "unrounded", "verdict"] { out.columnHead(words[heading], classes: "t") }
        out.raw("</tr></thead>")
        var body = TableBody(rows: entries.count, above: above, all: all, into: &out)
        for entry in entries {
            body.row(into: &out)
            out.raw("<tr")
            out.attribute("id", entry.id)
            out.raw("><th scope=\"row\">")
            if let link = link(entry) { out.link(root, link.path, String(entry.place.line)) } else { out.number(entry.place.line) }
            out.raw("</th><td class=\"t\">")
            if case .claim(let operation) = entry.kind {
                if operation != .equal { out.text(operation.rawValue + " ") }
                out.text(entry.stated ?? "")
            } else {
                out.raw("–")
            }
            out.raw("</td><td class=\"t\">")
            code(entry.formula, into: &out)
            out.raw("</td>")
            out.cell(entry.computed, classes: "t")
            out.cell(unrounded(entry), classes: "t")
            out.raw(entry.outcome == .fails || entry.outcome == .broken ? "<td class=\"t bad\">" : "<td class=\"t\">")
            out.text(words["verdict_" + entry.outcome.rawValue])
            out.raw("</td></tr>")
        }
        out.tableEnd()
        return out
    }

    /// The fraction of a number that is not whole.
    private func unrounded(_ entry: LedgerEntry) -> String {
        guard let exact = entry.exact.map(MinusSign.printed) else { return "" }
        return exact.contains("/") ? exact : entry.computed == exact ? "" : exact
    }

    private func code(_ text: String, into out: inout ByteBuffer) {
        out.raw("<code>")
        out.text(text)
        out.raw("</code>")
    }

    /// The page on which a number stands, at its place.
    private func link(_ entry: LedgerEntry) -> LinkView? {
        var fragment = "#" + NumberMarkup.anchor(entry)
        if case .title = entry.location { fragment = "" }
        switch entry.location {
        case .edition: return LinkView(label: rendition.words["nav_overview"], path: rendition.addresses.front)
        case .table: return LinkView(label: rendition.words["data"], path: rendition.addresses.data)
        case .errata: return nil
        case .title(let slug), .chapter(let slug), .exhibit(_, let slug):
            guard let chapter = rendition.edition.chapters.firstIndex(where: { $0.slug == slug }) else { return nil }
            return LinkView(
                label: rendition.edition.chapters[chapter].version(rendition.language).title,
                path: percentEncoded(rendition.addresses.chapter(slug)) + fragment)
        }
    }
}

extension Rendition {
    /// The entries of the texts that a reader of this language sees.
    var ledgerEntries: [LedgerEntry] {
        edition.ledger.entries.filter(isShown)
    }

    /// Whether a reader of this language sees the text that an entry stands in.
    func isShown(_ entry: LedgerEntry) -> Bool {
        if entry.language.isEmpty || entry.language == language { return true }
        switch entry.location {
        case .title(let slug), .chapter(let slug), .exhibit(_, let slug):
            return edition.chapters.first { $0.slug == slug }?.version(language).language == entry.language
        case .edition, .table, .errata:
            // Where a text is not there in this language, its reader sees the one that is.
            return !entry.versions.isEmpty && entry.versions[InlineText.choice(language, among: entry.versions)] == entry.language
        }
    }

    /// The page stands where there is something on it, or a link to it.
    var hasChecks: Bool {
        !edition.ledger.entries.isEmpty || !edition.ledger.errata.isEmpty || !edition.printed.findings.isEmpty
            || edition.chapters.contains { $0.versions.contains { $0.document.links.contains { $0.destination == "page:checks" } } }
    }
    var checksLink: LinkView { LinkView(label: words["errata"], path: addresses.checks) }
}
