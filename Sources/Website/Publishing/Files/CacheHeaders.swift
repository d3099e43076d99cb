/// `_headers`, which Netlify, Cloudflare Pages and others read: what a browser may keep without asking again, and what pages may load.
///
/// A file whose name holds a hash of its bytes never changes, and neither does a sealed release. Everything else keeps its name from one
/// build to the next, so a browser asks each time whether it is still the same.
enum CacheHeaders {
    private static let forever = "  Cache-Control: public, max-age=31536000, immutable\n"

    static func file(hashed: [String], sealed: [SealedRelease]) -> PlannedFile {
        // No rule for the rest: where two rules fit, these hosts join the values of a header, and asking each time is what they do by themselves.
        var text = "/*\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: \(ContentSecurity.policy)\n"
        for path in hashed { text += "/\(path)\n" + forever }
        for release in sealed { text += "/\(release.folder)/*\n" + forever }
        text += "/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"
        let bytes = Array(text.utf8)
        return PlannedFile(path: "_headers") { bytes }
    }
}
