import Edition
import Markup
import Source

extension EditionMetadata {
    /// schema.org's Report: the edition as a publication.
    /// - Parameter root: the way from the page to the site's root, for a site that does not know its address.
    func report(root: String) -> JSON {
        let language = rendition.language, site = rendition.site, edition = rendition.edition
        let address = rendition.addresses
        func url(_ path: String) -> JSON { .string(self.site.from(root, percentEncoded(path))) }
        return .members([
            "@type": .string("Report"), "@id": .string(self.site.from(root, percentEncoded(address.front)) + "#report"),
            "name": .string(edition.facts.title.text(language)), "headline": .optional(edition.facts.headline?.text(language)),
            "description": .string(description), "url": url(address.front), "inLanguage": .string(language),
            "author": .organization(site, language), "publisher": .organization(site, language),
            "datePublished": .optional(edition.facts.releases.first?.date), "dateModified": .optional(edition.facts.releases.last?.date),
            "version": .optional(edition.facts.releases.last?.version), "license": .optional(site.license?.url),
            "isAccessibleForFree": .bool(true), "image": .optional(picture(PageCard.edition(rendition)).flatMap(self.site.absolute)),
            "hasPart": edition.chapters.isEmpty
                ? nil
                : .array(
                    edition.chapters.filter { !$0.version(language).isDraft }.map { chapter in
                        .members([
                            "@type": .string("Chapter"), "name": .string(chapter.version(language).title), "url": url(address.chapter(chapter.slug)),
                        ])
                    }),
            "mainEntity": .members(["@id": datasetID(root)]),
        ])
    }

    func datasetID(_ root: String) -> JSON { .string(site.from(root, percentEncoded(rendition.addresses.data)) + "#dataset") }
}
