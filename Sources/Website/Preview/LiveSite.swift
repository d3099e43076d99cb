import Edition
import Output
import Synchronization

/// A planned site whose pages are rendered when they are asked for, each once.
///
/// Its files are the same, byte for byte, as those of a build of the same input: the same plan and the same renderer make them.
package final class LiveSite: Sendable {
    private let site: SitePlan
    private let pages: [String: PlannedPage]
    private let otherFiles: [String: [UInt8]]
    private let renderer: Mutex<PageRenderer>
    private let rendered = Mutex<[String: [UInt8]]>([:])

    init(_ site: SitePlan) {
        self.site = site
        pages = Dictionary(site.pages.map { ($0.page.path, $0) }) { first, _ in first }
        otherFiles = Dictionary(site.otherFiles.map { ($0.path, $0.bytes) }) { first, _ in first }
        renderer = Mutex(PageRenderer(site))
    }

    /// The path of every file, pages first.
    package var paths: [String] { site.pages.map(\.page.path) + site.otherFiles.map(\.path) }
    package var pageCount: Int { site.pages.count }

    /// The stylesheet and the script of all pages.
    package var style: String { asset(".css") }
    package var script: String { asset(".js") }

    private func asset(_ ending: String) -> String {
        site.otherFiles.first { $0.path.hasPrefix(ThemeAssets.folder) && $0.path.hasSuffix(ending) }?.path ?? ThemeAssets.folder
    }

    package func contains(_ path: String) -> Bool { pages[path] != nil || otherFiles[path] != nil }

    /// The bytes of a file, by its path below the site's root; nil where there is none. Can be called from any thread.
    package func file(_ path: String) -> [UInt8]? {
        if let known = otherFiles[path] ?? rendered.withLock({ $0[path] }) { return known }
        guard let page = pages[path] else { return nil }
        let bytes = renderer.withLock { $0.render(page).bytes }
        rendered.withLock { $0[path] = bytes }
        return bytes
    }

    /// The pages of a chapter, one for each language, by the chapter's file below the report's root.
    package func pages(ofChapter file: String) -> [String] {
        site.editions.map(\.rendition).flatMap { rendition in
            rendition.edition.chapters.filter { $0.versions.contains { $0.path == file } }.map { rendition.addresses.chapter($0.slug) }
        }
    }
}
