import Edition
import Output
import Source

/// What a site is made as: all that its files depend on beside the sources. Where it is written is another matter (`Build`).
package struct SiteOptions: Sendable {
    /// What a report's own templates, styles and strings are laid on.
    let theme: BaseTheme
    /// Whether drafts are in the site.
    package var drafts: Bool
    /// Whether a claim that is false leaves the pages to be shown, with the claim marked: for previews. It is an error all the same.
    package var showsFalseClaims = false
    /// Whether what one language says and another does not is an error.
    package var isStrictOnLanguages = false
    /// Whether to make what is slow to make: pictures of the figures, link previews, all tables as a workbook and a database.
    let isRelease: Bool
    /// What to make, and link to, beside what every build makes.
    package var extras = SiteExtras()
    /// Where the site will stand, instead of what site.yaml says: the address of a folder, ending in `/`.
    package var baseURL: String?
    /// The releases that stand in the site's archive.
    package var sealed: [SealedRelease]
    /// Makes the site of one edition as a release seals it.
    var sealing: Sealing?

    package init(theme: BaseTheme, drafts: Bool = false, isRelease: Bool = false, baseURL: String? = nil, sealed: [SealedRelease] = []) {
        self.theme = theme
        self.drafts = drafts
        self.isRelease = isRelease
        if isRelease { extras = .release }
        self.baseURL = baseURL
        self.sealed = sealed
    }

    /// The data of editions of which only sealed releases are left; nil where there are none, and in a site that is being sealed, which has what stands
    /// in its own bag.
    var sealedSources: SourceTree? {
        let files = sealing == nil ? sealed.flatMap(\.sources) : []
        return files.isEmpty ? nil : SourceTree(files.map { ($0.path, $0.bytes) })
    }

    var releases: ReleaseFacts { ReleaseFacts(sealed: sealed, sealing: sealing) }
}
