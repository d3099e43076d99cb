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
    /// Which pages have a picture for link previews.
    let cards: PictureOffer
    /// From the site's root; nil where there is no feed.
    let feed: String?
    /// Tags that do not differ between the pages.
    let constantTags: ByteBuffer

    init(_ rendition: Rendition, site: SiteAddress, downloads: [DownloadFile], cards: PictureOffer, feed: String?) {
        self.rendition = rendition
        self.site = site
        self.downloads = downloads
        digest = rendition.sealed?.digest
        self.cards = cards
        self.feed = feed
        var tags = ByteBuffer()
        OpenGraph.writeConstants(rendition, into: &tags)
        constantTags = tags
    }

    /// The picture of a card, from the site's root and percent-encoded; nil where the site will not have it.
    func picture(_ card: PageCard?) -> String? {
        guard let card, cards.has(rendition.addresses.card(card.name, "png"), of: card.bytes) else { return nil }
        return card.path(rendition.addresses)
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

    func citation(_ kind: Citation.Kind) -> Citation { rendition.citation(kind) }

    /// The block on the pages of the edition as a whole.
    func citationView(_ kind: Citation.Kind, isOpen: Bool = false) -> CitationView {
        CitationView(
            citation(kind), rendition: rendition,
            files: [("BibTeX", "bib"), ("RIS", "ris")].map { LinkView(label: $0, path: percentEncoded(rendition.addresses.bibliography($1))) },
            isOpen: isOpen)
    }

    /// For citation managers: the report and its data.
    var bibliography: [PlannedFile] {
        let rendition = rendition
        return [
            PlannedFile(path: rendition.addresses.bibliography("bib")) {
                Array((BibTeX.text(rendition.citation(.report)) + "\n" + BibTeX.text(rendition.citation(.dataset))).utf8)
            },
            PlannedFile(path: rendition.addresses.bibliography("ris")) {
                Array((RIS.text(rendition.citation(.report)) + RIS.text(rendition.citation(.dataset))).utf8)
            },
        ]
    }
}

extension Strings {
    /// A text with a full stop, if it has none.
    func sentence(_ text: String) -> String {
        guard let last = text.unicodeScalars.last else { return text }
        return ".!?。！？…".unicodeScalars.contains(last) ? text : text + (sentenceGap.isEmpty ? "。" : ".")
    }
}
