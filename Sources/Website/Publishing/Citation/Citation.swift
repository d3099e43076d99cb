package import Edition
import Source

/// How an edition is cited, in one language: the facts, in no style. `GBT7714`, `APA7` and `BibTeX` write them.
package struct Citation: Sendable {
    package enum Kind: Sendable {
        case report
        case dataset
    }

    package let kind: Kind
    /// The institution that answers for the report.
    package let author: String
    package let title: String
    /// Nil of an edition without a release.
    package let version: String?
    /// ISO 8601: when the release was published.
    package let date: String?
    /// Four digits.
    package let year: String
    /// The publisher's city.
    package let place: String?
    /// Nil where the site does not know its address.
    package let url: String?
    /// SHA-256 of the sealed release; nil where it is not sealed.
    package let digest: String?
    /// What distinguishes it in a bibliography: letters, digits, `-` and `.`.
    package let key: String
    /// BCP 47.
    package let language: String

    package init(
        _ kind: Kind, author: String, title: String, version: String? = nil, date: String? = nil, year: String, place: String? = nil,
        url: String? = nil, digest: String? = nil, key: String, language: String
    ) {
        self.kind = kind
        self.author = author
        self.title = title
        self.version = version
        self.date = date
        self.year = year
        self.place = place
        self.url = url
        self.digest = digest
        self.key = key
        self.language = language
    }
}

extension Citation {
    /// - Parameters:
    ///   - release: the published state that is cited; nil for an edition that has none.
    ///   - url: the absolute address of the page that it stands on.
    package init(_ kind: Kind, of edition: Edition, site: Site, release: Release?, digest: String? = nil, url: String?, language: String) {
        let id = edition.id.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-") }
        self.init(
            kind, author: (site.publisher ?? site.title).text(language), title: edition.facts.title.text(language), version: release?.version,
            date: release?.date, year: release.map { String($0.date.prefix(4)) } ?? String(edition.facts.year),
            place: site.publisherPlace?.text(language), url: url, digest: digest,
            key: (kind == .report ? "report-" : "data-") + String(String.UnicodeScalarView(id)) + (release.map { "-" + $0.version } ?? ""),
            language: language)
    }
}
