import Markup

/// The cover of the book: a template of its own, so that an institute can make it its own and leave the rest.
struct BookCoverView: PageView {
    static let template = "book/cover"

    var publisher: String?
    var kicker: String?
    var title: String
    /// The finding.
    var headline: String?
    var keys: [KeyFigureView]
    /// Period, version; of a draft, that it is one.
    var lines: [String]
    var year: String

    static let fields: [Field<BookCoverView>] = [
        .text("publisher") { $0.publisher },
        .text("kicker") { $0.kicker },
        .text("title") { $0.title },
        .text("headline") { $0.headline },
        .list("keys") { $0.keys },
        .list("lines") { $0.lines.map(BookLine.init) },
        .text("year") { $0.year },
    ]
}

private struct BookLine: TemplateView {
    let text: String

    static let fields: [Field<BookLine>] = [.text("text") { $0.text }]
}
