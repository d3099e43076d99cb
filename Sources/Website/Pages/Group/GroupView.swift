import Markup

/// `2017/groups/KEY/ID.html`: one region or tier.
struct GroupView: PageView {
    static let template = "pages/group"

    /// The group key's label, such as “地区”.
    var kicker: String
    var name: String
    var keys: [KeyFigureView]
    var lede: ByteBuffer?
    /// Its units, its averages beside everyone's.
    var exhibits: [ExhibitView]
    /// The group before it under the same key.
    var previous: LinkView?
    var next: LinkView?

    static let fields: [Field<GroupView>] = [
        .text("kicker") { $0.kicker },
        .text("name") { $0.name },
        .list("keys") { $0.keys },
        .markup("lede") { $0.lede },
        .list("exhibits") { $0.exhibits },
        .one("previous") { $0.previous },
        .one("next") { $0.next },
    ]
}
