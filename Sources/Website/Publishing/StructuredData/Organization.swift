import Edition
import Source

extension JSONValue {
    /// schema.org's Organization: who publishes the report.
    static func organization(_ site: Site, _ language: String) -> JSONValue {
        .object([
            "@type": .string("Organization"), "name": .string((site.publisher ?? site.title).text(language)),
            "url": site.publisherURL.map { .string($0) },
        ])
    }

    static func optional(_ text: String?) -> JSONValue? { text.map { .string($0) } }
}
