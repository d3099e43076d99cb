import Commentary
import Source

/// The chapters of an edition's folder, in file-name order, translations beside their originals.
enum Chapters {
    static func load(_ reading: inout Reading, site: Site, drafts: Bool) -> [Chapter] {
        let folder = reading.path("chapters")
        var chapters: [Chapter] = []
        var ids = IDRegister("chapter")
        for path in reading.tree.paths(under: folder) where path.hasSuffix(".md") && !path.dropFirst(folder.count + 1).contains("/") {
            guard let file = ChapterFile.load(path, &reading, site: site) else { continue }
            if file.version.isDraft && !drafts { continue }
            if let position = chapters.firstIndex(where: { $0.slug == file.slug }),
                !chapters[position].versions.contains(where: { $0.language == file.version.language }) {
                chapters[position].versions.append(file.version)
                continue
            }
            if let problem = ids.register(file.slug, at: Place(file: path)) {
                reading.report(problem)
                continue
            }
            chapters.append(Chapter(slug: file.slug, versions: [file.version]))
        }
        for position in chapters.indices {
            // The default language first, then as the site lists them.
            let rank = { (version: Chapter.Version) in site.languages.firstIndex(of: version.language) ?? .max }
            chapters[position].versions.sort { rank($0) < rank($1) }
        }
        return chapters
    }
}
