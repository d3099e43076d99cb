import Edition
import Markup
import Source

/// The tags of a page's head that are not for its readers.
struct HeadTags {
    let metadata: EditionMetadata
    /// The same page in every language that has it, this one too.
    let alternates: [Alternate]

    struct Alternate {
        let language: String
        /// From the site's root.
        let path: String
        let isDefault: Bool
    }

    func write(_ page: some Page, _ head: PageHead, into out: inout ByteBuffer) {
        let site = metadata.site, canonical = percentEncoded(page.canonicalPath)
        if !head.isHidden {
            if let address = site.absolute(canonical) { link("canonical", address, &out) }
            if alternates.count > 1 {
                for alternate in alternates { alternateLink(alternate.language, site.from(head.root, alternate.path), &out) }
                if let first = alternates.first(where: \.isDefault) { alternateLink("x-default", site.from(head.root, first.path), &out) }
            }
        }
        if let feed = metadata.feed {
            out.raw("<link rel=\"alternate\" type=\"application/atom+xml\"")
            out.attribute("title", metadata.rendition.words["feed"])
            out.attribute("href", head.root + feed)
            out.raw(">\n")
        }
        guard !head.isHidden else { return }
        let card = page.card
        OpenGraph.write(
            head, siteTitle: metadata.rendition.edition.facts.title.text(metadata.rendition.language), isEdition: card?.isOfEdition ?? false,
            address: site.absolute(canonical), image: metadata.picture(card).flatMap(site.absolute),
            into: &out)
        out.raw(metadata.constantTags)
        metadata.breadcrumbs(head, canonical: canonical, into: &out)
        if let citation = page.citation { CitationTags.write(citation, into: &out) }
        let structured = page.structuredData
        if !structured.isEmpty { self.structured(structured, &out) }
    }

    /// The page in every language that has it; none where the page itself stands in for another language's.
    static func alternates(of page: some Page, _ translations: [Translation]) -> [Alternate] {
        guard !translations.isEmpty else { return [] }
        let rendition = page.rendition, written = page.languages
        let languages = rendition.site.languages.filter { written.contains($0) }
        guard languages.count > 1, languages.contains(rendition.language) else { return [] }
        return languages.map { language in
            let path = language == rendition.language ? percentEncoded(page.path) : translations.first { $0.language == language }?.path ?? ""
            return Alternate(language: language, path: path, isDefault: language == rendition.site.defaultLanguage)
        }
    }

    private func link(_ relation: StaticString, _ address: String, _ out: inout ByteBuffer) {
        out.raw("<link rel=\"")
        out.raw(relation)
        out.raw("\"")
        out.attribute("href", address)
        out.raw(">\n")
    }

    private func alternateLink(_ language: String, _ address: String, _ out: inout ByteBuffer) {
        out.raw("<link rel=\"alternate\"")
        out.attribute("hreflang", language)
        out.attribute("href", address)
        out.raw(">\n")
    }

    private func structured(_ graph: [JSON], _ out: inout ByteBuffer) {
        out.raw("<script type=\"application/ld+json\">")
        JSON.members(["@context": .string("https://schema.org"), "@graph": .array(graph)]).writeInScript(into: &out)
        out.raw("</script>\n")
    }
}
