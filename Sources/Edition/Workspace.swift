import Formula
import Parallel
package import Source

/// A whole report: the site's facts and its editions, read from Content/ and checked.
package struct Workspace: Sendable {
    package var site: Site
    /// Oldest first.
    package var editions: [Edition]
    /// Position of the edition in front.
    package var current: Int
    /// The editions side by side; nil of a report with one.
    package var years: Years? = nil

    /// Whether any edition or chapter of it is a draft.
    package var hasDrafts: Bool {
        editions.contains { $0.facts.isDraft || $0.chapters.contains { $0.versions.contains { $0.isDraft } } }
    }

    /// Reads a report.
    /// - Parameter sealed: the data files of editions of which only sealed releases are left. They stand beside the others in `years`, as far as they can
    ///   be read; formulas and pages of their own they have none.
    /// - Returns: the workspace, or nil if not even one edition could be read; and every problem of all files.
    package static func load(_ tree: SourceTree, drafts: Bool = false, sealed: SourceTree? = nil) -> (workspace: Workspace?, diagnostics: [Diagnostic]) {
        // Without Content/ there is nothing more to say.
        if tree.paths(under: "Content").isEmpty, tree.diagnostics.hasErrors { return (nil, tree.diagnostics) }
        var siteReading = Reading(tree, folder: "Content")
        let siteFile = SiteFile.load(&siteReading)
        var diagnostics = tree.diagnostics + siteReading.diagnostics
        // Without site.yaml the editions are read all the same, so that all mistakes show at once.
        let facts =
            siteFile?.site
            ?? Site(title: LocalizedText("–"), publisher: nil, languages: ["zh-Hans"], baseURL: nil, current: nil, allowsRawHTML: false)
        var editions: [Edition] = []
        let (folders, strays) = EditionFolders.find(tree)
        if folders.isEmpty && !tree.diagnostics.hasErrors {
            diagnostics.append(EditionFolders.none(strays))
        } else {
            diagnostics += strays.map(EditionFolders.stray)
        }
        var ids: [String] = []
        var draftIDs: [String] = []
        var names = IDRegister("edition", isName: true)
        // What stands at the site's root beside the editions.
        let taken = Set(["assets", "archive", "data", "editions.html", "404.html"] + facts.languages.dropFirst().map { $0.lowercased() })
        for id in folders {
            if let problem = names.register(id, at: Place(file: "Content/\(id)")) {
                diagnostics.append(problem)
                continue
            }
            if taken.contains(id.lowercased()) {
                diagnostics.append(
                    Diagnostic(
                        "reserved-id", "edition name \"\(id)\" is taken: the site has a folder of this name", at: Place(file: "Content/\(id)"),
                        hint: "name the folder after the edition’s year"))
                continue
            }
            ids.append(id)
        }
        let languages = siteFile == nil ? [] : facts.languages
        let read = Workers.map(ids) { EditionLoader(tree, folder: "Content/\($0)", id: $0, site: facts, drafts: drafts, languages: languages) }
        // What is wrong in a draft is nobody's business until it is asked for.
        let loaders = read.filter { !$0.isDraft || drafts }
        draftIDs = drafts ? [] : read.filter(\.isDraft).map(\.id)
        diagnostics += Aliases.check(read.map { .init(id: $0.id, aliases: $0.aliases) }, "edition", taken: taken)
        // What was sealed under an edition's old name is no edition beside it.
        let aliases = read.flatMap { $0.aliases.map(\.id) }
        let (years, yearProblems) = YearsLoading.load(loaders, gone: gone(sealed, besides: folders + aliases, facts), language: facts.defaultLanguage)
        diagnostics += yearProblems
        let datasets = EditionDatasets(loaders, years: years)
        let evaluated = Workers.map(loaders) { loader in
            var loader = loader
            return loader.evaluate(beside: datasets)
        }
        for (edition, problems) in evaluated {
            diagnostics += problems
            if let edition { editions.append(edition) }
        }
        if loaders.isEmpty && !draftIDs.isEmpty { diagnostics.append(EditionFolders.onlyDrafts(draftIDs)) }
        editions.sort { ($0.facts.year, $0.id) < ($1.facts.year, $1.id) }
        if let siteFile, let current = facts.current, draftIDs.contains(current) {
            diagnostics.append(
                Diagnostic(
                    "unknown-edition", "edition \"\(current)\" is a draft, so it cannot be the one in front", at: siteFile.currentPlace,
                    hint: "name another one, or delete \"draft: true\" from Content/\(current)/edition.yaml"))
        } else if let siteFile, let current = facts.current, !folders.contains(current) {
            diagnostics.append(
                Diagnostic(
                    "unknown-edition", "there is no edition \"\(current)\" in Content/", at: siteFile.currentPlace,
                    hint: nearest(current, among: folders).map { "did you mean \($0)?" }
                        ?? (folders.isEmpty ? "make the folder Content/\(current)" : "write one of \(folders)")))
        }
        guard let site = siteFile?.site, !editions.isEmpty else { return (nil, diagnostics) }
        let current = editions.firstIndex { $0.id == site.current } ?? editions.count - 1
        return (Workspace(site: site, editions: editions, current: current, years: years), diagnostics)
    }

    /// The editions that only sealed releases have.
    private static func gone(_ sealed: SourceTree?, besides folders: [String], _ site: Site) -> [EditionLoader] {
        guard let sealed else { return [] }
        return Workers.map(EditionFolders.find(sealed).editions.filter { !folders.contains($0) }) {
            EditionLoader(sealed, folder: "Content/\($0)", id: $0, site: site, drafts: false, languages: [])
        }
    }
}
