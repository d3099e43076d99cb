import Markup

/// `2017/indicators/index.html`: the indicator tree with maxima, averages and score rates.
struct IndicatorsView: PageView {
    static let template = "pages/indicators"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var exhibits: [ExhibitView]

    static let fields: [Field<IndicatorsView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("exhibits") { $0.exhibits },
    ]
}
