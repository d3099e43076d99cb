import Edition
import Output
import Synchronization

/// A planned site whose files are made when they are asked for, each once.
///
/// They are the same, byte for byte, as those of a build of the same input: the same plan and the same renderer make them.
package final class LiveSite: Sendable {
    private let site: SitePlan
    /// Positions in the plan.
    private let files: [String: Int]
    private let renderer: Mutex<PageRenderer>
    private let made = Mutex<[String: [UInt8]]>([:])

    init(_ site: SitePlan) {
        self.site = site
        files = Dictionary(site.files.enumerated().map { ($1.path, $0) }) { first, _ in first }
        renderer = Mutex(site.renderer)
    }

    /// The path of every file.
    package var paths: [String] { site.files.map(\.path) }
    package var pageCount: Int { site.pageCount }
    /// How many files have been asked for.
    var madeCount: Int { made.withLock { $0.count } }

    /// The stylesheet and the script of all pages.
    package var style: String { site.assets.stylesheet.path }
    package var script: String { site.assets.script.path }

    package func contains(_ path: String) -> Bool { files[path] != nil }

    /// The bytes of a file, by its path below the site's root; nil where there is none. Can be called from any thread.
    package func file(_ path: String) -> [UInt8]? {
        if let known = made.withLock({ $0[path] }) { return known }
        // What a machine can fail at is made for releases only, which are not previewed.
        guard let file = files[path].map({ site.files[$0] }), let bytes = try? renderer.withLock({ try file.render(&$0).bytes }) else { return nil }
        made.withLock { $0[path] = bytes }
        return bytes
    }

    /// The pages of a chapter, one for each language, by the chapter's file below the report's root.
    package func pages(ofChapter file: String) -> [String] {
        site.editions.map(\.rendition).flatMap { rendition in
            rendition.edition.chapters.filter { $0.versions.contains { $0.path == file } }.map { rendition.addresses.chapter($0.slug) }
        }
    }
}
