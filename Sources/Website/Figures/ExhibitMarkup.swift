import Charts
import Commentary
import Edition
import Formula
import Markup
import Scoring
import Source

/// A numbered figure or table with its caption, notes and data: what stands in a chapter's text.
struct ExhibitMarkup {
    let rendition: Rendition
    let root: String
    let exhibit: NumberedExhibit
    /// The page that it stands on.
    var page = TextLinks.Page.other
    /// The page's name for the exhibit's id.
    var anchor: String { exhibit.id }

    func write(into out: inout ByteBuffer) {
        out.raw("<figure")
        if let classes { out.attribute("class", classes) }
        out.attribute("id", anchor)
        out.raw("><figcaption><b>")
        out.text(rendition.words.label(exhibit))
        out.raw("</b> ")
        out.raw(caption)
        out.raw("</figcaption>")
        content(into: &out)
        notes(into: &out)
        out.raw("</figure>")
    }

    /// A table's caption stands at its head; a wide exhibit reaches into the margin beside the text, and a small table stands in it.
    private var classes: String? {
        var names = (exhibit.isFigure ? [] : ["tab"]) + (exhibit.isWide ? ["wide"] : [])
        if case .table(let table) = exhibit.content, SideTable.fits(table, in: rendition) { names.append("side") }
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    /// Without figure and number, for pages that show an exhibit under a heading of their own.
    func content(into out: inout ByteBuffer) {
        switch exhibit.content {
        case .figure(let figure):
            FigureDrawing(rendition: rendition, root: root, figure: figure).write(into: &out, title: rendition.plainCaption(exhibit))
        case .table(let table):
            let name = rendition.words.label(exhibit) + " " + rendition.plainCaption(exhibit)
            PlacedTableMarkup(rendition: rendition, root: root, table: table, name: name).write(into: &out)
        case .written: break
        }
    }

    /// With its links and numbers; without one, the caption that the numbers make.
    var caption: ByteBuffer {
        exhibit.texts.caption?.html(rendition, root: root, slug: exhibit.slug, on: page) ?? ByteBuffer(text: rendition.plainCaption(exhibit))
    }

    /// Unit of measure, note, source, and what has to be said of its rows.
    var remarks: [ByteBuffer] {
        let words = rendition.words, language = rendition.language
        var parts: [ByteBuffer] = []
        func add(_ key: String, _ text: InlineText?) {
            guard let text else { return }
            // The word around the text is ours, the text in it has marks of its own.
            let words = words(key, [key: "\u{FFFC}"]).split(separator: "\u{FFFC}", omittingEmptySubsequences: false)
            var part = ByteBuffer(text: String(words[0]))
            part.raw(text.html(rendition, root: root, slug: exhibit.slug, on: page))
            if words.count > 1 { part.text(String(words[1])) }
            parts.append(part)
        }
        if case .figure(let figure) = exhibit.content, let unit = figure.block.unit {
            parts.append(ByteBuffer(text: words("unit_of_measure", ["unit": unit.text(language)])))
        }
        add("note", exhibit.texts.note)
        add("source", exhibit.texts.source)
        if case .figure(let figure) = exhibit.content {
            if exhibit.source == nil, let source = figure.tableSource {
                parts.append(ByteBuffer(text: words("source", ["source": source.text(language)])))
            } else if exhibit.note == nil, exhibit.source == nil, let cases = rendition.cases(of: figure) {
                // Something has to say how many were scored, and when.
                parts.append(ByteBuffer(text: cases))
            }
        }
        if case .table(let table) = exhibit.content, exhibit.texts.caption != nil {
            // A caption of the author's does not say that the table is cut.
            let caption = GeneratedTableCaption(rendition: rendition, table: table)
            if caption.shown < caption.all { parts.append(ByteBuffer(text: caption.scope)) }
        }
        if case .table(let table) = exhibit.content, table.block.kind == .ranking || table.block.kind == .scores {
            // A ranking that is cut says nothing of who is not in it.
            parts += TableNotes(
                rendition, units: rendition.statistics.order.prefix(table.block.limit ?? .max),
                scoresOn: table.block.kind == .scores ? rendition.tree.leaves : []
            ).sentences.map { ByteBuffer(text: $0) }
        }
        if case .table(let table) = exhibit.content, let grouping = table.grouping,
            let note = GroupMeans(rendition: rendition, grouping: rendition.edition.groupings[grouping]).note
        {
            parts.append(ByteBuffer(text: note))
        }
        if case .figure(let figure) = exhibit.content {
            let notes = [
                rendition.unjoinedNote(figure), rendition.placesNote(figure), rendition.surroundingsNote(figure), rendition.trendNote(figure),
            ]
            parts += notes.compactMap { $0 }.map { ByteBuffer(text: $0) }
        }
        if case .figure(let figure) = exhibit.content {
            let units = figure.rows.compactMap { row in if case .unit(let unit) = row.subject { unit } else { nil } }
            let nodes =
                figure.columns
                + figure.block.series.flatMap { series in
                    series.formula.indicators(in: rendition.edition.dataset) + series.formula.rawIndicators(in: rendition.edition.dataset)
                }
            parts += TableNotes(rendition, units: units, isRanking: false, hasReasons: false, scoresOn: nodes, hasMarks: false).sentences.map {
                ByteBuffer(text: $0)
            }
        }
        return parts
    }

    /// The remarks, who made it, its data as a table, and what can be taken of it.
    private func notes(into out: inout ByteBuffer) {
        var parts = remarks
        if let credit = CreditLine(rendition: rendition, isFigure: exhibit.isFigure).markup { parts.append(credit) }
        if !parts.isEmpty {
            out.raw("<p class=\"src\">")
            for (position, part) in parts.enumerated() {
                if position > 0 { out.raw("<br>") }
                out.raw(part)
            }
            out.raw("</p>")
        }
        if case .figure(let figure) = exhibit.content, figure.block.kind.needsTable {
            FigureTable(names: rendition.names, figure: figure).beside(caption: rendition.plainCaption(exhibit)).write(
                to: &out, summary: rendition.words["data_of"])
        }
        // The whole report is for reading through and for paper; what can be taken stands in the chapters.
        if page != .report { TakePanel(rendition: rendition, root: root, exhibit: exhibit, page: page).write(into: &out) }
    }
}

extension ChartKind {
    /// Whether the values need a table beside the chart: not where it is one itself, or a list that says them.
    var needsTable: Bool { self != .heatmap && self != .hotspots && self != .cloud && self != .map }
}

extension Strings {
    /// "图 9", "Table 2".
    func label(_ exhibit: NumberedExhibit) -> String {
        self(exhibit.isFigure ? "figure" : "table", ["number": String(exhibit.number)])
    }
}

extension Rendition {
    /// The author's caption, or one made from the numbers.
    func plainCaption(_ exhibit: NumberedExhibit) -> String {
        if let caption = exhibit.texts.caption { return caption.text(language).plain }
        switch exhibit.content {
        case .figure(let figure): return GeneratedCaption(names: names, figure: figure).text
        case .table(let table): return GeneratedTableCaption(rendition: self, table: table).text
        case .written: return ""
        }
    }
}
