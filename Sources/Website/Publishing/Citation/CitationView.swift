import Edition
import Markup
import Source

/// How to cite a page, in each style, as pages show it.
struct CitationView: TemplateView {
    var styles: [Style]
    /// Files for citation managers; none of a part of a report.
    var files: [LinkView] = []
    /// When the data are from, and when it was published: two years that are easily taken for one.
    var data: String?
    var published: String?
    /// SHA-256 of the sealed release.
    var digest: String?
    /// What readers may do with text and data.
    var license: Terms?
    /// Whether it is shown without being asked for.
    var isOpen = false
    /// What the script that copies says: attributes of the block.
    var copyWords: ByteBuffer

    struct Style: TemplateView {
        var label: String
        /// Escaped. A place for the day of access, which the script that copies fills in, is an element with `data-accessed`.
        var text: ByteBuffer
        /// Whether it is for programs.
        var isCode = false

        static let fields: [Field<Style>] = [
            .text("label") { $0.label },
            .markup("text") { $0.text },
            .flag("code") { $0.isCode },
        ]
    }

    static let fields: [Field<CitationView>] = [
        .list("styles") { $0.styles },
        .list("files") { $0.files },
        .text("data") { $0.data },
        .text("published") { $0.published },
        .text("digest") { $0.digest },
        .one("license") { $0.license },
        .flag("open") { $0.isOpen },
        .markup("copy_words") { $0.copyWords },
    ]
}

extension CitationView {
    init(_ citation: Citation, rendition: Rendition, files: [LinkView] = [], isOpen: Bool = false) {
        let words = rendition.words, facts = rendition.edition.facts
        var copying = ByteBuffer()
        copying.copyWords(words)
        self.init(
            styles: Style.all(citation, words: words), files: files,
            data: facts.period.map { words("data_from", ["from": $0.from, "to": $0.to]) } ?? String(facts.year),
            published: citation.date.map { date in citation.version.map { words("published_version", ["date": date, "version": $0]) } ?? date },
            digest: citation.digest, license: rendition.site.license.map(Terms.init), isOpen: isOpen, copyWords: copying)
    }
}

extension CitationView.Style {
    /// Every style, the one that the page's readers are likely to need first.
    static func all(_ citation: Citation, words: Strings) -> [CitationView.Style] {
        var standard = ByteBuffer(), apa = ByteBuffer()
        let (before, after) = GBT7714.parts(citation)
        standard.text(before)
        if citation.isOnline {
            standard.raw("[<span data-accessed=\"#\">")
            standard.text(words["citation_accessed"])
            standard.raw("</span>]")
        }
        standard.text(after)
        APA7.write(citation, into: &apa)
        let prose = [CitationView.Style(label: "GB/T 7714—2015", text: standard), CitationView.Style(label: "APA 7", text: apa)]
        return (citation.isChinese ? prose : prose.reversed()) + [
            code("BibTeX", BibTeX.lines(citation), accessed: citation.isOnline ? BibTeX.field("urldate", "#") : nil),
            code("RIS", RIS.lines(citation), accessed: citation.isOnline ? RIS.line("Y2", "#") : nil),
        ]
    }

    /// - Parameter accessed: the line with the day of access, `#` in its place: it is there only in what a script copies.
    private static func code(_ label: String, _ lines: [String], accessed: String?) -> CitationView.Style {
        var text = ByteBuffer()
        text.text(lines.dropLast().joined(separator: "\n"))
        if let accessed {
            text.raw("<span")
            text.attribute("data-accessed", "\n" + accessed)
            text.raw("></span>")
        }
        // The entry ends on a line of its own: the archive finds what was published of a release by it.
        text.raw("\n")
        text.text(lines.last ?? "")
        return CitationView.Style(label: label, text: text, isCode: true)
    }
}
