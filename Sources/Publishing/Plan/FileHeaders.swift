/// What a destination that is a web server itself, such as object storage, is told to send with a file.
package struct FileHeaders: Hashable, Comparable, Sendable {
    package let contentType: String
    package let cacheControl: String

    package init(_ path: String) {
        let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
        let isFeed = path.split(separator: "/").last == "feed.xml"
        contentType = isFeed ? "application/atom+xml; charset=utf-8" : Self.types[ending] ?? "application/octet-stream"
        let isSealed = SitePath.release(of: path) != nil
        cacheControl = isSealed || SitePath.isFingerprinted(path) ? "public, max-age=31536000, immutable" : "no-cache"
    }

    package static func < (a: FileHeaders, b: FileHeaders) -> Bool { (a.contentType, a.cacheControl) < (b.contentType, b.cacheControl) }

    /// By the ending of the name. Compressed copies are files of their own there: no storage chooses between them.
    private static let types = [
        "html": "text/html; charset=utf-8", "xhtml": "application/xhtml+xml; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8", "json": "application/json", "jsonld": "application/ld+json",
        "geojson": "application/geo+json", "webmanifest": "application/manifest+json", "csv": "text/csv; charset=utf-8",
        "tsv": "text/tab-separated-values; charset=utf-8", "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "bib": "text/plain; charset=utf-8", "ris": "application/x-research-info-systems", "cff": "text/plain; charset=utf-8",
        "yaml": "text/plain; charset=utf-8",
        "yml": "text/plain; charset=utf-8", "sha256": "text/plain; charset=utf-8", "mustache": "text/plain; charset=utf-8", "xml": "application/xml",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
        "ico": "image/x-icon", "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "mp4": "video/mp4", "mp3": "audio/mpeg",
        "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip", "br": "application/x-brotli", "sqlite": "application/vnd.sqlite3",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
}

extension Array where Element == SiteFile {
    /// The files by what is sent with them, in a fixed order.
    package var byHeaders: [(headers: FileHeaders, files: [SiteFile])] {
        Dictionary(grouping: self) { FileHeaders($0.path) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
