import Edition
import Markup

/// What stands at the top of a sealed page: the status page from outside of the bag, words for where it is missing, and what the
/// release itself knows it replaces.
struct SealedStrip: TemplateView {
    /// The status page, from the sealed site's root.
    var status: String
    var name: String
    /// Shown where the status page is not there, as when the bag stands alone.
    var fallback: ByteBuffer
    var supersedes: String?
    /// The page of changes, from the sealed site's root.
    var changes: LinkView?

    static let fields: [Field<SealedStrip>] = [
        .text("status") { $0.status },
        .text("name") { $0.name },
        .markup("fallback") { $0.fallback },
        .text("supersedes") { $0.supersedes },
        .one("changes") { $0.changes },
    ]
}

extension Rendition {
    /// Nil but in a sealed site.
    var sealedStrip: SealedStrip? {
        guard let sealing = surroundings.releases.sealing else { return nil }
        let name = words("release_name", ["version": sealing.version.description])
        var fallback = ByteBuffer(text: words("strip_fallback", ["version": sealing.version.description, "date": sealing.date]))
        if let base = site.baseURL {
            let archive = base + addresses.archive
            fallback.raw(" <a")
            fallback.attribute("href", archive)
            fallback.raw(">")
            fallback.text(words["archive"])
            fallback.raw("</a>")
        }
        return SealedStrip(
            status: sealing.status(addresses.languagePrefix), name: name, fallback: fallback,
            supersedes: sealing.supersedes.map {
                words("supersedes", ["version": sealing.version.description, "date": sealing.date, "previous": $0.version.description])
            },
            changes: changeLists.isEmpty ? nil : changesLink)
    }
}
