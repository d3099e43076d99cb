import Edition
import Markup
import Scoring
import Source

/// What each release of an edition changed: what was, and what is, side by side.
struct ChangesPage {
    let rendition: Rendition
    let root: String

    func view() -> ChangesView {
        let lists = rendition.changeLists
        return ChangesView(
            heading: rendition.words["changes"], lede: ByteBuffer(text: rendition.words["changes_lede"]),
            exhibits: lists.flatMap { list in
                list.counts.enumerated().map { position, kind in exhibit(kind.kind, list, isFirst: position == 0) }
                    + (list.changes.isEmpty ? [empty(list)] : [])
            })
    }

    private func heading(_ list: ChangeList) -> String {
        rendition.words("changes_from", ["version": list.to.description, "previous": list.from.description])
    }

    /// Only the first of a release's tables is in the contents, under the release's number.
    private func exhibit(_ kind: Change.Kind, _ list: ChangeList, isFirst: Bool) -> Exhibit {
        let words = rendition.words, changes = list.changes(of: kind)
        let heading = words["change_" + kind.rawValue]
        return Exhibit(
            id: isFirst ? list.to.description : nil, heading: isFirst ? self.heading(list) : heading,
            caption: ByteBuffer(text: isFirst ? heading : words("rows_count", ["count": String(changes.count)])),
            body: table(changes, kind, label: heading), note: isFirst ? downloads(list) : nil)
    }

    private func empty(_ list: ChangeList) -> Exhibit {
        Exhibit(id: list.to.description, heading: heading(list), body: ByteBuffer(html: "<p>" + ByteBuffer(text: rendition.words["changes_none"]).string + "</p>"))
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

    private func table(_ changes: [Change], _ kind: Change.Kind, label: String) -> ByteBuffer {
        let words = rendition.words
        let hasItem = changes.contains { !$0.item.isEmpty }
        var out = ByteBuffer()
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
        return out
    }

    /// Means as pages print them, where that shows the difference; everything else as the data have it.
    private func shown(_ change: Change) -> (String, String) {
        if change.kind == .mean, change.item.hasSuffix("n") == false, let before = change.before.flatMap({ Exact($0) }), let after = change.after.flatMap({ Exact($0) }) {
            let texts = (rendition.mean(before), rendition.mean(after))
            if texts.0 != texts.1 { return texts }
        }
        let words = rendition.words
        let none = change.kind == .chapter || change.kind == .unit || change.kind == .indicator || change.kind == .table || change.kind == .claim
        return (change.before ?? (none && change.item.isEmpty ? words["not_there"] : "–"), change.after ?? (none && change.item.isEmpty ? words["not_there"] : "–"))
    }

    private func name(_ change: Change) -> String {
        switch change.kind {
        case .score, .total, .rank, .unit:
            rendition.edition.unit(change.subject).map { rendition.unitNames[$0] } ?? change.name
        case .indicator:
            rendition.tree.node(change.subject).map { rendition.indicatorNames[$0] } ?? change.name
        case .mean:
            group(change.subject)?.label.text(rendition.language) ?? (change.subject == "all/all" ? rendition.words["everyone"] : change.name)
        case .chapter:
            rendition.edition.chapters.first { $0.slug == change.subject }?.version(rendition.language).title ?? change.name
        case .claim, .erratum, .table, .edition: change.name
        }
    }

    private func item(_ change: Change) -> String {
        rendition.tree.node(change.item).map { rendition.indicatorNames[$0] } ?? change.itemName
    }

    private func group(_ subject: String) -> Grouping.Value? {
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return rendition.edition.groupings.first { $0.key == parts[0] }?.values.first { $0.id == parts[1] }
    }

    /// The page of what changed, if there is one.
    private func link(_ change: Change) -> Link? {
        let path: String?
        switch change.kind {
        case .score, .total, .rank, .unit: path = rendition.edition.unit(change.subject).map(rendition.unitPath)
        case .indicator: path = rendition.tree.node(change.subject).flatMap { $0 > 0 ? rendition.indicatorPath($0) : nil }
        case .chapter:
            path = rendition.edition.chapters.first { $0.slug == change.subject }.map { percentEncoded(rendition.addresses.chapter($0.slug)) }
        case .mean:
            path = group(change.subject).flatMap { $0.units.isEmpty ? nil : rendition.groupPath(String(change.subject.prefix { $0 != "/" }), $0.id) }
        case .claim, .erratum, .table, .edition: path = nil
        }
        return path.map { Link(label: name(change), path: $0) }
    }
}

extension Strings {
    /// “2 scores, 3 ranks”.
    func summary(_ list: ChangeList) -> String {
        list.counts.map { self("changes_count", ["what": self["change_" + $0.kind.rawValue], "count": String($0.count)]) }
            .joined(separator: self["list_separator"])
    }
}
