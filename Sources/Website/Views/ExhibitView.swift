import Markup

/// A table or chart with a heading of its own, as pages (not chapters) show them.
struct ExhibitView: TemplateView {
    /// The anchor of the heading, if anything links there.
    var id: String? = nil
    var heading: String
    /// The number of a numbered figure or table, such as “图 9”.
    var label: String? = nil
    /// What it shows, in a sentence.
    var caption: ByteBuffer? = nil
    /// The finished table or chart.
    var body: ByteBuffer
    /// Source, unit and downloads, under it.
    var note: ByteBuffer? = nil
    /// Where there is more of it.
    var more: LinkView? = nil
    /// What can be taken of it (`TakePanel`).
    var take: ByteBuffer? = nil

    static let fields: [Field<ExhibitView>] = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .text("label") { $0.label },
        .markup("caption") { $0.caption },
        .markup("body") { $0.body },
        .markup("note") { $0.note },
        .one("more") { $0.more },
        .markup("take") { $0.take },
    ]
}
