import Commentary
import Edition
import Markup

/// A chapter of the commentary.
struct ChapterPage {
    let rendition: Rendition
    let root: String
    let chapter: Int

    func view() -> ChapterView {
        let version = version
        let host = ChapterHost(rendition: rendition, root: root, slug: rendition.edition.chapters[chapter].slug, version: version)
        let notes = version.document.footnotesHTML(host: host)
        return ChapterView(
            kicker: Self.kicker(version, chapter), title: version.title, lede: version.summaryText?.html(rendition, root: root, slug: rendition.edition.chapters[chapter].slug),
            isDraft: version.isDraft, contents: Self.contents(version, prefix: ""),
            body: version.document.html(host: host), notes: notes.isEmpty ? nil : notes, previous: neighbour(-1), next: neighbour(1))
    }

    var version: Chapter.Version { rendition.edition.chapters[chapter].version(rendition.language) }

    static func kicker(_ version: Chapter.Version, _ chapter: Int) -> String {
        [version.part, String(chapter + 1)].compactMap { $0 }.joined(separator: " · ")
    }

    /// The headings of the two upper levels.
    static func contents(_ version: Chapter.Version, prefix: String) -> [ContentsEntry] {
        zip(version.document.headings, version.numbers.headings).filter { $0.0.level <= 3 }.map { heading, text in
            ContentsEntry(id: prefix + heading.id, label: text, nested: heading.level == 3)
        }
    }

    private func neighbour(_ step: Int) -> Link? {
        let chapters = rendition.edition.chapters
        guard chapters.indices.contains(chapter + step) else { return nil }
        let other = chapters[chapter + step]
        return Link(label: other.version(rendition.language).title, path: percentEncoded(rendition.addresses.chapter(other.slug)))
    }
}
