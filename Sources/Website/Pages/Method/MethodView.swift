import Markup

/// `2017/method.html`: the indicator system, the rules of scoring, the objects.
struct MethodView: PageView {
    static let template = "pages/method"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var sections: [MethodSection]
    /// The page of own weights, where there is one.
    var weights: LinkView?

    static let fields: [Field<MethodView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("contents") { $0.sections.map { ContentsEntry(id: $0.id, label: $0.heading) } },
        .list("sections") { $0.sections },
        .one("weights") { $0.weights },
    ]
}

struct MethodSection: TemplateView {
    /// The heading's anchor.
    var id: String
    var heading: String
    /// Prose and tables.
    var body: ByteBuffer

    static let fields: [Field<MethodSection>] = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .markup("body") { $0.body },
    ]
}
