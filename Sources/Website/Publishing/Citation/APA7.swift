package import Markup

/// The Publication Manual of the American Psychological Association, 7th edition: a report by an organisation (10.4, examples 50 to 53), a chapter or
/// figure of one (10.3), and a data set (10.9). A publisher that is the author is named once; a work without a date is `n.d.`.
package enum APA7 {
    /// The reference as HTML, the title of what stands by itself in italics.
    package static func write(_ citation: Citation, into out: inout ByteBuffer) {
        let (before, title, after) = parts(citation)
        out.text(before)
        out.raw("<i>")
        out.text(title)
        out.raw("</i>")
        out.text(after)
    }

    package static func text(_ citation: Citation) -> String {
        let (before, title, after) = parts(citation)
        return before + title + after
    }

    private static func parts(_ citation: Citation) -> (before: String, title: String, after: String) {
        let opening = Citation.ended(authors(citation.authors)) + " (\(citation.year ?? "n.d.")). "
        let title = Citation.line(citation.title), version = citation.version.map { " (Version \($0))" } ?? ""
        let publisher = citation.isPublishedByAuthor ? "" : " " + Citation.ended(Citation.line(citation.publisher))
        let address = (citation.doi.map { "https://doi.org/" + $0 } ?? citation.url).map { " " + $0 } ?? ""
        guard let container = citation.container else {
            let isData = if case .dataset = citation.kind { true } else { false }
            let tail = version + (isData ? " [Data set]" : "")
            return (opening, title, (tail.isEmpty ? full(title) : tail + ".") + publisher + address)
        }
        var part = title
        if case .exhibit(let label, _) = citation.kind { part += " [\(label)]" }
        return (opening + Citation.ended(part) + " In ", Citation.line(container), (version.isEmpty ? full(container) : version + ".") + publisher + address)
    }

    private static func full(_ title: String) -> String { Citation.ended(title).hasSuffix(".") && !title.hasSuffix(".") ? "." : "" }

    /// 9.8: up to twenty, the last after an ampersand; of more the first nineteen and the last.
    private static func authors(_ authors: [CitationAuthor]) -> String {
        let names = authors.map { author in
            switch author {
            case .institution(let name): Citation.line(name)
            case .person(let family, let given):
                CitationAuthor.isHan(family)
                    ? family + given : ([family] + [CitationAuthor.initials(given, ".", between: " ")].filter { !$0.isEmpty }).joined(separator: ", ")
            }
        }
        guard names.count > 1, let last = names.last else { return names[0] }
        if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", . . . " + last }
        return names.dropLast().joined(separator: ", ") + ", & " + last
    }
}
