/// What the pages of one edition in one language have around them: the constant half of the layout.
struct PageFrame: Sendable {
    /// A BCP 47 tag.
    var language: String
    /// The brand in the masthead and in the titles of all pages.
    var siteTitle: String
    /// The edition, set in the accent colour behind the brand; nil where no edition is meant.
    var year: String?
    /// The page that the brand leads to, from the site's root.
    var home: String
    /// The main navigation.
    var nav: [LinkView]
    /// Facts in the footer, in their order: publisher, data period, version.
    var imprint: [String]
    /// Links in the footer: how to cite, downloads, errata.
    var footer: [LinkView]
    /// The theme's style sheet and scripts, from the site's root.
    var stylesheet = ""
    var script = ""
    var earlyScript = ""
    /// By kind of page, from the site's root.
    var pageScripts: [String: String] = [:]
    /// What the find dialog loads when it is opened, from the site's root.
    var findScript = ""
    /// What the find dialog lists by name (`FindFiles`), from the site's root; nil leaves it out.
    var searchIndex: String?
    /// How many the find dialog lists, and that these are the first, by the forms that the sentences have for a number: JSON.
    var findCount: String
    var findFirst: String
    /// Of a page that is being sealed: what says whether there is a newer release.
    var sealed: SealedStrip? = nil
    /// What readers may do with text and data; nil where the site does not say.
    var license: Terms? = nil
    /// Whether the language is written from right to left.
    var isRightToLeft = false
}
