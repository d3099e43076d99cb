import Edition
import Markup
import Output
import Source

/// A site on its way to files: its editions in every language, its theme and its data files.
struct SitePlan: Sendable {
    let workspace: Workspace
    /// Every edition in every language.
    let editions: [EditionPlan]
    let theme: Theme
    let pages: [PlannedPage]
    /// What is worth knowing about the site as a whole.
    let notes: [Diagnostic]
    /// Why a file of a release could not be made.
    let failure: BuildFailure?
    /// Files that are not pages: data, search indices, pictures, the theme's assets.
    let otherFiles: [OutputFile]

    init(_ workspace: Workspace, theme: Theme, isRelease: Bool = false, releases: ReleaseFacts = ReleaseFacts(), memo: Memo? = nil) {
        self.workspace = workspace
        self.theme = theme
        let site = workspace.site, address = SiteAddress(base: site.baseURL), words = site.languages.map(theme.strings)
        let renditions = Self.renditions(workspace, theme, isRelease: isRelease, releases)
        var downloads: [String: EditionFiles] = [:]
        for rendition in renditions where rendition.language == site.defaultLanguage {
            let edition = rendition.edition
            let release = edition.facts.releases.last.flatMap { releases.sealed.release(edition.id, $0.version) }
            downloads[edition.id] = EditionFiles(rendition, words: words, address: address, sealed: release, memo: memo)
        }
        failure = workspace.editions.lazy.compactMap { downloads[$0.id]?.failure }.first
        notes = [address.note].compactMap { $0 }
        let published = PublishedRelease.all(workspace.editions.filter { !$0.facts.isDraft }, sealed: releases.sealed)
        let hasFeed = address.base != nil && !published.isEmpty && releases.sealing == nil
        let editions = renditions.map { rendition in
            let edition = rendition.edition
            let metadata = EditionMetadata(
                rendition, site: address, downloads: downloads[edition.id]?.downloads ?? [],
                digest: edition.facts.releases.last.flatMap { releases.sealed.release(edition.id, $0.version)?.digest },
                hasCards: isRelease && address.base != nil, feed: hasFeed ? rendition.addresses.languagePrefix + "feed.xml" : nil)
            return EditionPlan(
                rendition: rendition, editions: renditions.filter { $0.language == rendition.language },
                isCurrent: edition.id == workspace.editions[workspace.current].id, frame: rendition.frame(theme.assets), metadata: metadata,
                tables: downloads[edition.id]?.tables ?? [], profile: ProfileTable(rendition, root: rootPrefix(of: rendition.addresses.unit("-"))),
                translations: renditions.filter { $0.edition.id == edition.id && $0.language != rendition.language })
        }
        self.editions = editions
        pages = PagePlan(editions).pages
        var files = theme.assets.all.map { OutputFile(path: $0.path, bytes: $0.bytes) }
        for edition in workspace.editions {
            files += downloads[edition.id]?.files ?? []
            files += edition.images.map { OutputFile(path: edition.id + "/" + $0.path, bytes: $0.bytes) }
        }
        files += ReleasePages.files(workspace, theme, releases)
        for (position, edition) in editions.enumerated() {
            files += Self.files(of: edition.metadata)
            if edition.metadata.hasCards {
                files += CardFiles.all(pages.filter { $0.edition == position }.map(\.page), edition.rendition.addresses)
            }
        }
        otherFiles =
            files
            + SiteFiles(
                site: site, address: address, pages: pages.map(\.page), releases: published, words: words,
                hashed: theme.assets.hashed, sealed: releases.sealed
            ).all
    }

    /// Every edition in every language.
    private static func renditions(_ workspace: Workspace, _ theme: Theme, isRelease: Bool, _ releases: ReleaseFacts) -> [Rendition] {
        let count = workspace.editions.count + releases.gone(workspace.editions.map(\.id)).count
        return workspace.editions.flatMap { edition in
            workspace.site.languages.map { language in
                Rendition(
                    site: workspace.site, edition: edition, language: language, words: theme.strings(language), hasOtherEditions: count > 1,
                    isRelease: isRelease, releases: releases)
            }
        }
    }

    /// What stands beside a rendition's pages: its citation, what its find box finds, its figures by themselves.
    private static func files(of metadata: EditionMetadata) -> [OutputFile] {
        let rendition = metadata.rendition
        var script = ByteBuffer(capacity: 16 * 1024)
        rendition.searchIndex.write(to: &script)
        return [metadata.bibliography].compactMap { $0 } + [OutputFile(path: rendition.addresses.searchIndex, bytes: script.bytes)]
            + FigureFiles(rendition: rendition).all
    }
}
