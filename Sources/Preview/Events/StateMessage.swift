import Markup
import Source

/// What an open page is told: the newest version of everything that it shows, and what is wrong with the report.
///
///     build        counts the builds of this run
///     current      whether the pages are made from the newest input
///     page         the page's version; null where the site has no such page
///     moved        where a page that is no more has gone, if that is known
///     style, script   what it loads: the address, whose query is the version
///     pictures        the version of all pictures together
///     changed      the files that changed before this build
///     diagnostics  see DiagnosticMessage
///     html         the page itself, where it is new and not large
enum StateMessage {
    /// Larger pages are fetched.
    private static let mostBytes = 400_000

    /// - Parameter html: the page as it is served, where the browser will want it.
    static func bytes(page: String, _ shown: ShownSite, pictures: [String], html: [UInt8]? = nil) -> [UInt8] {
        var out = ByteBuffer(capacity: (html?.count ?? 0) * 9 / 8 + 1024)
        let members = JSONText.object([
            ("build", String(shown.build)), ("current", String(shown.isCurrent)), ("page", JSONText.string(shown.version(of: page))),
            ("moved", JSONText.string(shown.moved[page].map { "/" + RequestPath.percentEncoded($0) })),
            ("style", JSONText.string(shown.style)), ("script", JSONText.string(shown.script)),
            ("pictures", JSONText.string(shown.version(ofPictures: pictures))),
            ("changed", JSONText.array(shown.changed.map { JSONText.string($0) })),
        ])
        out.raw(String(members.dropLast()))
        out.raw(",\"diagnostics\":")
        out.raw(shown.diagnostics)
        if let html, html.count <= mostBytes {
            out.raw(",\"html\":")
            out.jsonString(html)
        }
        out.raw("}")
        return out.bytes
    }
}
