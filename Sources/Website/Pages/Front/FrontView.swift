import Markup

/// An edition's front page, `2017/index.html`; the site's `index.html` is the newest edition's.
struct FrontView: PageView {
    static let template = "pages/front"

    /// Such as “年度评价报告 · 第一版”.
    var kicker: String?
    /// The finding that heads the page.
    var headline: ByteBuffer
    var summary: ByteBuffer?
    var keys: [KeyFigureView]
    /// The ranking, large on the left.
    var ranking: ExhibitView
    /// What stands beside it: the groups, the map.
    var beside: [ExhibitView]
    /// Over the whole width, below: the main indicators, the hotspots.
    var exhibits: [ExhibitView]
    var parts: [ChapterPart]
    /// The edition as PDF files, where it was printed.
    var papers: [PaperView] = []
    /// How to cite the edition.
    var cite: CitationView

    static let fields: [Field<FrontView>] = [
        .text("kicker") { $0.kicker },
        .markup("headline") { $0.headline },
        .markup("summary") { $0.summary },
        .list("keys") { $0.keys },
        .one("ranking") { $0.ranking },
        .list("beside") { $0.beside },
        .list("exhibits") { $0.exhibits },
        .list("parts") { $0.parts },
        .list("papers") { $0.papers },
        .one("cite") { $0.cite },
    ]
}
