import Markup

/// `2017/statistics.html`: how indicators go together, and what each accounts for.
struct StatisticsView: PageView {
    static let template = "pages/statistics"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var exhibits: [ExhibitView]

    static let fields: [Field<StatisticsView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("exhibits") { $0.exhibits },
    ]
}
