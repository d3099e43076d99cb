import Commentary
import Source

/// Every link, reference and image of a chapter leads somewhere, and no id stands twice on its page.
enum ChapterLinks {
    static func check(_ version: Chapter.Version, slug: String, resolver: LinkResolver) -> [Diagnostic] {
        let language = version.language
        var diagnostics = check(version.document, slug: slug, language: language, resolver: resolver)
        if let summary = version.summaryText {
            diagnostics += check(summary.document, slug: slug, language: language, resolver: resolver) + checkNotes(summary.document, of: version)
        }
        for texts in version.exhibits.compactMap({ $0?.isWritten == false ? $0?.texts : nil }) {
            for text in [texts.caption, texts.note, texts.source] {
                diagnostics += check(text, slug: slug, language: language, resolver: resolver) + checkNotes(text, of: version)
            }
        }
        let exhibitPlaces = Dictionary(version.exhibits.compactMap { $0 }.map { ($0.id, $0.place) }) { first, _ in first }
        for (id, place) in version.document.ids {
            if let other = exhibitPlaces[id] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-id", "the id \"\(id)\" stands twice on the page", at: place, hint: "give the heading another id: {#…}",
                        notes: [.init("a figure or table has it at", at: other)]))
            }
        }
        return diagnostics
    }

    /// - Parameter slug: the chapter that the text stands in; empty for edition.yaml and errata.yaml.
    static func check(_ text: InlineText?, slug: String, language: String, resolver: LinkResolver) -> [Diagnostic] {
        text?.versions.flatMap { check($0.text.document, slug: slug, language: $0.language.isEmpty ? language : $0.language, resolver: resolver) } ?? []
    }

    /// What a caption, note or source refers to is a note of the chapter.
    private static func checkNotes(_ text: InlineText?, of version: Chapter.Version) -> [Diagnostic] {
        text?.versions.flatMap { checkNotes($0.text.document, of: version) } ?? []
    }

    private static func checkNotes(_ document: Document, of version: Chapter.Version) -> [Diagnostic] {
        document.noteMarks.filter { version.document.footnote($0.label) == nil }.map { mark in
            Diagnostic(
                "undefined-footnote", "footnote [^\(mark.label)] has no definition in the chapter", at: mark.place,
                hint: "add a line that begins with [^\(mark.label)]: and its text to the chapter")
        }
    }

    private static func check(_ document: Document, slug: String, language: String, resolver: LinkResolver) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for link in document.links {
            if case .dead(let message, let hint) = resolver.resolve(link.destination, in: slug, language: language) {
                diagnostics.append(Diagnostic("dead-link", message, at: link.place, hint: hint))
            }
        }
        for reference in document.references { diagnostics += check(reference, slug: slug, language: language, resolver: resolver) }
        for image in document.images where !isExternal(image.source) {
            let source = LinkResolver.path(image.source)
            guard let path = LinkResolver.normalised(source, from: "chapters"), resolver.files.contains(path) else {
                diagnostics.append(
                    Diagnostic(
                        "missing-image", "image \"\(source)\" is not there", at: image.place,
                        hint: resolver.nearestFile(source).map { "did you mean \($0)?" } ?? "put it into the edition’s images/ folder and write ../images/NAME")
                )
                continue
            }
            if let problem = ImageFiles.shown(source, at: image.place) { diagnostics.append(problem) }
        }
        for image in document.images where isExternal(image.source) {
            diagnostics.append(
                Diagnostic(
                    "external-image", "image \"\(image.source)\" is on another site", at: image.place,
                    hint: "put it into images/: a reader’s page makes no outside request"))
        }
        return diagnostics
    }

    /// A link without words has those of its target, if its target has any.
    private static func check(_ reference: Reference, slug: String, language: String, resolver: LinkResolver) -> [Diagnostic] {
        let destination = reference.destination
        switch resolver.resolve(destination, in: slug, language: language) {
        case .dead(let message, let hint):
            return [Diagnostic(destination.hasPrefix("#") ? "unknown-reference" : "dead-link", message, at: reference.place, hint: hint)]
        case .target(.external), .target(.file):
            return [
                Diagnostic(
                    "empty-link", "link to \(destination) has no words, so nobody sees it", at: reference.place,
                    hint: "write words between the brackets: [words](\(destination.contains(" ") ? "<\(destination)>" : destination))")
            ]
        case .target(.fragment(let id)) where id.contains(":"):
            return [
                Diagnostic(
                    "empty-link", "link to a footnote has no words, so nobody sees it", at: reference.place,
                    hint: "write the footnote’s mark, [^…], in its place")
            ]
        case .target, .unknown: return []
        }
    }

    private static func isExternal(_ source: String) -> Bool {
        source.hasPrefix("//") || source.hasPrefix("http:") || source.hasPrefix("https:")
    }
}
