import Markup

/// `2017/chapters/index.html`: all chapters by part, and the way to the report on one page.
struct ChaptersView: PageView {
    static let template = "pages/chapters"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var parts: [ChapterPart]
    /// The report on one page.
    var report: LinkView?

    static let fields: [Field<ChaptersView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("parts") { $0.parts },
        .one("report") { $0.report },
    ]
}
