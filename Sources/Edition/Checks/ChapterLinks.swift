import Commentary
import Source

/// Every link, reference and image of a chapter leads somewhere, and no id stands twice on its page.
enum ChapterLinks {
    static func check(_ version: Chapter.Version, slug: String, resolver: LinkResolver) -> [Diagnostic] {
        var diagnostics = check(version.document, slug: slug, resolver: resolver)
        if let summary = version.summaryText { diagnostics += check(summary.document, slug: slug, resolver: resolver) }
        for texts in version.exhibits.compactMap({ $0?.texts }) {
            for text in [texts.caption, texts.note, texts.source] { diagnostics += check(text, slug: slug, resolver: resolver) }
        }
        let exhibitPlaces = Dictionary(version.exhibits.compactMap { $0 }.map { ($0.id, $0.place) }) { first, _ in first }
        for (id, place) in version.document.ids {
            if let other = exhibitPlaces[id] {
                diagnostics.append(
                    Diagnostic("duplicate-id", "the id \"\(id)\" stands twice on the page", at: place, hint: "give the heading another id: {#…}",
                        notes: [.init("a figure or table has it at", at: other)]))
            }
        }
        return diagnostics
    }

    /// - Parameter slug: the chapter that the text stands in; empty for edition.yaml and errata.yaml.
    static func check(_ text: InlineText?, slug: String, resolver: LinkResolver) -> [Diagnostic] {
        text?.versions.flatMap { check($0.text.document, slug: slug, resolver: resolver) } ?? []
    }

    private static func check(_ document: Document, slug: String, resolver: LinkResolver) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for link in document.links {
            if case .dead(let message, let hint) = resolver.resolve(link.destination, in: slug) {
                diagnostics.append(Diagnostic("dead-link", message, at: link.place, hint: hint))
            }
        }
        for reference in document.references {
            if case .dead(let message, let hint) = resolver.fragment(reference.id, in: slug) {
                diagnostics.append(Diagnostic("unknown-reference", message, at: reference.place, hint: hint))
            }
        }
        for image in document.images where !isExternal(image.source) {
            let source = LinkResolver.path(image.source)
            guard let path = LinkResolver.normalised(source, from: "chapters"), resolver.files.contains(path) else {
                diagnostics.append(
                    Diagnostic("missing-image", "image \"\(source)\" is not there", at: image.place,
                        hint: resolver.nearestFile(source).map { "did you mean \($0)?" } ?? "put it into the edition’s images/ folder and write ../images/NAME"))
                continue
            }
            if let problem = ImageFiles.shown(source, at: image.place) { diagnostics.append(problem) }
        }
        for image in document.images where isExternal(image.source) {
            diagnostics.append(
                Diagnostic("external-image", "image \"\(image.source)\" is on another site", at: image.place,
                    hint: "put it into images/: a reader’s page makes no outside request"))
        }
        return diagnostics
    }

    private static func isExternal(_ source: String) -> Bool {
        source.hasPrefix("//") || source.hasPrefix("http:") || source.hasPrefix("https:")
    }
}
