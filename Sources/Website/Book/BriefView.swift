import Markup

/// Briefs: a page for each unit, in a file with others or alone.
struct BriefsView: PageView {
    static let template = "book/briefs"

    /// BCP 47.
    var language: String
    var isRightToLeft: Bool
    var title: String
    var author: String
    /// ISO 8601; nil of an edition without a release.
    var date: String?
    /// As CSS names it: `A4`, `letter`.
    var paper: String
    var briefs: [BriefView]

    static let fields: [Field<BriefsView>] = [
        .text("language") { $0.language },
        .flag("right_to_left") { $0.isRightToLeft },
        .text("title") { $0.title },
        .text("author") { $0.author },
        .text("date") { $0.date },
        .text("paper") { $0.paper },
        .list("briefs") { $0.briefs },
    ]
}

/// One unit on one page: rank, total, profile, strengths, losses with what would have earned them, the units around it.
struct BriefView: TemplateView {
    var id: String
    /// The report and its year.
    var report: String
    var name: String
    var otherName: String?
    var attributes: [UnitAttribute]
    var keys: [KeyFigureView]
    var lede: ByteBuffer?
    /// The table of all indicators.
    var profile: ByteBuffer
    /// How closely its rows stand: `loose`, `close`, `tight`, or `long` where they are more than a page holds.
    var density: String
    var strengths: [BriefPoint]
    var strengthsMore: String?
    var lossesHeading: String
    var losses: [BriefPoint]
    var lossesMore: String?
    /// The units that are like it and nearest to it, with it among them.
    var peers: ByteBuffer?
    /// Rank and total in the editions before; nil without any.
    var years: ByteBuffer?
    /// What has to be said of its scores.
    var note: ByteBuffer?
    /// Publisher, period, version.
    var foot: String

    static let fields: [Field<BriefView>] = [
        .text("id") { $0.id },
        .text("report") { $0.report },
        .text("name") { $0.name },
        .text("other_name") { $0.otherName },
        .list("attributes") { $0.attributes },
        .list("keys") { $0.keys },
        .markup("lede") { $0.lede },
        .markup("profile") { $0.profile },
        .text("density") { $0.density },
        .list("strengths") { $0.strengths },
        .text("strengths_more") { $0.strengthsMore },
        .text("losses_heading") { $0.lossesHeading },
        .list("losses") { $0.losses },
        .text("losses_more") { $0.lossesMore },
        .markup("peers") { $0.peers },
        .markup("years") { $0.years },
        .markup("note") { $0.note },
        .text("foot") { $0.foot },
    ]
}

/// A strength or a loss.
struct BriefPoint: TemplateView {
    /// The indicator.
    var label: String
    /// What about it, such as “10/10，第 1”.
    var text: ByteBuffer
    /// What earns its points.
    var criteria: String?

    static let fields: [Field<BriefPoint>] = [
        .text("label") { $0.label },
        .markup("text") { $0.text },
        .text("criteria") { $0.criteria },
    ]
}
