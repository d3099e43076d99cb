import Markup

/// `2017/compare.html`: what a reader chooses with, and where a script puts what comes of it.
struct CompareView: PageView {
    static let template = "pages/compare"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    /// The script with all scores, from the site's root.
    var data: String
    /// What a unit is called.
    var unit: String
    /// What the box says in which units are found.
    var add: String
    /// Said where no more can be chosen.
    var full: String
    /// Everyone's mean.
    var everyone: String
    var groups: [Means]
    /// What the cells show other than scores; nil where there is nothing else.
    var rateLabel: String?
    /// Of a deep or wide tree: down to which level the table goes.
    var levels: [Option]
    var note: ByteBuffer?
    /// Where to compare without scripts.
    var ways: [LinkView]

    static let fields: [Field<CompareView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .text("data") { $0.data },
        .text("unit") { $0.unit },
        .text("add") { $0.add },
        .text("full") { $0.full },
        .text("everyone") { $0.everyone },
        .list("groups") { $0.groups },
        .text("rate_label") { $0.rateLabel },
        .list("levels") { $0.levels },
        .markup("note") { $0.note },
        .list("ways") { $0.ways },
    ]

    struct Means: TemplateView {
        /// The group key's label.
        var label: String
        var options: [Option]

        static let fields: [Field<Means>] = [
            .text("label") { $0.label },
            .list("options") { $0.options },
        ]
    }

    /// A choice of a list.
    struct Option: TemplateView {
        var value: String
        var label: String

        static let fields: [Field<Option>] = [
            .text("value") { $0.value },
            .text("label") { $0.label },
        ]
    }
}
