import Commentary
import Edition
import Markup

/// Where the site's addresses lead on paper: a link to a page that the book holds leads to that place in it, one to another page to its published
/// address, and where the site does not know its address, a link is words.
///
/// Markup is rewritten after it was written for the site, so that tables and texts need not know of the book.
struct BookLinks {
    private let rendition: Rendition
    /// The place in the book by the site's path.
    private var places: [String: String] = [:]
    private let slugs: [String: String]

    init(_ rendition: Rendition) {
        self.rendition = rendition
        let addresses = rendition.addresses
        slugs = Dictionary(rendition.edition.chapters.map { (percentEncoded(addresses.chapter($0.slug)), $0.slug) }) { first, _ in first }
        for path in [addresses.front, addresses.siteIndex] { places[path] = "book:cover" }
        for path in [addresses.chapters, addresses.report] { places[path] = "book:contents" }
    }

    /// A page of the site stands in the book under this id.
    mutating func add(_ path: String, _ id: String) { places[path] = id }

    /// The markup with its links and pictures as the book has them.
    /// - Parameter root: the way to the site's root with which the markup was written; not empty.
    func rewritten(_ markup: ByteBuffer, root: String) -> ByteBuffer {
        var out = ByteBuffer(capacity: markup.count)
        /// Whether the open link is no link here.
        var isWords = false
        var scanner = TagScanner(markup.bytes)
        while let piece = scanner.next() {
            switch piece {
            case .other(let bytes): out.raw(bytes)
            case .linkEnd(let bytes):
                if !isWords { out.raw(bytes) }
                isWords = false
            case .tag(let before, let address, let after):
                guard let path = address.dropping(root) else {
                    let isBracketed = out.endsInBracket && before.elementsEqual(Self.reference.utf8)
                    out.raw(isBracketed ? Array(Self.bracketed.utf8)[...] : before)
                    out.raw(address.bytes)
                    out.raw(after)
                    continue
                }
                // A picture's address is that of its file beside the book.
                guard let target = address.isLink ? target(path) : path else {
                    isWords = true
                    continue
                }
                out.raw(before)
                out.text(target)
                out.raw(after)
            }
        }
        return out
    }

    /// A link without words, and the same behind an opening bracket: there the page cannot stand in brackets of its own.
    private static let reference = "<a class=\"ref\" href=\"", bracketed = "<a class=\"ref bracketed\" href=\""

    /// The markup of an appendix in which the name of each thing of a kind, which links to its page, becomes the place to which links to it lead.
    /// - Parameter kind: the folder of their pages: `units`.
    mutating func naming(_ kind: String, in markup: ByteBuffer, root: String) -> ByteBuffer {
        var out = ByteBuffer(capacity: markup.count)
        var scanner = TagScanner(markup.bytes)
        while let piece = scanner.next() {
            switch piece {
            case .other(let bytes), .linkEnd(let bytes): out.raw(bytes)
            case .tag(let before, let address, let after):
                if address.isLink, let path = address.dropping(root), places[path] == nil, isPage(path, of: kind) {
                    // A percent sign would be read as the beginning of an encoded character.
                    let id = "page:" + path.replacing("%", with: ".")
                    places[path] = id
                    out.raw("<a")
                    out.attribute("id", id)
                    out.raw(">")
                } else {
                    out.raw(before)
                    out.raw(address.bytes)
                    out.raw(after)
                }
            }
        }
        return out
    }

    private func isPage(_ path: String, of kind: String) -> Bool {
        path.hasPrefix(rendition.addresses.languagePrefix + percentEncoded(rendition.addresses.editionID) + "/" + kind + "/")
    }

    /// An address for a link; nil where there is none.
    func target(_ path: String) -> String? {
        let parts = path.split(separator: "#", maxSplits: 1).map(String.init)
        let page = parts.first ?? "", fragment = parts.count > 1 ? parts[1] : nil
        if let slug = slugs[page] { return "#" + anchor(slug, fragment) }
        if let id = places[path] ?? places[page] { return "#" + id }
        return rendition.site.baseURL.map { $0 + path }
    }

    /// Ids of numbers and of exhibits are the same on every page.
    private func anchor(_ slug: String, _ fragment: String?) -> String {
        guard let fragment else { return TextLinks.reportAnchor(slug, nil) }
        if fragment.hasPrefix("at:") || rendition.targets.exhibits[fragment] != nil { return fragment }
        return TextLinks.reportAnchor(slug, rendition.targets.anchors[slug]?.contains(fragment) == true ? fragment : nil)
    }
}

extension TagScanner.Address {
    /// What follows the way to the site's root, unescaped of the `&` that an address may have; nil of another address.
    fileprivate func dropping(_ root: String) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix(root) ? String(text.dropFirst(root.count)).replacing("&amp;", with: "&") : nil
    }
}

extension ByteBuffer {
    /// Whether what was written last is an opening bracket, of Latin or of Chinese text.
    fileprivate var endsInBracket: Bool { bytes.last == UInt8(ascii: "(") || bytes.suffix(3).elementsEqual("（".utf8) }
}
