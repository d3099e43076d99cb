import Edition
import Source

/// Where the site stands on the web, if it says so. Links between pages are relative and need no address; some standards do.
struct SiteAddress: Sendable {
    /// Ends in `/`.
    let base: String?

    /// The absolute address of a file of the site, or nil.
    /// - Parameter path: from the site's root, percent-encoded.
    func absolute(_ path: String) -> String? { base.map { $0 + path } }

    /// The address as seen from a page: absolute where that is known, else relative.
    func from(_ root: String, _ path: String) -> String { (base ?? root) + path }

    /// The host's name; nil without an address.
    var host: Substring? {
        guard let base, let slashes = base.firstRange(of: "//") else { return nil }
        return base[slashes.upperBound...].prefix { $0 != "/" && $0 != ":" }
    }

    /// The site's folder on its host: `/` or `/report/`; nil without an address.
    var folder: Substring? {
        guard let base, let slashes = base.firstRange(of: "//"), let stroke = base[slashes.upperBound...].firstIndex(of: "/") else { return nil }
        return base[stroke...]
    }

    /// What a site goes without that does not know its address; nil where it does.
    var note: Diagnostic? {
        guard base == nil else { return nil }
        return Diagnostic(
            .note, "no-base-url", "without base_url there are no sitemap, feed, canonical links or link previews with pictures",
            at: Place(file: "Content/site.yaml"), hint: "once you know where index.html will stand, write \"base_url: https://…/\", or build with --base-url")
    }
}
