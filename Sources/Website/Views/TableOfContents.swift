/// A heading of the page in its table of contents.
struct ContentsEntry: TemplateView {
    /// The heading's id on this page.
    var id: String
    var label: String
    /// One level below the entry before it.
    var nested = false

    static let fields: [Field<ContentsEntry>] = [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .flag("nested") { $0.nested },
    ]
}
