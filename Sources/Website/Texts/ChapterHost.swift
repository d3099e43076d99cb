import Commentary
import Edition
import Markup

/// What a page supplies to the text of a chapter: its figures, its links, its pictures.
struct ChapterHost: DocumentHost {
    let rendition: Rendition
    let root: String
    let slug: String
    let version: Chapter.Version
    /// On a page that holds several chapters: put in front of every id of the text, and links stay on the page.
    var anchorPrefix = ""
    var isWholeReport: Bool { !anchorPrefix.isEmpty }

    func block(_ index: Int, into buffer: inout ByteBuffer) {
        guard let exhibit = version.exhibits[index] else { return }
        ExhibitMarkup(rendition: rendition, root: root, exhibit: exhibit).write(into: &buffer)
    }

    func reference(_ id: String) -> (href: String, text: String)? {
        if let exhibit = rendition.exhibits[id] { return (exhibitHref(id), rendition.label(exhibit)) }
        guard let heading = version.document.headings.firstIndex(where: { $0.id == id }) else { return nil }
        return ("#" + anchor(id), version.numbers.headings[heading])
    }

    func href(_ destination: String) -> String {
        guard let target = rendition.edition.target(destination, in: slug) else { return destination }
        switch target {
        case .external: return destination
        case .fragment(let id): return "#" + anchor(id)
        case .exhibit(let id): return exhibitHref(id)
        case .chapter(let slug, let fragment):
            if isWholeReport { return "#" + Self.reportAnchor(slug, fragment) }
            return root + percentEncoded(rendition.addresses.chapter(slug)) + (fragment.map { "#" + $0 } ?? "")
        case .unit, .indicator, .group, .page, .file: return rendition.href(target, root: root) ?? destination
        }
    }

    func value(_ index: Int, formula: String, into buffer: inout ByteBuffer) {
        NumberMarkup(rendition: rendition, root: root).value(version.numbers.values[index], into: &buffer)
    }

    func claim(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer) {
        NumberMarkup(rendition: rendition, root: root).claim(version.numbers.claims[index], text: text, into: &buffer)
    }

    func quotation(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer) {
        let quotations = version.document.quotations
        let isFirst = index == 0 || quotations[index - 1].source != quotations[index].source
        NumberMarkup(rendition: rendition, root: root).quotation(index, quotations[index], text: text, isFirst: isFirst, prefix: anchorPrefix, into: &buffer)
    }

    func image(_ source: String) -> (src: String, width: Int?, height: Int?) {
        guard case .file(let path)? = rendition.edition.target(source, in: slug) else { return (source, nil, nil) }
        let size = rendition.imageSizes[path]
        return (root + percentEncoded(rendition.addresses.image(path)), size?.width, size?.height)
    }

    func anchor(_ id: String) -> String { anchorPrefix + id }

    func tableName(_ ordinal: Int) -> String {
        let name = ordinal == 1 ? version.title : "\(version.title) \(ordinal)"
        return rendition.words("scroll_region_named", ["name": name])
    }

    /// On the page that holds the whole report, a chapter's title is a level-2 heading.
    var headingShift: Int { isWholeReport ? 1 : 0 }

    /// The id of a chapter, or of something in it, on the page that holds the whole report.
    static func reportAnchor(_ slug: String, _ fragment: String?) -> String {
        fragment.map { reportPrefix(slug) + $0 } ?? "chapter-" + slug
    }

    static func reportPrefix(_ slug: String) -> String { slug + "--" }

    var words: DocumentWords {
        DocumentWords(
            footnotes: rendition.words["notes"], backToText: rendition.words["back_to_text"], table: rendition.words["scroll_region"])
    }

    /// Exhibits keep their ids on every page: they are unique through the edition.
    private func exhibitHref(_ id: String) -> String {
        if isWholeReport || version.exhibits.contains(where: { $0?.id == id }) { return "#" + id }
        guard let exhibit = rendition.exhibits[id] else { return "#" + id }
        return root + percentEncoded(rendition.addresses.chapter(exhibit.slug)) + "#" + id
    }
}
