import Edition
import Markup
import Scoring
import Source

/// What stands behind the chapters: the ranking, the indicator system, means by group, the method, checks and errata.
struct BookAppendices {
    let rendition: Rendition
    /// The way to the site's root with which their tables are written.
    private let root = "../"

    private struct Appendix {
        let id: String
        /// The page of the site that it holds.
        let path: String?
        let title: String
        var body = ByteBuffer()
        /// The way to the site's root in it, where it is not this type's.
        var root: String?
        /// The kind of pages whose things have their places in it, as the folder of these pages.
        var names: String?
    }

    /// All of them, with links that lead to what is in the book. What they hold becomes known to the links.
    func chapters(_ links: inout BookLinks) -> [BookChapter] {
        let all = [ranking, system] + groups + [method] + checks
        for appendix in all { if let path = appendix.path { links.add(path, appendix.id) } }
        links.add(rendition.addresses.method, method.id)
        // Names first: a table of means links to indicators whose place is the system.
        let named = all.map { appendix in
            appendix.names.map { links.naming($0, in: appendix.body, root: appendix.root ?? root) } ?? appendix.body
        }
        return all.indices.map { position in
            BookChapter(
                id: all[position].id, part: rendition.words["book_appendices"],
                kicker: rendition.words("book_appendix", ["letter": Self.letter(position)]), title: all[position].title,
                body: BookNotes.numbered([links.rewritten(named[position], root: all[position].root ?? root)])[0], isAppendix: true)
        }
    }

    /// A, B and so on; with a number behind it for the few reports that have more groupings than letters.
    static func letter(_ position: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(position % 26)))
        return position < 26 ? letter : letter + String(position / 26 + 1)
    }

    private var ranking: Appendix {
        var appendix = Appendix(id: "book:ranking", path: rendition.addresses.ranking, title: rendition.words["ranking"], names: "units")
        table(rows: rendition.edition.units.count, into: &appendix.body) { RankingTable(rendition: rendition, root: root).write(into: &$0) }
        paragraph(TableNotes(rendition, units: rendition.statistics.order).sentences, into: &appendix.body)
        let scores = ScoresOnPaper(rendition: rendition, root: root)
        if rendition.tree.leaves.count > 1, scores.fits {
            heading(rendition.words["score_detail"], into: &appendix.body)
            table(rows: rendition.edition.units.count, into: &appendix.body) { scores.write(into: &$0) }
            paragraph(
                TableNotes(rendition, units: rendition.statistics.order, isRanking: false, scoresOn: scores.columns).sentences,
                into: &appendix.body)
        }
        return appendix
    }

    private var system: Appendix {
        var appendix = Appendix(id: "book:system", path: rendition.addresses.indicators, title: rendition.words["indicator_system"], names: "indicators")
        let rows = rendition.tree.count + rendition.edition.indicators.reduce(0) { $0 + $1.criteria.count }
        table(rows: rows, into: &appendix.body) { IndicatorsTable(rendition: rendition, root: root).write(into: &$0) }
        return appendix
    }

    private var groups: [Appendix] {
        rendition.edition.groupings.filter { $0.values.contains { !$0.units.isEmpty } }.map { grouping in
            var appendix = Appendix(
                id: "book:groups-" + grouping.key, path: nil, title: rendition.words("by_group", ["group": grouping.label.text(rendition.language)]),
                names: "groups/" + percentEncoded(grouping.key))
            table(rows: rendition.tree.count, into: &appendix.body) { GroupsTable(rendition: rendition, root: root, grouping: grouping).write(into: &$0) }
            paragraph([GroupMeans(rendition: rendition, grouping: grouping).note].compactMap { $0 }, into: &appendix.body)
            return appendix
        }
    }

    private var method: Appendix {
        let page = MethodPage(rendition: rendition)
        var appendix = Appendix(id: "book:method", path: page.path, title: rendition.words["method"], root: page.root)
        // The indicator system has an appendix of its own, and statistics have a page of the site.
        for section in page.view().sections where section.id != "system" && section.id != "statistics" {
            heading(section.heading, into: &appendix.body)
            table(rows: section.id == "objects" ? rendition.edition.units.count : 0, into: &appendix.body) { $0.raw(section.body) }
        }
        return appendix
    }

    /// What differs from what was printed; the list of all numbers, which a program reads better, is the site's.
    private var checks: [Appendix] {
        guard rendition.hasChecks else { return [] }
        let page = ChecksPage(rendition: rendition, medium: .book), view = page.view()
        var appendix = Appendix(id: "book:checks", path: page.path, title: view.heading, root: page.root)
        paragraph([view.keys.map { "\($0.label) \($0.value)\($0.suffix ?? "")" }.joined(separator: rendition.words["clause_separator"])], into: &appendix.body)
        let exhibits = view.exhibits.filter { !($0.id?.hasPrefix("text-") ?? false) }
        for exhibit in exhibits {
            heading(exhibit.heading, into: &appendix.body)
            if let caption = exhibit.caption { appendix.body.raw("<p>\(caption.string)</p>") }
            appendix.body.raw(exhibit.body)
            if let note = exhibit.note { appendix.body.raw("<p class=\"src\">\(note.string)</p>") }
        }
        return exhibits.isEmpty ? [] : [appendix]
    }

    /// A table that is not split if a page holds all of its rows.
    private func table(rows: Int, into out: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void) {
        out.raw(rows > BookExhibit.mostRows ? "<div class=\"more\">" : "<div class=\"whole\">")
        write(&out)
        out.raw("</div>")
    }

    private func heading(_ text: String, into out: inout ByteBuffer) {
        out.raw("<h3>")
        out.text(text)
        out.raw("</h3>")
    }

    private func paragraph(_ sentences: [String], into out: inout ByteBuffer) {
        guard !sentences.isEmpty else { return }
        out.raw("<p class=\"src\">")
        out.text(sentences.joined(separator: rendition.words.sentenceGap))
        out.raw("</p>")
    }
}
