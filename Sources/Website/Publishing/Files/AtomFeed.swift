import Markup
import Source

/// An Atom feed (RFC 4287) of what was published: an entry for each edition and each correction. Its dates are the content's.
struct AtomFeed: Sendable {
    let site: SiteAddress
    let title: String
    let author: String
    /// BCP 47.
    let language: String
    /// The feed's own path and that of the page that it belongs to, from the site's root.
    let path: String
    let page: String
    /// The newest first.
    let entries: [Entry]

    struct Entry: Sendable {
        /// From the site's root, percent-encoded; distinguishes the entry for good.
        let name: String
        let title: String
        /// ISO 8601.
        let date: String
        let isCorrection: Bool
        let summary: String
        /// From the site's root.
        let page: String
        /// The page of what changed, from the site's root.
        let changes: String?
        /// The sealed release as one file.
        let archive: (path: String, bytes: Int)?
    }

    /// Nil where a feed cannot be: entries need addresses and dates.
    var file: PlannedFile? {
        guard let address = site.absolute(path), let newest = entries.first else { return nil }
        return PlannedFile(path: path) { bytes(address, newest) }
    }

    private func bytes(_ address: String, _ newest: Entry) -> [UInt8] {
        var out = ByteBuffer(capacity: 1024 + entries.count * 512)
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        out.attribute("xml:lang", language)
        out.raw(">\n")
        element("title", title, &out)
        element("id", address, &out)
        element("updated", Self.time(newest.date), &out)
        link("self", "application/atom+xml", address, nil, &out)
        link("alternate", "text/html", site.absolute(page) ?? page, nil, &out)
        out.raw("<author>")
        element("name", author, &out)
        out.raw("</author>\n")
        for entry in entries { write(entry, &out) }
        out.raw("</feed>\n")
        return out.bytes
    }

    private func write(_ entry: Entry, _ out: inout ByteBuffer) {
        out.raw("<entry>\n")
        element("title", entry.title, &out)
        element("id", id(of: entry), &out)
        element("published", Self.time(entry.date), &out)
        element("updated", Self.time(entry.date), &out)
        link("alternate", "text/html", site.absolute(entry.page) ?? entry.page, nil, &out)
        if let changes = entry.changes { link("related", "text/html", site.absolute(changes) ?? changes, nil, &out) }
        if let archive = entry.archive { link("enclosure", "application/zip", site.absolute(archive.path) ?? archive.path, archive.bytes, &out) }
        out.raw("<category")
        out.attribute("term", entry.isCorrection ? "correction" : "edition")
        out.raw("/>\n")
        element("summary", entry.summary, &out)
        out.raw("</entry>\n")
    }

    /// A tag URI (RFC 4151): it stays what it is when pages move.
    private func id(of entry: Entry) -> String {
        "tag:\(site.host ?? "localhost"),\(entry.date):\(site.folder ?? "/")\(entry.name)"
    }

    /// Content knows days, Atom wants instants (RFC 3339): the day's first in UTC.
    private static func time(_ date: String) -> String { date + "T00:00:00Z" }

    private func element(_ name: StaticString, _ text: String, _ out: inout ByteBuffer) {
        out.raw("<")
        out.raw(name)
        out.raw(">")
        out.text(text)
        out.raw("</")
        out.raw(name)
        out.raw(">\n")
    }

    private func link(_ relation: String, _ type: String, _ address: String, _ length: Int?, _ out: inout ByteBuffer) {
        out.raw("<link")
        out.attribute("rel", relation)
        out.attribute("type", type)
        out.attribute("href", address)
        if let length { out.attribute("length", String(length)) }
        out.raw("/>\n")
    }
}
