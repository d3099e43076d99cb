import Markup

/// The layout: frame, head and main part put together.
struct LayoutView: TemplateView {
    /// With masthead and footer, and without.
    static let templates = ["layout", "frame"]

    let frame: PageFrame
    let head: PageHead
    /// The template of the main part.
    let template: String
    let main: ByteBuffer

    static let fields: [Field<LayoutView>] = [
        .text("root") { $0.head.root },
        .text("security") { _ in ContentSecurity.policy },
        .text("language") { $0.frame.language },
        .flag("right_to_left") { $0.frame.isRightToLeft },
        .text("site_title") { $0.frame.siteTitle },
        .text("year") { $0.frame.year },
        .text("home") { $0.frame.home },
        .list("nav") { $0.entries },
        .list("imprint") { $0.frame.imprint.map(ImprintEntry.init) },
        .list("footer") { $0.frame.footer },
        .text("search_index") { $0.frame.searchIndex },
        .text("find_count") { $0.frame.findCount },
        .text("find_first") { $0.frame.findFirst },
        .text("title") { $0.head.title },
        .text("description") { $0.head.description },
        .flag("hidden") { $0.head.isHidden },
        .list("breadcrumbs") { $0.head.breadcrumbs },
        .list("translations") { $0.head.translations },
        .text("kind") { $0.kind },
        .one("sealed") { $0.frame.sealed },
        .one("license") { $0.frame.license },
        .text("stylesheet") { $0.frame.stylesheet },
        .text("script") { $0.frame.script },
        .text("early_script") { $0.frame.earlyScript },
        .text("page_script") { $0.frame.pageScripts[$0.kind] },
        .text("find_script") { $0.frame.findScript },
        .markup("metadata") { $0.head.metadata },
        .markup("main") { $0.main },
    ]

    /// The page's kind, as the class `p-KIND` of its body.
    private var kind: String {
        String(template[(template.lastIndex(of: "/").map(template.index(after:)) ?? template.startIndex)...])
    }

    private var entries: [NavigationEntry] {
        frame.nav.map { item in
            NavigationEntry(
                label: item.label, path: item.path, isPage: item.path == head.path,
                isSection: item.path == head.section && item.path != head.path)
        }
    }
}

private struct NavigationEntry: TemplateView {
    let label: String
    let path: String
    let isPage: Bool
    let isSection: Bool

    static let fields: [Field<NavigationEntry>] = [
        .text("label") { $0.label },
        .text("path") { $0.path },
        .flag("is_page") { $0.isPage },
        .flag("is_section") { $0.isSection },
    ]
}

private struct ImprintEntry: TemplateView {
    let text: String

    static let fields: [Field<ImprintEntry>] = [.text("text") { $0.text }]
}
