import Commentary
import Source

/// Every link, reference and image of a chapter leads somewhere, and no id stands twice on its page.
enum ChapterLinks {
    static func check(_ version: Chapter.Version, slug: String, resolver: LinkResolver) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for link in version.document.links {
            if case .dead(let message, let hint) = resolver.resolve(link.destination, in: slug) {
                diagnostics.append(Diagnostic("dead-link", message, at: link.place, hint: hint))
            }
        }
        for reference in version.document.references {
            if case .dead(let message, let hint) = resolver.fragment(reference.id, in: slug) {
                diagnostics.append(Diagnostic("unknown-reference", message, at: reference.place, hint: hint))
            }
        }
        for image in version.document.images where !isExternal(image.source) {
            guard let path = LinkResolver.normalised(image.source, from: "chapters"), resolver.files.contains(path) else {
                let near = nearest(image.source, among: resolver.files.sorted().map { "../" + $0 })
                diagnostics.append(
                    Diagnostic("missing-image", "image \"\(image.source)\" is not there", at: image.place,
                        hint: near.map { "did you mean \($0)?" } ?? "put it into the edition’s images/ folder and write ../images/NAME"))
                continue
            }
        }
        for image in version.document.images where isExternal(image.source) {
            diagnostics.append(
                Diagnostic("external-image", "image \"\(image.source)\" is on another site", at: image.place,
                    hint: "put it into images/: a reader’s page makes no outside request"))
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

    private static func isExternal(_ source: String) -> Bool {
        source.hasPrefix("//") || source.hasPrefix("http:") || source.hasPrefix("https:")
    }
}
