import Markup

/// `2017/checks.html`: errata, remarks, and every value and claim of the texts with what the data give.
struct ChecksView: PageView {
    static let template = "pages/checks"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    /// How many there are of each.
    var keys: [KeyFigureView]
    var exhibits: [ExhibitView]
    var downloads: [LinkView]

    static let fields: [Field<ChecksView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("keys") { $0.keys },
        .list("contents") { view in
            view.exhibits.compactMap { exhibit in exhibit.id.map { ContentsEntry(id: $0, label: exhibit.heading) } }
        },
        .list("exhibits") { $0.exhibits },
        .list("downloads") { $0.downloads },
    ]
}
