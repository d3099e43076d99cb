import Markup

/// Highwire Press tags, which Zotero, Mendeley and Google Scholar read from a page (scholar.google.com/intl/en/scholar/inclusion.html).
enum CitationTags {
    static func write(_ citation: Citation, into out: inout ByteBuffer) {
        tag("citation_title", citation.title, &out)
        for author in citation.authors { tag("citation_author", name(author), &out) }
        if let date = citation.date { tag("citation_publication_date", date.replacing("-", with: "/"), &out) }
        tag("citation_technical_report_institution", citation.publisher, &out)
        if let version = citation.version { tag("citation_technical_report_number", version, &out) }
        tag("citation_language", citation.language, &out)
        if let doi = citation.doi { tag("citation_doi", doi, &out) }
        if let url = citation.url { tag("citation_public_url", url, &out) }
    }

    private static func name(_ author: CitationAuthor) -> String {
        switch author {
        case .institution(let name): name
        case .person(let family, let given): given.isEmpty ? family : family + ", " + given
        }
    }

    private static func tag(_ name: StaticString, _ value: String, _ out: inout ByteBuffer) {
        out.raw("<meta")
        out.attribute("name", name.description)
        out.attribute("content", value)
        out.raw(">\n")
    }
}
