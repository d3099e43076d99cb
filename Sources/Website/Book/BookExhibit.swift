import Charts
import Edition
import Markup
import Source

/// A figure or table of a chapter on paper: the caption, the chart as an image that says in words what it shows, notes and source.
struct BookExhibit {
    let rendition: Rendition
    let root: String
    let exhibit: NumberedExhibit
    /// Notes that nothing but the words around it refers to.
    let notes: ByteBuffer

    /// Of charts, in pixels. At the width of an A4 page's text the labels, which are 14 pixels high, come to 8 points.
    static let width = 800.0

    private var markup: ExhibitMarkup { ExhibitMarkup(rendition: rendition, root: root, exhibit: exhibit, page: .book) }

    func write(into out: inout ByteBuffer) {
        out.raw("<figure")
        out.attribute("id", exhibit.id)
        out.attribute("class", classes)
        out.raw("><figcaption>")
        out.raw(notes)
        out.raw("<b>")
        out.text(rendition.words.label(exhibit))
        out.raw("</b> ")
        out.raw(markup.caption)
        out.raw("</figcaption>")
        content(into: &out)
        let remarks = markup.remarks
        if !remarks.isEmpty {
            out.raw("<p class=\"src\">")
            for (position, remark) in remarks.enumerated() {
                if position > 0 { out.raw("<br>") }
                out.raw(remark)
            }
            out.raw("</p>")
        }
        out.raw("</figure>")
    }

    private func content(into out: inout ByteBuffer) {
        switch exhibit.content {
        case .figure(let figure) where figure.isImage: image(figure, into: &out)
        case .table(let table) where table.block.kind == .scores: ScoresOnPaper(rendition: rendition, root: root).write(limit: table.block.limit, into: &out)
        default: markup.content(into: &out)
        }
    }

    private var classes: String {
        switch exhibit.content {
        case .figure(let figure): "fig " + figure.block.kind.rawValue
        case .table(let table): GeneratedTableCaption(rendition: rendition, table: table).shown > Self.mostRows ? "tab more" : "tab"
        case .written: "tab"
        }
    }

    /// Rows that a page holds for certain.
    static let mostRows = 30

    private func image(_ figure: Figure, into out: inout ByteBuffer) {
        let chart = FigureDrawing(rendition: rendition, root: nil, figure: figure).chart
        out.raw("<img")
        out.attribute("src", Self.path(exhibit.id))
        out.attribute(
            "alt",
            rendition.plainCaption(exhibit) + rendition.words.sentenceStop + rendition.names.lead(figure) + chart.description(rendition.chartWords))
        out.raw(">")
    }

    /// Where the image stands beside the book.
    static func path(_ id: String) -> String { "figures/" + id + ".svg" }

    /// The images of every figure that is one, as files.
    static func images(_ rendition: Rendition, style: String) -> [(path: String, bytes: [UInt8])] {
        rendition.edition.exhibits.compactMap { exhibit in
            let exhibit = rendition.targets.exhibits[exhibit.id] ?? exhibit
            guard case .figure(let figure) = exhibit.content, figure.isImage else { return nil }
            var out = ByteBuffer(capacity: 16 * 1024)
            FigureDrawing(rendition: rendition, root: nil, figure: figure).chart.write(
                image: ChartImage(width: width, style: style, language: rendition.language, words: rendition.chartWords), to: &out)
            return (path(exhibit.id), out.bytes)
        }
    }
}

extension Figure {
    /// A heatmap is a table on paper too: what it says are its numbers.
    fileprivate var isImage: Bool { block.kind != .heatmap }
}

extension Strings {
    /// What ends a caption that another sentence follows.
    fileprivate var sentenceStop: String { sentenceGap.isEmpty ? "。" : ". " }
}
