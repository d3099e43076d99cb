import Markup

/// `2017/embed/ID.html`: one figure or table by itself.
struct EmbedView: PageView {
    static let template = "pages/embed"
    static let layout = "frame"

    /// "图 9".
    var label: String
    var caption: String
    var isTable: Bool
    /// The drawings or the table.
    var body: ByteBuffer
    /// Unit of measure, note, source.
    var notes: [String]
    /// Where it stands in the report.
    var place: LinkView
    var publisher: String?
    var license: Terms?

    static let fields: [Field<EmbedView>] = [
        .text("label") { $0.label },
        .text("caption") { $0.caption },
        .flag("is_table") { $0.isTable },
        .markup("body") { $0.body },
        .list("notes") { $0.notes.map(Note.init) },
        .one("place") { $0.place },
        .text("publisher") { $0.publisher },
        .one("license") { $0.license },
    ]

    private struct Note: TemplateView {
        let text: String

        static let fields: [Field<Note>] = [.text("text") { $0.text }]
    }
}
