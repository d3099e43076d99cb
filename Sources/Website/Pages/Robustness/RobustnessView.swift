import Markup

/// `2017/robustness.html`: how firm each rank is.
struct RobustnessView: PageView {
    static let template = "pages/robustness"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var exhibits: [ExhibitView]
    /// The page of own weights, where there is one.
    var weights: LinkView?

    static let fields: [Field<RobustnessView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("contents") { view in
            view.exhibits.compactMap { exhibit in exhibit.id.map { ContentsEntry(id: $0, label: exhibit.heading) } }
        },
        .list("exhibits") { $0.exhibits },
        .one("weights") { $0.weights },
    ]
}
