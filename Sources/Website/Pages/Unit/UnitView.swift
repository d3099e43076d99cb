import Markup

/// `2017/units/ID.html`: who, how much, the sentence that says it, the strip of all indicators, gained, lost, neighbours.
///
/// A field for each part of the page that a template may place.
struct UnitView: PageView {
    static let template = "pages/unit"

    /// Groups (with a link to their page) and further attributes, above the name.
    var attributes: [UnitAttribute]
    var name: String
    /// The name in the site's other language.
    var otherName: String?
    var keys: [KeyFigureView]
    var lede: ByteBuffer?
    /// The profile strip of all indicators.
    var strip: ExhibitView
    /// Rank and total through the years; nil of a unit that is new, and of a report with one edition.
    var years: ExhibitView?
    var strengths: [UnitPoint]
    /// How many more strengths tie with the last one.
    var strengthsMore: String?
    var lossesHeading: String
    /// What costs the unit most.
    var losses: [UnitPoint]
    /// How many more tie with the last of them.
    var lossesMore: String?
    /// The unit ranked before it.
    var previous: LinkView?
    /// The unit ranked after it.
    var next: LinkView?
    /// How far its total is from the marks and from the next better one: a sentence each.
    var distances: [UnitDistance]
    /// The units that are like it and nearest to it, with the page that compares them.
    var peers: ExhibitView?
    /// The chapters that speak of it.
    var mentions: [LinkView]
    /// What there is to say of it in one line, with its source.
    var share: String?
    /// Its brief as a PDF file, where it was printed.
    var papers: [PaperView] = []
    /// How to cite the page.
    var cite: CitationView

    static let fields: [Field<UnitView>] = [
        .list("attributes") { $0.attributes },
        .text("name") { $0.name },
        .text("other_name") { $0.otherName },
        .list("keys") { $0.keys },
        .markup("lede") { $0.lede },
        .one("strip") { $0.strip },
        .one("years") { $0.years },
        .list("strengths") { $0.strengths },
        .text("strengths_more") { $0.strengthsMore },
        .text("losses_heading") { $0.lossesHeading },
        .list("losses") { $0.losses },
        .text("losses_more") { $0.lossesMore },
        .one("previous") { $0.previous },
        .one("next") { $0.next },
        .list("distances") { $0.distances },
        .one("peers") { $0.peers },
        .list("mentions") { $0.mentions },
        .list("papers") { $0.papers },
        .text("share") { $0.share },
        .one("cite") { $0.cite },
    ]
}

/// A group or another attribute of a unit.
struct UnitAttribute: TemplateView {
    /// What it is, for readers who do not see it from the value, such as “APP”.
    var label: String?
    var value: String
    /// The group's page, from the site's root.
    var path: String?

    static let fields: [Field<UnitAttribute>] = [
        .text("label") { $0.label },
        .text("value") { $0.value },
        .text("path") { $0.path },
    ]
}

/// How far a unit is from something.
struct UnitDistance: TemplateView {
    var text: String

    static let fields: [Field<UnitDistance>] = [.text("text") { $0.text }]
}

/// A strength or a loss.
struct UnitPoint: TemplateView {
    /// The indicator.
    var label: String
    /// The indicator's page, from the site's root.
    var path: String
    /// What about it, such as “10/10，第 1”.
    var text: ByteBuffer
    /// What the points hang on; none where the rubric does not say.
    var criteria: [CriterionView] = []

    static let fields: [Field<UnitPoint>] = [
        .text("label") { $0.label },
        .text("path") { $0.path },
        .markup("text") { $0.text },
        .list("criteria") { $0.criteria },
    ]
}
