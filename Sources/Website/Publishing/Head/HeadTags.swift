import Edition
import Markup
import Source

/// The tags of a page's head that are not for its readers.
struct HeadTags {
    let metadata: EditionMetadata
    let page: PlannedPage
    /// The page's address for search engines, from the site's root.
    let canonical: String
    /// The same page in every language that has it, this one too.
    let alternates: [Alternate]

    struct Alternate {
        let language: String
        /// From the site's root.
        let path: String
        let isDefault: Bool
    }

    func write(_ head: PageHead, into out: inout ByteBuffer) {
        let site = metadata.site
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
        let isEdition = CardKind(page.kind) == .edition
        OpenGraph.write(
            head, siteTitle: metadata.rendition.edition.facts.title.text(metadata.rendition.language), isEdition: isEdition,
            address: site.absolute(canonical), image: metadata.cards.flatMap { $0.path(page.kind, metadata.rendition) }.flatMap(site.absolute), into: &out)
        out.raw(metadata.constantTags)
        metadata.breadcrumbs(head, canonical: canonical, into: &out)
        switch page.kind {
        case .siteIndex, .front:
            out.raw(metadata.citationTags)
            structured([metadata.report(root: head.root), metadata.dataset(root: head.root)], &out)
        case .report:
            out.raw(metadata.citationTags)
            structured([metadata.report(root: head.root)], &out)
        case .data: structured([metadata.dataset(root: head.root)], &out)
        default: break
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
