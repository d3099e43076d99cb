import Edition
import Source

extension AtomFeed {
    /// A site's releases as a feed in one language.
    init(_ releases: [PublishedRelease], site: Site, address: SiteAddress, words: Strings, language: String) {
        let prefix = language == site.defaultLanguage ? "" : language + "/"
        var newest: Set<String> = []
        let entries = releases.map { release in
            // The pages of an edition are those of its newest release.
            let isShown = newest.insert(release.edition).inserted && release.hasPages
            let front = percentEncoded(prefix + release.edition + "/index.html")
            let sealed = release.sealed
            let title = release.title.text(language)
            let page = isShown ? front : sealed.map { percentEncoded($0.entry(language)) } ?? front
            return Entry(
                name: percentEncoded("\(prefix)\(release.edition)/\(release.version)"),
                title: words(release.isCorrection ? "feed_correction" : "feed_edition", ["title": title, "version": release.version]),
                date: release.date, isCorrection: release.isCorrection, summary: Self.summary(release, words, language),
                page: page,
                changes: sealed?.changes == nil ? nil : page.dropLast("index.html".count) + "changes.html",
                archive: sealed.flatMap { sealed in sealed.zipByteCount.map { (percentEncoded(sealed.zip), $0) } })
        }
        self.init(
            site: address, title: words("feed_title", ["title": site.title.text(language)]), author: (site.publisher ?? site.title).text(language),
            language: language, path: prefix + "feed.xml", page: prefix + "index.html", entries: entries)
    }

    /// What the release's note says, how much changed, and by what the sealed release is known.
    private static func summary(_ release: PublishedRelease, _ words: Strings, _ language: String) -> String {
        var sentences: [String] = [words.sentence(release.note?.text(language) ?? release.title.text(language))]
        if let changes = release.sealed?.changes, !changes.changes.isEmpty {
            sentences.append(words("feed_changes", count: changes.changes.count, ["version": changes.from.description]))
        }
        if let digest = release.sealed?.digest { sentences.append("SHA-256: \(digest)") }
        return sentences.joined(separator: words.sentenceGap)
    }
}
