/// The order in which files become visible. Whoever reads while a site is published finds everything that a page loads or leads to.
package enum Wave: Int, CaseIterable, Comparable, Sendable {
    /// What pages load: styles, scripts, figures, data, downloads.
    case loaded
    /// Pages whose addresses nobody knows yet.
    case newPages
    /// Pages that replace others, and may lead to the new ones.
    case pages
    /// What readers, feed readers and search engines begin with.
    case fronts

    package static func < (a: Wave, b: Wave) -> Bool { a.rawValue < b.rawValue }

    /// - Parameter isNew: nothing stands at the path yet.
    package init(_ path: String, isNew: Bool) {
        // A compressed copy becomes visible with what it is a copy of.
        let path = [".gz", ".br"].contains { path.hasSuffix($0) } ? path.dropLast(3) : path[...]
        let parts = path.split(separator: "/"), name = parts.last ?? ""
        if ["feed.xml", "sitemap.xml", "robots.txt"].contains(name) && parts.count <= 2 {
            self = .fronts
        } else if !name.hasSuffix(".html") && !name.hasSuffix(".xhtml") {
            self = .loaded
        } else if name == "index.html" && parts.count <= 2 && parts.first != "archive" {
            self = .fronts
        } else {
            self = isNew ? .newPages : .pages
        }
    }
}
