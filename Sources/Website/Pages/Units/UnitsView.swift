import Markup

/// `2017/units/index.html`: all units by group, and the way to the groups' own pages.
struct UnitsView: PageView {
    static let template = "pages/units"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    /// For each group key its groups.
    var groups: [GroupLinks]
    /// Usually one table a group of the first key.
    var exhibits: [ExhibitView]

    static let fields: [Field<UnitsView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("groups") { $0.groups },
        .list("exhibits") { $0.exhibits },
    ]
}

/// The groups of one key, such as the regions.
struct GroupLinks: TemplateView {
    var label: String
    var links: [LinkView]

    static let fields: [Field<GroupLinks>] = [
        .text("label") { $0.label },
        .list("links") { $0.links },
    ]
}
