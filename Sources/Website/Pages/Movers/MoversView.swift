import Markup

/// `2017/movers.html`: the edition beside the one before it.
struct MoversView: PageView {
    static let template = "pages/movers"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var exhibits: [ExhibitView]

    static let fields: [Field<MoversView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("contents") { view in
            view.exhibits.compactMap { exhibit in exhibit.id.map { ContentsEntry(id: $0, label: exhibit.heading) } }
        },
        .list("exhibits") { $0.exhibits },
    ]
}
