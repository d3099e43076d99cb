/// robots.txt (RFC 9309): everything may be read. It counts only at a host's root.
enum Robots {
    static func file(_ site: SiteAddress) -> PlannedFile {
        var text = "User-agent: *\nAllow: /\n"
        if let sitemap = site.absolute("sitemap.xml") { text += "\nSitemap: \(sitemap)\n" }
        let bytes = Array(text.utf8)
        return PlannedFile(path: "robots.txt") { bytes }
    }
}
