import Markup

/// `2017/indicators/ID.html`: what it measures, how it was met, by whom.
struct IndicatorView: PageView {
    static let template = "pages/indicator"

    /// Its level and parent, such as “二级指标 · 用户体验”.
    var kicker: String?
    var name: String
    /// The name in the site's other language.
    var otherName: String?
    var keys: [KeyFigureView]
    var lede: ByteBuffer?
    var description: ByteBuffer?
    var criteria: [CriterionView]
    /// Distribution, sub-indicators, groups, all units.
    var exhibits: [ExhibitView]
    var previous: LinkView?
    var next: LinkView?

    static let fields: [Field<IndicatorView>] = [
        .text("kicker") { $0.kicker },
        .text("name") { $0.name },
        .text("other_name") { $0.otherName },
        .list("keys") { $0.keys },
        .markup("lede") { $0.lede },
        .markup("description") { $0.description },
        .list("criteria") { $0.criteria },
        .list("exhibits") { $0.exhibits },
        .one("previous") { $0.previous },
        .one("next") { $0.next },
    ]
}

/// A criterion of an indicator and the points that it is worth.
struct CriterionView: TemplateView {
    var label: String
    /// With its unit: “2 分”.
    var points: String

    static let fields: [Field<CriterionView>] = [
        .text("label") { $0.label },
        .text("points") { $0.points },
    ]
}
