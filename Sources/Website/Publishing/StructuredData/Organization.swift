import Edition
import Markup
import Source

extension JSON {
    /// schema.org's Organization: who publishes the report.
    static func organization(_ site: Site, _ language: String) -> JSON {
        .members([
            "@type": .string("Organization"), "name": .string((site.publisher ?? site.title).text(language)),
            "url": site.publisherURL.map { .string($0) },
        ])
    }
}
