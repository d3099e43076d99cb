import Markup

/// `archive/index.html`: every edition with its sealed releases, how to cite each, and how to verify them.
struct ArchiveView: PageView {
    static let template = "pages/archive"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var editions: [ArchivedEdition]
    /// The commands that prove a release with other people's tools, with a release's own names in them.
    var verification: [VerificationStep]

    static let fields: [Field<ArchiveView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("editions") { $0.editions },
        .list("verification") { $0.verification },
    ]
}

/// An edition and its releases, the latest first.
struct ArchivedEdition: TemplateView {
    var id: String
    var title: String
    /// Where it stands on the site; nil where the edition is gone and its latest release is what there is.
    var path: String?
    /// Said of an edition without releases, or without sources.
    var remark: String?
    var releases: [ArchivedRelease]

    static let fields: [Field<ArchivedEdition>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("path") { $0.path },
        .text("remark") { $0.remark },
        .list("releases") { $0.releases },
    ]
}

struct ArchivedRelease: TemplateView {
    /// The anchor: `2017-1.0.0`.
    var id: String
    var name: String
    var date: String
    var state: String
    var isLatest: Bool
    var note: String?
    /// Its pages, its one file, its list of digests, what it changed.
    var links: [LinkView]
    var digest: String
    var citation: String?
    /// “2 scores, 3 ranks”: what changed since the release before.
    var changes: String?

    static let fields: [Field<ArchivedRelease>] = [
        .text("id") { $0.id },
        .text("name") { $0.name },
        .text("date") { $0.date },
        .text("state") { $0.state },
        .flag("is_latest") { $0.isLatest },
        .text("note") { $0.note },
        .list("links") { $0.links },
        .text("digest") { $0.digest },
        .text("citation") { $0.citation },
        .text("changes") { $0.changes },
    ]
}

struct VerificationStep: TemplateView {
    var text: String
    var command: String

    static let fields: [Field<VerificationStep>] = [
        .text("text") { $0.text },
        .text("command") { $0.command },
    ]
}
