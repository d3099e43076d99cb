import Edition
import Markup
import Output
import Source

/// The pages of an edition whose sources are gone: at each old address a small page that leads to the sealed one, and copies of the data
/// files and pictures, so that no link to the edition breaks.
enum ForwardingPage {
    /// - Parameter baseURL: where the site is published; canonical links need it.
    static func files(_ release: SealedRelease, theme: Theme, site: Site) -> [PlannedFile] {
        let own = release.pages.filter { path in
            release.languages.contains { path.hasPrefix(prefix($0, release) + release.edition + "/") }
        }
        return own.map { path in PlannedFile(path: path) { page(path, release, theme: theme, site: site) } }
            + release.copies.map { copy in PlannedFile(path: copy.path) { copy.bytes } }
    }

    private static func prefix(_ language: String, _ release: SealedRelease) -> String {
        language == release.languages.first ? "" : language + "/"
    }

    private static func page(_ path: String, _ release: SealedRelease, theme: Theme, site: Site) -> [UInt8] {
        let language = release.languages.dropFirst().first { path.hasPrefix($0 + "/") } ?? release.languages.first ?? site.defaultLanguage
        let words = theme.strings(site.languages.contains(language) ? language : site.defaultLanguage)
        let target = percentEncoded(release.site + path)
        let title = release.title.text(language)
        var out = ByteBuffer(capacity: 1024)
        out.raw("<!doctype html>\n<html")
        out.attribute("lang", words.language)
        out.raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        out.text(title)
        out.raw("</title>\n<meta http-equiv=\"refresh\"")
        out.attribute("content", "0; url=" + rootPrefix(of: path) + target)
        out.raw(">\n<link rel=\"canonical\"")
        out.attribute("href", site.baseURL.map { $0 + target } ?? rootPrefix(of: path) + target)
        out.raw(">\n</head>\n<body>\n<p><a")
        out.attribute("href", rootPrefix(of: path) + target)
        out.raw(">")
        out.text(words("forwarded", ["title": title, "version": release.version.description]))
        out.raw("</a></p>\n</body>\n</html>\n")
        return out.bytes
    }
}
