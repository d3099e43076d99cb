import Commentary
import Edition
import Markup

/// A chapter of the commentary.
struct ChapterPage: Page {
    let rendition: Rendition
    let chapter: Int
    let path: String

    static func all(_ edition: EditionPlan) -> [ChapterPage] {
        let rendition = edition.rendition
        return rendition.edition.chapters.enumerated().map { ChapterPage(rendition: rendition, chapter: $0, path: rendition.addresses.chapter($1.slug)) }
    }

    var title: String? { version.title }
    var oldPaths: [String] { rendition.edition.chapters[chapter].oldIDs.map(rendition.addresses.chapter) }
    var section: String? { rendition.addresses.chapters }
    var trail: [LinkView] { rendition.trail(rendition.chaptersLink) }
    var description: String? { version.summary }
    var isHidden: Bool { version.isDraft || rendition.edition.facts.isDraft }
    /// What is not translated is shown in the first language, under whose path search engines know it.
    var canonicalPath: String {
        let prefix = rendition.addresses.languagePrefix
        return prefix.isEmpty || version.language == rendition.language ? path : String(path.dropFirst(prefix.count))
    }
    var languages: [String] { rendition.edition.chapters[chapter].versions.map(\.language) }
    var card: PageCard? {
        PageCard(
            "chapters/" + rendition.edition.chapters[chapter].slug, rendition, title: version.title, text: version.summary,
            chart: rendition.cardChart(version))
    }

    func view() -> ChapterView {
        let version = version
        let slug = rendition.edition.chapters[chapter].slug
        let host = ChapterHost(rendition: rendition, root: root, slug: slug, version: version)
        let notes = version.document.footnotesHTML(host: host)
        return ChapterView(
            kicker: Self.kicker(version, chapter), title: version.title,
            lede: version.summaryText?.summaryHTML(rendition, root: root, slug: slug, on: .chapter(slug: slug)),
            isDraft: version.isDraft, hasCheckedNumbers: version.hasCheckedNumbers, contents: Self.contents(version),
            body: version.document.html(host: host), notes: notes.isEmpty ? nil : notes, previous: neighbour(-1), next: neighbour(1),
            cite: CitationView(cited, rendition: rendition))
    }

    private var cited: Citation {
        let slug = rendition.edition.chapters[chapter].slug
        return rendition.citation(part: .chapter, title: version.title, path: path, id: slug)
    }

    var version: Chapter.Version { rendition.edition.chapters[chapter].version(rendition.language) }

    static func kicker(_ version: Chapter.Version, _ chapter: Int) -> String {
        [version.part, String(chapter + 1)].compactMap { $0 }.joined(separator: " · ")
    }

    /// The headings of the two upper levels.
    private static func contents(_ version: Chapter.Version) -> [ContentsEntry] {
        zip(version.document.headings, version.numbers.headings).filter { $0.0.level <= 3 }.map { heading, text in
            ContentsEntry(id: heading.id, label: text, nested: heading.level == 3)
        }
    }

    private func neighbour(_ step: Int) -> LinkView? {
        let chapters = rendition.edition.chapters
        guard chapters.indices.contains(chapter + step) else { return nil }
        let other = chapters[chapter + step]
        return LinkView(label: other.version(rendition.language).title, path: percentEncoded(rendition.addresses.chapter(other.slug)))
    }
}
