import Commentary
import Source

/// The chapters of an edition's folder, in file-name order, translations beside their originals.
struct Chapters {
    var all: [Chapter] = []
    private(set) var unread: [UnreadChapter] = []
    /// File names of drafts that are left out.
    private(set) var drafts: Set<String> = []

    init(_ reading: inout Reading, site: Site, drafts: Bool) {
        let folder = reading.path("chapters")
        var ids = IDRegister("chapter", isName: true)
        // By slug: the languages in which it is there, and left out.
        var absent: [String: Set<String>] = [:]
        let paths = reading.tree.paths(under: folder).filter { $0.hasSuffix(".md") && !$0.dropFirst(folder.count + 1).contains("/") }
        let outcomes = reading.each(paths) { path, reading in
            reading.tree.bytes(at: path).map { ChapterFile.load(path, $0, &reading, site: site) }
        }
        for outcome in outcomes {
            switch outcome {
            case nil: break
            case .unread(let chapter):
                unread.append(chapter)
                let (slug, language) = ChapterFile.nameParts(String(chapter.fileName), languages: site.languages)
                absent[slug, default: []].insert(language ?? site.defaultLanguage)
            case .chapter(let file) where file.version.isDraft && !drafts:
                self.drafts.insert(String(file.version.fileName))
                absent[file.slug, default: []].insert(file.version.language)
            case .chapter(let file): add(file, &ids, &reading)
            }
        }
        // A translation is not published before its original.
        for chapter in all where absent[chapter.slug]?.contains(site.defaultLanguage) == true {
            self.drafts.formUnion(chapter.versions.map { String($0.fileName) })
        }
        all.removeAll { absent[$0.slug]?.contains(site.defaultLanguage) == true }
        if all.isEmpty, !self.drafts.isEmpty {
            reading.report(
                Diagnostic(
                    .note, "only-drafts", "every chapter is a draft, so that the edition is published without any", at: Place(file: folder),
                    hint: "delete \"draft: true\" from those that are ready"))
        }
        reading.report(Translations.check(all, site: site, absent: absent, at: Place(file: folder)))
        for position in all.indices {
            // The default language first, then as the site lists them.
            let rank = { (version: Chapter.Version) in site.languages.firstIndex(of: version.language) ?? .max }
            all[position].versions.sort { rank($0) < rank($1) }
        }
    }

    private mutating func add(_ file: ChapterFile, _ ids: inout IDRegister, _ reading: inout Reading) {
        if let position = all.firstIndex(where: { $0.slug == file.slug }),
            !all[position].versions.contains(where: { $0.language == file.version.language })
        {
            all[position].versions.append(file.version)
            return
        }
        if SafeID.problem(file.slug) == nil, let problem = ids.register(file.slug, at: Place(file: file.version.path)) {
            reading.report(problem)
            return
        }
        all.append(Chapter(slug: file.slug, versions: [file.version]))
    }
}
