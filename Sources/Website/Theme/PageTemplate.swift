/// The templates that pages are made of, by their paths below Templates/ without `.mustache`.
enum PageTemplate: String, CaseIterable, Sendable {
    case layout
    case front = "pages/front"
    case ranking = "pages/ranking"
    case units = "pages/units"
    case unit = "pages/unit"
    case indicators = "pages/indicators"
    case indicator = "pages/indicator"
    case group = "pages/group"
    case chapters = "pages/chapters"
    case chapter = "pages/chapter"
    case data = "pages/data"
    case method = "pages/method"
    case report = "pages/report"
    case checks = "pages/checks"
    case editions = "pages/editions"
    case changes = "pages/changes"
    case archive = "pages/archive"
    case notFound = "pages/404"

    static func named(_ name: String) -> PageTemplate? { PageTemplate(rawValue: name) }

    /// The names that the template may use.
    var vocabulary: Vocabulary {
        switch self {
        case .layout: LayoutView.vocabulary
        case .front: FrontView.pageVocabulary
        case .ranking: RankingView.pageVocabulary
        case .units: UnitsView.pageVocabulary
        case .unit: UnitView.pageVocabulary
        case .indicators: IndicatorsView.pageVocabulary
        case .indicator: IndicatorView.pageVocabulary
        case .group: GroupView.pageVocabulary
        case .chapters: ChaptersView.pageVocabulary
        case .chapter: ChapterView.pageVocabulary
        case .data: DataView.pageVocabulary
        case .method: MethodView.pageVocabulary
        case .report: ReportView.pageVocabulary
        case .checks: ChecksView.pageVocabulary
        case .editions: EditionsView.pageVocabulary
        case .changes: ChangesView.pageVocabulary
        case .archive: ArchiveView.pageVocabulary
        case .notFound: NotFoundView.pageVocabulary
        }
    }
}

/// A view that is the main part of a page. Beside its own fields its template can use `root`, the way from the page
/// to the site's root: `<a href="{{root}}{{path}}">`.
protocol PageView: TemplateView {
    static var template: PageTemplate { get }
}

extension PageView {
    static var pageVocabulary: Vocabulary {
        Vocabulary(entries: [.init(name: "root", kind: .text)] + vocabulary.entries)
    }
}
