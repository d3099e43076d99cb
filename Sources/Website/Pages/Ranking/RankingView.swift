import Markup

/// `2017/ranking.html`: every unit and every indicator in one table, which scripts make sortable and filterable.
struct RankingView: PageView {
    static let template = "pages/ranking"

    /// The table's number, such as “表 2”.
    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    /// One for each group key; rows carry `data-groups="region/east tier/capital"`.
    var filters: [RankingFilter]
    /// What the cells show other than scores; nil where there is nothing else.
    var rateLabel: String?
    /// The finished table with its scroll region.
    var table: ByteBuffer
    /// The data's period and what the colours mean.
    var note: ByteBuffer?
    /// The page of what changed since the edition before; nil of the oldest.
    var movers: LinkView?
    /// The page of own weights, where there is one.
    var weights: LinkView?
    /// The button that shows and hides the column of intervals; nil where there is none.
    var intervalLabel: String?
    /// The page of how firm ranks are; nil where there is none.
    var robustness: LinkView?
    /// The script with the lines of the table to download, from the site's root.
    var rows: String
    /// The page of comparisons; nil where there is nothing to compare.
    var compare: LinkView?
    var downloads: [LinkView]

    static let fields: [Field<RankingView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("filters") { $0.filters },
        .text("rate_label") { $0.rateLabel },
        .markup("table") { $0.table },
        .markup("note") { $0.note },
        .one("movers") { $0.movers },
        .one("weights") { $0.weights },
        .text("interval_label") { $0.intervalLabel },
        .one("robustness") { $0.robustness },
        .text("rows") { $0.rows },
        .one("compare") { $0.compare },
        .list("downloads") { $0.downloads },
    ]
}

/// A row of buttons that show one group's units only.
struct RankingFilter: TemplateView {
    /// The group key's label, such as “地区”.
    var label: String
    var options: [Option]

    struct Option: TemplateView {
        /// `KEY/ID`, as in the rows' `data-groups`.
        var value: String
        var label: String

        static let fields: [Field<Option>] = [
            .text("value") { $0.value },
            .text("label") { $0.label },
        ]
    }

    static let fields: [Field<RankingFilter>] = [
        .text("label") { $0.label },
        .list("options") { $0.options },
    ]
}
