import Markup
import Output

/// sitemap.xml (sitemaps.org): the address of every page that search engines should know, once.
///
/// A sitemap holds at most 50,000 addresses; a larger site gets an index of several.
enum Sitemap {
    struct Entry: Sendable {
        let address: String
        /// ISO 8601.
        let modified: String?
    }

    static let mostEntries = 50_000

    /// - Parameter site: a site that knows its address.
    static func files(_ entries: [Entry], site: SiteAddress, most: Int = mostEntries) -> [OutputFile] {
        if entries.count <= most { return [OutputFile(path: "sitemap.xml", bytes: bytes(entries))] }
        let parts = stride(from: 0, to: entries.count, by: most).map { entries[$0..<min($0 + most, entries.count)] }
        var index = ByteBuffer()
        index.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        var files: [OutputFile] = []
        for (number, part) in parts.enumerated() {
            let path = "sitemap-\(number + 1).xml"
            index.raw("<sitemap><loc>")
            index.text(site.absolute(path) ?? path)
            index.raw("</loc></sitemap>\n")
            files.append(OutputFile(path: path, bytes: bytes(Array(part))))
        }
        index.raw("</sitemapindex>\n")
        return [OutputFile(path: "sitemap.xml", bytes: index.bytes)] + files
    }

    private static func bytes(_ entries: [Entry]) -> [UInt8] {
        var out = ByteBuffer(capacity: 128 + entries.count * 120)
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for entry in entries {
            out.raw("<url><loc>")
            out.text(entry.address)
            out.raw("</loc>")
            if let modified = entry.modified {
                out.raw("<lastmod>")
                out.text(modified)
                out.raw("</lastmod>")
            }
            out.raw("</url>\n")
        }
        out.raw("</urlset>\n")
        return out.bytes
    }
}
