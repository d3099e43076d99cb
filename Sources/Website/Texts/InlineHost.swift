import Commentary
import Edition
import Markup
import Source

/// What a page supplies to a short text of YAML, such as a caption: its numbers, links and references.
struct InlineHost: DocumentHost {
    let rendition: Rendition
    let root: String
    let text: CheckedText
    /// The chapter in which the text stands; empty for edition.yaml and the like.
    let slug: String

    func value(_ index: Int, formula: String, into buffer: inout ByteBuffer) {
        NumberMarkup(rendition: rendition, root: root).value(text.numbers.values[index], into: &buffer)
    }

    func claim(_ index: Int, text words: ByteBuffer, into buffer: inout ByteBuffer) {
        NumberMarkup(rendition: rendition, root: root).claim(text.numbers.claims[index], text: words, into: &buffer)
    }

    func quotation(_ index: Int, text words: ByteBuffer, into buffer: inout ByteBuffer) {
        let place = text.document.quotations[index].place
        NumberMarkup(rendition: rendition, root: root).quotation(
            index, text.document.quotations[index], text: words, isFirst: true, prefix: "\(slug):\(place.line):\(place.column):", into: &buffer)
    }

    func reference(_ id: String) -> (href: String, text: String)? {
        if let exhibit = rendition.exhibits[id] {
            return (root + percentEncoded(rendition.addresses.chapter(exhibit.slug)) + "#" + id, rendition.label(exhibit))
        }
        guard let version = rendition.edition.chapters.first(where: { $0.slug == slug })?.version(rendition.language),
            let heading = version.document.headings.firstIndex(where: { $0.id == id })
        else { return nil }
        return (root + percentEncoded(rendition.addresses.chapter(slug)) + "#" + id, version.numbers.headings[heading])
    }

    func image(_ source: String) -> (src: String, width: Int?, height: Int?) {
        guard case .file(let path)? = rendition.edition.target(source, in: slug) else { return (source, nil, nil) }
        let size = rendition.imageSizes[path]
        return (root + percentEncoded(rendition.addresses.image(path)), size?.width, size?.height)
    }

    func href(_ destination: String) -> String {
        guard let target = rendition.edition.target(destination, in: slug) else { return destination }
        return rendition.href(target, root: root) ?? destination
    }
}

extension InlineText {
    /// The text in a rendition's language as HTML.
    func html(_ rendition: Rendition, root: String, slug: String = "") -> ByteBuffer {
        text(rendition.language).html(rendition, root: root, slug: slug)
    }
}

extension CheckedText {
    func html(_ rendition: Rendition, root: String, slug: String = "") -> ByteBuffer {
        document.html(host: InlineHost(rendition: rendition, root: root, text: self, slug: slug))
    }
}

extension Rendition {
    /// The address of a link's target on another page; nil for what stays as it was written.
    func href(_ target: LinkTarget, root: String) -> String? {
        switch target {
        case .external, .fragment: nil
        case .exhibit(let id): exhibits[id].map { root + percentEncoded(addresses.chapter($0.slug)) + "#" + id }
        case .chapter(let slug, let fragment): root + percentEncoded(addresses.chapter(slug)) + (fragment.map { "#" + $0 } ?? "")
        case .unit(let unit): root + unitPath(unit)
        case .indicator(let node): root + indicatorPath(node)
        case .group(let key, let id): root + groupPath(key, id)
        case .page(let page): PagePlan.path(page, addresses).map { root + $0 }
        case .file(let path): root + percentEncoded(addresses.image(path))
        }
    }
}
