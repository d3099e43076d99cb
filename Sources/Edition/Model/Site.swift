package import Source

/// What site.yaml says: the facts that all editions of a report share.
package struct Site: Sendable {
    /// The report's name, shown as the brand of every page.
    package var title: LocalizedText
    package var publisher: LocalizedText?
    /// BCP 47 tags; the first is the default language, whose pages stand at the site's root.
    package var languages: [String]
    /// Where the site will be published; asked for only where a standard needs absolute addresses.
    package var baseURL: String?
    /// The folder of the edition in front; the newest if it is not given.
    package var current: String?
    /// Whether chapters may hold raw HTML. It is escaped unless this is set.
    package var allowsRawHTML: Bool
    /// Names and phrases whose numbers are no data, such as 4G.
    package var numberNames: [String] = []
    /// Under which conditions text and data may be used: an identifier of the SPDX licence list.
    package var license: String?
    /// Where site.yaml lists each of `languages`; none if it does not.
    package var languagePlaces: [Place] = []

    package var defaultLanguage: String { languages[0] }
}
