import Commentary
import Edition
import Source

/// Which chapters speak of which unit, in one language: by a link to it, or by its name.
struct UnitMentions: Sendable {
    private let edition: Edition
    /// By unit: positions of chapters, in their order.
    private let chapters: [[Int]]

    init(_ rendition: Rendition) {
        edition = rendition.edition
        var chapters = [[Int]](repeating: [], count: rendition.edition.units.count)
        var finders: [String: NameFinder] = [:]
        for (position, chapter) in rendition.edition.chapters.enumerated() {
            // A chapter without a translation is read in another language, and names things in that.
            let version = chapter.version(rendition.language), document = version.document
            let finder = finders[version.language] ?? NameFinder(rendition.edition, language: version.language)
            finders[version.language] = finder
            var units = finder.units(in: [version.title, version.summary ?? "", document.plainText].joined(separator: "\n"))
            for destination in document.links.map(\.destination) + document.references.map(\.destination) {
                if case .unit(let unit)? = rendition.edition.target(destination, in: chapter.slug, language: version.language) { units.insert(unit) }
            }
            for unit in units { chapters[unit].append(position) }
        }
        self.chapters = chapters
    }

    func chapters(of unit: Int) -> [Chapter] { chapters[unit].map { edition.chapters[$0] } }
}
