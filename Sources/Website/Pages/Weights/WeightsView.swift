import Markup

/// `2017/weights.html`: the ranking under the reader's own weights.
struct WeightsView: PageView {
    static let template = "pages/weights"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    /// Why nobody can weigh here.
    var refusal: String?
    var tool: WeightsTool?
    /// What stands in place of the tool where scripts do not run.
    var published: ExhibitView?
    var exhibits: [ExhibitView]

    static let fields: [Field<WeightsView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .text("refusal") { $0.refusal },
        .one("tool") { $0.tool },
        .one("published") { $0.published },
        .list("exhibits") { $0.exhibits },
    ]
}

/// Sliders, choices, and the table that scripts fill.
struct WeightsTool: TemplateView {
    /// The script with the scores, from the site's root.
    var data: String
    var indicators: [WeightSlider]
    /// Of the sliders, which go from 0 to 100.
    var step: String
    var choices: [WeightChoiceView]
    /// A sentence that the script completes, with `{names}`.
    var first: String
    /// Another, by the forms that it has for a number, with `{moved}`: JSON.
    var moved: String
    var same: String
    /// `{names}` and `{count}` more that share the first rank.
    var more: String
    /// A change of rank for those who do not see the arrow, with `{places}`.
    var up: String
    var down: String
    /// What stands between two sentences.
    var gap: String
    var unitTitle: String
    /// Names the table's region to screen readers.
    var tableLabel: String
    var isLong: Bool
    /// What a weight does to the total.
    var rule: String
    /// The same under each of the rules that there are to choose from: JSON; nil where there are none but those of the ranking.
    var rules: String?
    var withoutScripts: String

    static let fields: [Field<WeightsTool>] = [
        .text("data") { $0.data },
        .list("indicators") { $0.indicators },
        .text("step") { $0.step },
        .list("choices") { $0.choices },
        .text("first") { $0.first },
        .text("moved") { $0.moved },
        .text("same") { $0.same },
        .text("more") { $0.more },
        .text("up") { $0.up },
        .text("down") { $0.down },
        .text("gap") { $0.gap },
        .text("unit_title") { $0.unitTitle },
        .text("table_label") { $0.tableLabel },
        .flag("long") { $0.isLong },
        .text("rule") { $0.rule },
        .text("rules") { $0.rules },
        .text("without_scripts") { $0.withoutScripts },
    ]
}

struct WeightSlider: TemplateView {
    var id: String
    var label: String
    /// The indicator's page.
    var path: String

    static let fields: [Field<WeightSlider>] = [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .text("path") { $0.path },
    ]
}

struct WeightChoiceView: TemplateView {
    var label: String

    static let fields: [Field<WeightChoiceView>] = [.text("label") { $0.label }]
}
