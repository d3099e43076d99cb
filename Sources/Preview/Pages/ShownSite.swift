import Source
import Synchronization

/// What the preview shows at one moment: the last site that could be made, and what is wrong with the newest input.
///
/// It never changes, but for what it remembers of its own files.
final class ShownSite: Sendable {
    /// Counts the builds of this run.
    let build: Int
    /// The last site that could be made; nil if none could yet.
    let site: PreviewSite?
    /// Whether `site` is made from the newest input.
    let isCurrent: Bool
    /// Where pages have gone: a page that is no more, and the one that its chapter has now.
    let moved: [String: String]
    /// The files that changed between the builds, by their paths below the report's root.
    let changed: [String]
    /// The diagnostics as JSON.
    let diagnostics: [UInt8]
    /// The newest input.
    let tree: SourceTree
    private let versions = Mutex<[String: String]>([:])

    init(build: Int, site: PreviewSite?, isCurrent: Bool, moved: [String: String], changed: [String], diagnostics: [UInt8], tree: SourceTree) {
        self.build = build
        self.site = site
        self.isCurrent = isCurrent
        self.moved = moved
        self.changed = changed
        self.diagnostics = diagnostics
        self.tree = tree
    }

    /// Before anything was read.
    static var nothing: ShownSite {
        ShownSite(
            build: 0, site: nil, isCurrent: false, moved: [:], changed: [], diagnostics: DiagnosticMessage.none, tree: SourceTree([]))
    }

    func file(_ path: String) -> [UInt8]? { site?.file(path) }

    /// A file's version: a hash of its bytes; nil where there is no such file.
    ///
    /// A page's does not depend on the stylesheet's name, which may change with its content: a new style is no new page.
    func version(of path: String) -> String? {
        if let known = versions.withLock({ $0[path] }) { return known }
        guard let bytes = file(path), let site else { return nil }
        let version = EntityTag.of(path.hasSuffix(".html") ? Self.without(site.style, bytes) : bytes)
        versions.withLock { $0[path] = version }
        return version
    }

    /// A page without the first mention of a path, which is looked for in its head.
    private static func without(_ path: String, _ page: [UInt8]) -> [UInt8] {
        let name = Array(path.utf8), last = min(page.count, 16 * 1024) - name.count
        guard let first = name.first, last >= 0 else { return page }
        for start in 0...last where page[start] == first && page[start..<start + name.count].elementsEqual(name) {
            return Array(page[..<start] + page[(start + name.count)...])
        }
        return page
    }

    /// The stylesheet's address and version: `assets/style.css?v=…`; likewise the script's.
    var style: String? { site.flatMap { address(of: $0.style) } }
    var script: String? { site.flatMap { address(of: $0.script) } }

    private func address(of path: String) -> String? {
        version(of: path).map { "/\(RequestPath.percentEncoded(path))?v=\($0)" }
    }

    /// The version of all pictures that were shown so far.
    func version(ofPictures paths: [String]) -> String {
        EntityTag.of(paths.flatMap { Array(($0 + (version(of: $0) ?? "")).utf8) })
    }
}

/// The one that is shown now; another takes its place whole.
final class CurrentSite: Sendable {
    private let shown = Mutex(ShownSite.nothing)

    var value: ShownSite { shown.withLock { $0 } }

    func replace(_ site: ShownSite) { shown.withLock { $0 = site } }
}
