/// `404.html`.
struct NotFoundView: PageView {
    static let template = "pages/404"

    /// Where to go instead.
    var links: [LinkView]

    static let fields: [Field<NotFoundView>] = [.list("links") { $0.links }]
}
