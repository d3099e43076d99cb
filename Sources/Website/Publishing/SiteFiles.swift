import Edition
import Output
import Parallel
import Source

/// The files at a site's root that are for machines: sitemap, feeds, robots.txt, cache headers.
struct SiteFiles: Sendable {
    let site: Site
    let address: SiteAddress
    let pages: [any Page]
    /// The newest first.
    let releases: [PublishedRelease]
    /// The strings of each of the site's languages.
    let words: [Strings]
    /// Files whose names change with their bytes.
    let hashed: [String]
    let sealed: [SealedRelease]

    var all: [PlannedFile] {
        var files = [Robots.file(address), CacheHeaders.file(hashed: hashed, sealed: sealed)]
        if address.base != nil { files += sitemap }
        for words in words {
            let feed = AtomFeed(releases, site: site, address: address, words: words, language: words.language)
            if let file = feed.file { files.append(file) }
        }
        return files
    }

    /// How many files a sitemap has depends on how many addresses it lists, which is known without looking where the pages are few.
    private var sitemap: [PlannedFile] {
        let files = Once { Sitemap.files(entries, site: address) }
        let paths = pages.count <= Sitemap.mostEntries ? ["sitemap.xml"] : files.value.map(\.path)
        return paths.enumerated().map { position, path in PlannedFile(path: path) { files.value[position].bytes } }
    }

    /// Pages that are an address of their own, drafts and error pages left out.
    private var entries: [Sitemap.Entry] {
        pages.compactMap { page in
            let path = page.path
            guard !page.isHidden, page.canonicalPath == path else { return nil }
            return address.absolute(percentEncoded(path)).map { Sitemap.Entry(address: $0, modified: page.rendition.edition.facts.releases.last?.date) }
        }
    }
}
