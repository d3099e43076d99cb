import Edition
import Output
import Source

/// The files at a site's root that are for machines: sitemap, feeds, robots.txt, cache headers.
struct SiteFiles {
    let site: Site
    let address: SiteAddress
    let pages: [PlannedPage]
    let renditions: [Rendition]
    /// The newest first.
    let releases: [PublishedRelease]
    /// The strings of each of the site's languages.
    let words: [Strings]
    /// Files whose names change with their bytes.
    let hashed: [String]
    let sealed: [SealedRelease]

    var all: [OutputFile] {
        var files = [Robots.file(address), CacheHeaders.file(hashed: hashed, sealed: sealed)]
        if address.base != nil { files += Sitemap.files(entries, site: address) }
        for words in words {
            let feed = AtomFeed(releases, site: site, address: address, words: words, language: words.language)
            if let file = feed.file { files.append(file) }
        }
        return files
    }

    /// Pages that are an address of their own, drafts and error pages left out.
    private var entries: [Sitemap.Entry] {
        pages.compactMap { page in
            let rendition = renditions[page.rendition]
            guard !page.isHidden(rendition), page.canonicalPath(rendition) == page.path else { return nil }
            return address.absolute(percentEncoded(page.path)).map { Sitemap.Entry(address: $0, modified: rendition.edition.facts.releases.last?.date) }
        }
    }
}

extension PlannedPage {
    /// The path under which search engines should know the page: a page that stands twice has one.
    func canonicalPath(_ rendition: Rendition) -> String {
        switch kind {
        // The site's first page shows the edition in front, whose own address stays when the next edition comes.
        case .siteIndex: return rendition.addresses.front
        // What is not translated is shown in the first language.
        case .chapter(let chapter):
            let chapter = rendition.edition.chapters[chapter], prefix = rendition.addresses.languagePrefix
            let isTranslated = prefix.isEmpty || chapter.version(rendition.language).language == rendition.language
            return isTranslated ? path : String(path.dropFirst(prefix.count))
        default: return path
        }
    }

    /// Whether search engines should leave the page out.
    func isHidden(_ rendition: Rendition) -> Bool {
        if rendition.edition.facts.isDraft { return true }
        return switch kind {
        case .notFound: true
        case .chapter(let chapter): rendition.edition.chapters[chapter].version(rendition.language).isDraft
        default: false
        }
    }
}
