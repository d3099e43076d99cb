import Edition
import Output
import Source

/// The addresses of an edition whose sources are gone: at each a page that leads to the sealed one, and copies of the data files and pictures, so that
/// no link to the edition breaks.
enum SealedAddresses {
    static func files(_ release: SealedRelease, theme: Theme, site: Site) -> [PlannedFile] {
        release.editionPages.map { path in PlannedFile(path: path) { page(path, release, theme: theme, site: site).bytes } }
            + release.copies.map { copy in PlannedFile(path: copy.path) { copy.bytes } }
    }

    private static func page(_ path: String, _ release: SealedRelease, theme: Theme, site: Site) -> ForwardingPage {
        let language = release.languages.dropFirst().first { path.hasPrefix($0 + "/") } ?? release.languages.first ?? site.defaultLanguage
        let words = theme.strings(site.languages.contains(language) ? language : site.defaultLanguage), title = release.title.text(language)
        return ForwardingPage(
            path: path, target: percentEncoded(release.site + path), title: title,
            label: words("forwarded", ["title": title, "version": release.version.description]), language: words.language, baseURL: site.baseURL)
    }
}

extension SealedRelease {
    /// Those of its pages that are the edition's, not the site's.
    var editionPages: [String] {
        pages.filter { path in
            languages.contains { path.hasPrefix(($0 == languages.first ? "" : $0 + "/") + edition + "/") }
        }
    }
}
