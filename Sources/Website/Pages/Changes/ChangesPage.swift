import Edition
import Formula
import Markup
import Scoring
import Source

/// What each release of an edition changed: what was, and what is, side by side.
struct ChangesPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [ChangesPage] {
        edition.rendition.changeLists.isEmpty ? [] : [ChangesPage(rendition: edition.rendition)]
    }

    var path: String { rendition.addresses.changes }
    var title: String? { rendition.words["changes"] }
    var section: String? { rendition.addresses.data }
    var description: String? { rendition.words["changes_lede"] }
    var card: PageCard? { .edition(rendition) }

    func view() -> ChangesView {
        ChangesView(
            heading: rendition.words["changes"], lede: ByteBuffer(text: rendition.words["changes_lede"]),
            exhibits: rendition.changeLists.map(exhibit))
    }

    /// A release: what it changed, a table for each kind.
    private func exhibit(_ list: ChangeList) -> ExhibitView {
        let words = rendition.words
        var body = ByteBuffer()
        if list.changes.isEmpty {
            body.raw("<p>")
            body.text(words["changes_none"])
            body.raw("</p>")
        }
        for (kind, _) in list.counts {
            let heading = words["change_" + kind.rawValue]
            body.raw("<h3>")
            body.text(heading)
            body.raw("</h3>")
            write(list.changes(of: kind), label: heading, into: &body)
        }
        return ExhibitView(
            id: list.to.description, heading: words("changes_from", ["version": list.to.description, "previous": list.from.description]),
            caption: ByteBuffer(text: words.summary(list)), body: body, note: list.changes.isEmpty ? nil : downloads(list))
    }

    private func downloads(_ list: ChangeList) -> ByteBuffer {
        var out = ByteBuffer()
        for format in DownloadFormat.allCases {
            let path = rendition.addresses.dataFile("changes-\(list.to).\(format.rawValue)")
            out.raw("<a download href=\"")
            out.raw(root)
            out.text(percentEncoded(path))
            out.raw("\">")
            out.text(format.rawValue.uppercased())
            out.raw("</a> ")
        }
        return out
    }

    private func write(_ changes: [Change], label: String, into out: inout ByteBuffer) {
        let words = rendition.words
        let hasItem = changes.contains { !$0.item.isEmpty }
        out.tableStart("ledger", label: words("scroll_region_named", ["name": label]), columns: hasItem ? 4 : 3, rows: changes.count)
        out.raw("<thead><tr>")
        out.columnHead(words["changed_name"], classes: "t")
        if hasItem { out.columnHead(words["changed_item"], classes: "t") }
        out.columnHead(words["changed_before"], classes: "t")
        out.columnHead(words["changed_after"], classes: "t")
        out.raw("</tr></thead><tbody>")
        for change in changes {
            out.raw("<tr><th scope=\"row\" class=\"t\">")
            if let link = link(change) { out.link(root, link.path, link.label) } else { out.text(name(change)) }
            out.raw("</th>")
            if hasItem { out.cell(item(change), classes: "t") }
            let (before, after) = shown(change)
            out.cell(before, classes: "t")
            out.cell(after, classes: "t")
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    /// Means as pages print them, where that shows the difference; everything else as the data have it.
    private func shown(_ change: Change) -> (String, String) {
        let isMean = change.kind == .mean && rendition.tree.node(change.item) != nil
        if isMean, let before = change.before.flatMap({ Exact($0) }), let after = change.after.flatMap({ Exact($0) }) {
            let texts = (rendition.numbers.mean(before), rendition.numbers.mean(after))
            if texts.0 != texts.1 { return texts }
        }
        // A thing that is not there is no cell that is empty.
        let nothing = change.item.isEmpty ? rendition.words["not_there"] : "–"
        return (change.before.map { written($0, change) } ?? nothing, change.after.map { written($0, change) } ?? nothing)
    }

    /// A number of the data as the page's language writes it; what a text states, as it was written.
    private func written(_ text: String, _ change: Change) -> String {
        switch change.kind {
        case .claim:
            let isValue = rendition.edition.ledger.entries.contains { $0.kind == .value && $0.formula == change.item }
            let computed = text.firstRange(of: " (≠ ").map { text[..<$0.lowerBound] } ?? (isValue ? text[...] : "")
            return Exact(cell: String(computed)) == nil ? text : rendition.words.written(String(computed)) + text[computed.endIndex...]
        case .erratum, .chapter, .edition: return text
        case .score, .total, .rank, .mean, .unit, .indicator, .table: return Exact(cell: text) == nil ? text : rendition.words.written(text)
        }
    }

    private func name(_ change: Change) -> String {
        switch change.kind {
        case .score, .total, .rank, .unit:
            rendition.edition.unit(change.subject).map { rendition.names.units[$0] } ?? change.name
        case .indicator:
            rendition.tree.node(change.subject).map { rendition.names.indicators[$0] } ?? change.name
        case .mean:
            group(change.subject)?.label.text(rendition.language) ?? (change.subject == "all/all" ? rendition.words["everyone"] : change.name)
        case .chapter:
            rendition.edition.chapters.first { $0.slug == change.subject }?.version(rendition.language).title ?? change.name
        case .claim: text(change.subject)?.version.title ?? change.name
        case .table: rendition.edition.tables.first { $0.name == change.subject }?.table.title.text(rendition.language) ?? change.name
        case .erratum, .edition: change.name
        }
    }

    /// The chapter of which a source file is a version.
    private func text(_ path: String) -> (chapter: Chapter, version: Chapter.Version)? {
        for chapter in rendition.edition.chapters {
            if let version = chapter.versions.first(where: { $0.path == path }) { return (chapter, version) }
        }
        return nil
    }

    private func item(_ change: Change) -> String {
        if let node = rendition.tree.node(change.item) { return rendition.names.indicators[node] }
        let language = rendition.language
        switch change.kind {
        case .unit:
            return rendition.edition.groupings.first { $0.key == change.item }?.title(language)
                ?? rendition.edition.attributes.first { $0.key == change.item }?.label.text(language) ?? known("label_", change.item) ?? change.itemName
        case .indicator: return known("label_", change.item) ?? change.itemName
        case .chapter, .edition:
            // A report in several languages says which one behind it: `text (en)`.
            let name = change.item.prefix { $0 != " " }
            return (known("part_", String(name)) ?? String(name)) + change.item.dropFirst(name.count)
        case .score, .total, .rank, .mean, .claim, .erratum, .table: return change.itemName
        }
    }

    /// The theme's word for a column or a part of a text, if it has one.
    private func known(_ prefix: String, _ name: String) -> String? { rendition.words.texts[prefix + name] }

    private func group(_ subject: String) -> Grouping.Value? {
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return rendition.edition.groupings.first { $0.key == parts[0] }?.values.first { $0.id == parts[1] }
    }

    /// The page of what changed, if there is one.
    private func link(_ change: Change) -> LinkView? {
        let path: String?
        switch change.kind {
        case .score, .total, .rank, .unit: path = rendition.edition.unit(change.subject).map(rendition.addresses.unitPath)
        case .indicator: path = rendition.tree.node(change.subject).flatMap { $0 > 0 ? rendition.addresses.indicatorPath($0) : nil }
        case .chapter:
            path = rendition.edition.chapters.first { $0.slug == change.subject }.map { percentEncoded(rendition.addresses.chapter($0.slug)) }
        case .mean:
            path = group(change.subject).flatMap { $0.units.isEmpty ? nil : rendition.addresses.groupPath(String(change.subject.prefix { $0 != "/" }), $0.id) }
        case .claim: path = text(change.subject).map { percentEncoded(rendition.addresses.chapter($0.chapter.slug)) }
        case .erratum, .table, .edition: path = nil
        }
        return path.map { LinkView(label: name(change), path: $0) }
    }
}

extension Strings {
    /// “2 scores, 3 ranks”.
    func summary(_ list: ChangeList) -> String {
        list.counts.map { self("changes_count", ["what": self["change_" + $0.kind.rawValue], "count": String($0.count)]) }
            .joined(separator: self["list_separator"])
    }
}
