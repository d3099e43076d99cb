import Edition
import Markup
import Scoring
import Source

/// What the pages of one edition in one language say to machines: search engines, citation managers, chat programs. What is the same on
/// every page is written once.
final class EditionMetadata: Sendable {
    let site: SiteAddress
    let rendition: Rendition
    let downloads: [DownloadFile]
    /// The newest release's seal.
    let digest: String?
    /// Whether the build makes pictures for link previews.
    let hasCards: Bool
    /// From the site's root; nil where there is no feed.
    let feed: String?
    /// Tags that do not differ between the pages.
    let constantTags: ByteBuffer

    init(_ rendition: Rendition, site: SiteAddress, downloads: [DownloadFile], hasCards: Bool, feed: String?) {
        self.rendition = rendition
        self.site = site
        self.downloads = downloads
        digest = rendition.sealed?.digest
        self.hasCards = hasCards
        self.feed = feed
        var tags = ByteBuffer()
        OpenGraph.writeConstants(rendition, hasImage: hasCards, into: &tags)
        constantTags = tags
    }

    /// What the edition is, in at least the 50 characters that dataset search asks for.
    var description: String {
        let facts = rendition.edition.facts, language = rendition.language, words = rendition.words
        let said = [facts.headline?.text(language), facts.summary?.text(language)].compactMap { $0 }.map { words.sentence($0) }
        return said.isEmpty
            ? [rendition.site.description?.text(language), datasetExtent].compactMap { $0 }.joined(separator: words.sentenceGap)
            : said.joined(separator: words.sentenceGap)
    }

    var datasetDescription: String {
        [datasetExtent, rendition.site.description?.text(rendition.language), rendition.edition.facts.summary?.text(rendition.language)]
            .compactMap { $0 }.map { rendition.words.sentence($0) }.joined(separator: rendition.words.sentenceGap)
    }

    /// "The scores, ranks and means of 22 cities on 12 indicators …".
    private var datasetExtent: String {
        rendition.words(
            "dataset_description",
            [
                "title": rendition.edition.facts.title.text(rendition.language), "count": String(rendition.edition.units.count),
                "counter": rendition.names.counter, "units": rendition.names.word(for: rendition.edition.units.count),
                "indicators": rendition.words("indicators_count", count: rendition.tree.leaves.count),
            ])
    }

    func citation(_ kind: Citation.Kind) -> Citation {
        let path = kind == .report ? rendition.addresses.front : rendition.addresses.data
        return Citation(
            kind, of: rendition.edition, site: rendition.site, release: rendition.edition.facts.releases.last, digest: digest,
            url: site.absolute(percentEncoded(path)), language: rendition.language)
    }

    /// The block on the edition's pages; nil where there is no release to cite.
    func citationView(_ kind: Citation.Kind) -> CitationView? {
        guard !rendition.edition.facts.releases.isEmpty else { return nil }
        return CitationView(citation(kind), words: rendition.words, file: percentEncoded(rendition.addresses.bibliography), license: rendition.site.license)
    }

    /// For citation managers: the report and its data. Nil where there is no release to cite.
    var bibliography: PlannedFile? {
        guard !rendition.edition.facts.releases.isEmpty else { return nil }
        return PlannedFile(path: rendition.addresses.bibliography) { [self] in
            Array((BibTeX.text(citation(.report)) + "\n" + BibTeX.text(citation(.dataset))).utf8)
        }
    }
}

extension Strings {
    /// A text with a full stop, if it has none.
    func sentence(_ text: String) -> String {
        guard let last = text.unicodeScalars.last else { return text }
        return ".!?。！？…".unicodeScalars.contains(last) ? text : text + (sentenceGap.isEmpty ? "。" : ".")
    }
}
