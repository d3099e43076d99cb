import Markup

/// A PDF file that a page offers.
struct PaperView: TemplateView {
    /// What it holds.
    var label: String
    /// From the site's root.
    var path: String
    /// Such as “57 页”.
    var pages: String?
    /// Such as “1.2 MB”.
    var size: String
    /// Between the two.
    var separator: String

    static let fields: [Field<PaperView>] = [
        .text("label") { $0.label },
        .text("path") { $0.path },
        .text("extent") { [$0.pages, $0.size].compactMap { $0 }.joined(separator: $0.separator) },
    ]
}
