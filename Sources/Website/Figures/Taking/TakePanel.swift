import Edition
import Markup
import Source

/// What a reader can take of a figure or table: a link to it, its files, the code that frames it elsewhere, how it is cited. One quiet line that
/// opens; all of it works without scripts, which add buttons that copy.
struct TakePanel {
    let rendition: Rendition
    let root: String
    let exhibit: NumberedExhibit
    /// The page that the panel stands on.
    let page: TextLinks.Page

    private var words: Strings { rendition.words }
    private var label: String { words.label(exhibit) }
    private var frame: EmbedFrame { EmbedFrame(rendition: rendition, exhibit: exhibit) }

    func write(into out: inout ByteBuffer) {
        out.raw("<details class=\"take\"")
        out.copyWords(words)
        out.raw("><summary>")
        out.text(words[exhibit.isFigure ? "take_figure" : "take_table"])
        out.raw("<span class=\"vh\"> ")
        out.text(label)
        out.raw("</span></summary><dl>")
        link(&out)
        files(&out)
        embed(&out)
        for style in CitationView.Style.all(rendition.citation(of: exhibit), words: words) { self.style(style, &out) }
        out.raw("</dl></details>")
    }

    private func row(_ heading: String, _ kind: StaticString?, _ out: inout ByteBuffer, _ content: (inout ByteBuffer) -> Void) {
        out.raw("<div><dt>")
        out.text(heading)
        out.raw("</dt><dd")
        if let kind { out.attribute("data-copy", kind.description) }
        out.raw(">")
        content(&out)
        out.raw("</dd></div>")
    }

    /// Its place: in the chapter, wherever the panel stands.
    private func link(_ out: inout ByteBuffer) {
        let chapter = percentEncoded(rendition.addresses.chapter(exhibit.slug)), fragment = "#" + percentEncoded(exhibit.id)
        row(words["take_link"], "link", &out) { out in
            out.raw("<a")
            out.attribute("href", page == .chapter(slug: exhibit.slug) ? fragment : root + chapter + fragment)
            out.raw(">")
            out.text(rendition.site.baseURL.map { $0 + chapter + fragment } ?? fragment)
            out.raw("</a>")
        }
    }

    private func files(_ out: inout ByteBuffer) {
        row(words["take_files"], exhibit.isFigure ? "image" : nil, &out) { out in
            for (ending, path) in paths {
                out.raw("<a download")
                out.attribute("href", root + percentEncoded(path))
                out.attribute("aria-label", label + " " + ending.uppercased())
                out.raw(">")
                out.raw(ending.uppercased())
                out.raw("</a> ")
            }
        }
    }

    /// A figure's own files; of a table the data that it shows, whole.
    private var paths: [(ending: String, path: String)] {
        let addresses = rendition.addresses
        switch exhibit.content {
        case .figure(let figure):
            let picture = addresses.figure(exhibit.id, "png")
            let isDrawn = rendition.surroundings.extras.figures.has(picture) { FigureFiles(rendition: rendition).drawing(exhibit, figure) }
            return ["svg", "png", "csv"].filter { $0 != "png" || isDrawn }.map { ($0, addresses.figure(exhibit.id, $0)) }
        case .table(let table):
            return [("csv", addresses.dataFile(table.download(in: rendition.edition) + ".csv"))]
        case .written: return []
        }
    }

    /// Where the site does not know its address, the script does, which fills in the code.
    private func embed(_ out: inout ByteBuffer) {
        let path = percentEncoded(frame.path), base = rendition.site.baseURL
        row(words["take_embed"], "embed", &out) { out in
            out.raw(base == nil ? "<code hidden>" : "<code>")
            out.text(frame.snippet(address: (base ?? "") + path))
            out.raw("</code> <a")
            out.attribute("href", root + path)
            out.raw(">")
            out.text(words["take_embed_page"])
            out.raw("</a>")
        }
    }

    private func style(_ style: CitationView.Style, _ out: inout ByteBuffer) {
        row(style.label, "text", &out) { out in
            out.raw(style.isCode ? "<details><summary>" : "<span>")
            if style.isCode {
                out.text(style.label)
                out.raw("</summary><pre>")
            }
            out.raw(style.text)
            out.raw(style.isCode ? "</pre></details>" : "</span>")
        }
    }
}

extension PlacedTable {
    /// The download that has all that the table shows.
    func download(in edition: Edition) -> String {
        switch block.kind {
        case .ranking, .scores: "ranking"
        case .indicators: "indicators"
        case .units: "units"
        case .groups: "groups"
        case .data: data.map { edition.tables[$0].name } ?? "ranking"
        }
    }
}

extension ByteBuffer {
    /// What the script that copies says, in the page's language.
    mutating func copyWords(_ words: Strings) {
        attribute("data-word", words["copy"])
        attribute("data-done", words["copied"])
        attribute("data-failed", words["copy_failed"])
        attribute("data-image", words["copy_image"])
    }
}
