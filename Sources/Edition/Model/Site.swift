package import Source

/// What site.yaml says: the facts that all editions of a report share.
package struct Site: Sendable {
    /// The report's name, shown as the brand of every page.
    package var title: LocalizedText
    package var publisher: LocalizedText?
    /// Where the publisher stands on the web.
    package var publisherURL: String? = nil
    /// The publisher's city, as citations name it.
    package var publisherPlace: LocalizedText? = nil
    /// What the report is, in a sentence or two, for search engines.
    package var description: LocalizedText? = nil
    /// What readers may do with text and data.
    package var license: License? = nil
    /// BCP 47 tags; the first is the default language, whose pages stand at the site's root.
    package var languages: [String]
    /// Where the site will be published, ending in `/`; asked for only where a standard needs absolute addresses.
    package var baseURL: String?
    /// The folder of the edition in front; the newest if it is not given.
    package var current: String?
    /// Whether chapters may hold raw HTML. It is escaped unless this is set.
    package var allowsRawHTML: Bool
    /// Names and phrases whose numbers are no data, such as 4G.
    package var numberNames: [String] = []
    /// How PDF files are made, as far as it is said for all editions.
    package var pdf = PaperDeclaration()
    /// Where site.yaml lists each of `languages`; none if it does not.
    package var languagePlaces: [Place] = []

    package var defaultLanguage: String { languages[0] }
}

/// Conditions of use, by the address at which they stand.
package struct License: Sendable, Hashable {
    /// Short: an SPDX identifier such as `CC-BY-4.0`, or the address again.
    package var name: String
    package var url: String

    package init(name: String, url: String) {
        self.name = name
        self.url = url
    }
}
