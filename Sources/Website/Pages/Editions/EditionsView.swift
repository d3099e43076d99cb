import Markup

/// `editions.html`: every edition of the report, the newest first.
struct EditionsView: PageView {
    static let template = "pages/editions"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var editions: [EditionEntry]
    /// Them in a table; nil where only one has pages.
    var table: ExhibitView?

    static let fields: [Field<EditionsView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("editions") { $0.editions },
        .one("table") { $0.table },
    ]
}

/// An edition in the list of all.
struct EditionEntry: TemplateView {
    /// The folder's name: 2017.
    var id: String
    var title: String
    /// When the data were collected, in words.
    var period: String?
    /// The finding, in plain words.
    var headline: String?
    /// From the site's root.
    var path: String
    var isDraft = false

    static let fields: [Field<EditionEntry>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("period") { $0.period },
        .text("headline") { $0.headline },
        .text("path") { $0.path },
        .flag("draft") { $0.isDraft },
    ]
}
