import Edition
import Markup

/// How to cite an edition, in each style, as pages show it.
struct CitationView: TemplateView {
    var styles: [Style]
    var bibtex: String
    /// The file for citation managers, from the site's root.
    var file: String
    /// SHA-256 of the sealed release.
    var digest: String?
    /// What readers may do with text and data.
    var license: Terms?

    struct Terms: TemplateView {
        var name: String
        var address: String

        static let fields: [Field<Terms>] = [
            .text("name") { $0.name },
            .text("address") { $0.address },
        ]
    }

    struct Style: TemplateView {
        var label: String
        var text: ByteBuffer

        static let fields: [Field<Style>] = [
            .text("label") { $0.label },
            .markup("text") { $0.text },
        ]
    }

    static let fields: [Field<CitationView>] = [
        .list("styles") { $0.styles },
        .text("bibtex") { $0.bibtex },
        .text("file") { $0.file },
        .text("digest") { $0.digest },
        .one("license") { $0.license },
    ]
}

extension CitationView {
    init(_ citation: Citation, words: Strings, file: String, license: License?) {
        var apa = ByteBuffer()
        APA7.write(citation, into: &apa)
        self.init(
            styles: [
                Style(label: "GB/T 7714—2015", text: ByteBuffer(text: GBT7714.text(citation, accessed: words["citation_accessed"]))),
                Style(label: "APA 7", text: apa),
            ], bibtex: BibTeX.text(citation), file: file, digest: citation.digest,
            license: license.map { Terms(name: $0.name, address: $0.url) })
    }
}
