/// A link to a page or file of the site.
struct LinkView: TemplateView {
    var label: String
    /// From the site's root, such as `2017/units/nanjing.html`; a fragment may follow. Templates put `{{root}}` in front.
    var path: String

    static let fields: [Field<LinkView>] = [
        .text("label") { $0.label },
        .text("path") { $0.path },
    ]
}
