import Edition
import Markup
import Source

/// A site on its way to files: its editions in every language, its theme and its data files.
struct SitePlan: Sendable {
    let renditions: [Rendition]
    let frames: [Frame]
    /// By rendition: the frame of its units' tables.
    let profiles: [ProfileTable]
    let theme: Theme
    let pages: [PlannedPage]
    /// By edition: the tables to download.
    let tables: [String: [DownloadTable]]
    /// Files that are not pages: data, search indices, pictures, the theme's assets.
    let otherFiles: [OutputFile]
    /// Bytes by path, for the download page.
    let sizes: [String: Int]

    init(_ workspace: Workspace, theme: Theme, isRelease: Bool = false, releases: ReleaseFacts = ReleaseFacts()) {
        self.theme = theme
        let site = workspace.site
        let gone = releases.gone(workspace.editions.map(\.id))
        var renditions: [Rendition] = []
        for edition in workspace.editions {
            for language in site.languages {
                renditions.append(
                    Rendition(
                        site: site, edition: edition, language: language, words: theme.strings(language),
                        hasOtherEditions: workspace.editions.count + gone.count > 1, isRelease: isRelease, releases: releases))
            }
        }
        self.renditions = renditions
        profiles = renditions.map { ProfileTable($0, root: rootPrefix(of: $0.addresses.unit("-"))) }
        var files = theme.assets.map { OutputFile(path: $0.path, bytes: $0.bytes) }
        var tables: [String: [DownloadTable]] = [:]
        for edition in workspace.editions {
            let own = EditionDownloads.tables(edition, words: site.languages.map(theme.strings))
            tables[edition.id] = own
            for table in own { files += table.files(in: edition.id + "/data") }
            for image in edition.images { files.append(OutputFile(path: edition.id + "/" + image.path, bytes: image.bytes)) }
        }
        for edition in workspace.editions {
            for list in releases.changes(of: edition.id) {
                files += ChangeDownload.table(list, name: "changes-\(list.to)", words: site.languages.map(theme.strings)).files(in: edition.id + "/data")
            }
        }
        if releases.sealing == nil {
            files += StatusStrip.files(releases.sealed, theme: theme, languages: site.languages)
            files += gone.flatMap { ForwardingPage.files($0, theme: theme, site: site) }
        }
        var frames: [Frame] = []
        for rendition in renditions {
            let index = rendition.addresses.searchIndex
            var script = ByteBuffer(capacity: 16 * 1024)
            rendition.searchIndex.write(to: &script)
            files.append(OutputFile(path: index, bytes: script.bytes))
            frames.append(rendition.frame(searchIndex: index))
            files += FigureFiles(rendition: rendition).all
        }
        self.frames = frames
        self.tables = tables
        otherFiles = files
        sizes = Dictionary(files.map { ($0.path, $0.bytes.count) }) { first, _ in first }
        pages = PagePlan(renditions, current: workspace.editions[workspace.current].id).pages
    }
}
