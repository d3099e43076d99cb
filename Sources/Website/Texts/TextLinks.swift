import Commentary
import Edition
import Markup

/// Where links of texts lead, seen from the page that the texts stand on: the same text is in a chapter, in the whole report on one
/// page, and its captions and summaries stand elsewhere too.
struct TextLinks {
    enum Page: Equatable {
        case chapter(slug: String)
        /// Every chapter on one page: links between them stay on it.
        case report
        /// Every chapter in a PDF: nothing can be pressed to see more, and notes stand at the foot.
        case book
        case other

        /// Whether links between chapters stay on it.
        var holdsEveryChapter: Bool { self == .report || self == .book }
    }

    let rendition: Rendition
    let root: String
    let page: Page

    /// The page's name for an id of a chapter's text. Ids of texts hold no slash, and neither do slugs.
    func anchor(_ id: String, in slug: String) -> String { page.holdsEveryChapter ? Self.reportAnchor(slug, id) : id }

    /// The id of something in a chapter, or of the chapter, on the page that holds the whole report.
    static func reportAnchor(_ slug: String, _ fragment: String?) -> String { fragment.map { slug + "/" + $0 } ?? "/" + slug }

    /// The address of a link's target; nil for what stays as it was written.
    /// - Parameter slug: the chapter that the text stands in; empty for edition.yaml and the like.
    func href(_ target: LinkTarget, in slug: String) -> String? {
        let addresses = rendition.addresses
        switch target {
        case .external: return nil
        case .exhibit(let id):
            guard let exhibit = rendition.targets.exhibits[id] else { return nil }
            // Exhibits keep their ids on every page: they are unique through the edition.
            return page.holdsEveryChapter || page == .chapter(slug: exhibit.slug) ? "#" + id : chapter(exhibit.slug) + "#" + id
        case .fragment(let id): return slug.isEmpty ? nil : href(.chapter(slug: slug, fragment: id), in: slug)
        case .chapter(let target, let fragment):
            // A heading's id differs between languages: where the page has none of that name, its top is the nearest.
            let fragment = fragment.flatMap { rendition.targets.anchors[target]?.contains($0) == true ? $0 : nil }
            if page.holdsEveryChapter { return "#" + Self.reportAnchor(target, fragment) }
            if page == .chapter(slug: target), let fragment { return "#" + fragment }
            return chapter(target) + (fragment.map { "#" + $0 } ?? "")
        case .unit(let unit): return root + rendition.addresses.unitPath(unit)
        case .indicator(let node): return root + rendition.addresses.indicatorPath(node)
        case .group(let key, let id): return root + rendition.addresses.groupPath(key, id)
        case .page(let page): return PagePlan.path(page, addresses).map { root + $0 }
        case .file(let path): return root + percentEncoded(addresses.image(path))
        }
    }

    private func chapter(_ slug: String) -> String { root + percentEncoded(rendition.addresses.chapter(slug)) }

    func href(_ destination: String, in slug: String) -> String {
        target(destination, in: slug).flatMap { href($0, in: slug) } ?? destination
    }

    /// The link and words of a link without words.
    func reference(_ destination: String, in slug: String) -> (href: String, text: String)? {
        guard let target = target(destination, in: slug),
            let text = rendition.edition.name(of: target, in: slug, language: rendition.language, rendition.words.targets),
            let href = href(target, in: slug)
        else { return nil }
        return (href, text)
    }

    func image(_ source: String, in slug: String) -> (src: String, width: Int?, height: Int?) {
        guard case .file(let path)? = target(source, in: slug) else { return (source, nil, nil) }
        let size = rendition.targets.imageSizes[path]
        return (root + percentEncoded(rendition.addresses.image(path)), size?.width, size?.height)
    }

    /// The link and number of a note of a chapter.
    func noteMark(_ label: String, in slug: String) -> (href: String, number: Int)? {
        guard let note = note(label, in: slug), let href = href(.chapter(slug: slug, fragment: note.id), in: slug) else { return nil }
        return (href, note.number)
    }

    func note(_ label: String, in slug: String) -> Footnote? { version(slug)?.document.footnote(label) }

    private func target(_ destination: String, in slug: String) -> LinkTarget? {
        rendition.edition.target(destination, in: slug, language: version(slug)?.language ?? rendition.language)
    }

    private func version(_ slug: String) -> Chapter.Version? {
        rendition.edition.chapters.first { $0.slug == slug }?.version(rendition.language)
    }
}

extension Strings {
    /// What links without words say of their targets.
    var targets: TargetWords {
        TargetWords(
            figure: self["figure"], table: self["table"], equation: self["equation"],
            pages: Dictionary(uniqueKeysWithValues: PagePlan.references.compactMap { page in page.word.map { (page.name, self[$0]) } }))
    }
}
