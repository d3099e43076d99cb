/// A template: its path below Templates/ without `.mustache`, and the names that it may use.
struct PageTemplate: Sendable {
    let name: String
    let vocabulary: TemplateVocabulary

    /// The layouts, one for each kind of page, and those of what is printed.
    static let all = LayoutView.templates.map { PageTemplate(name: $0, vocabulary: LayoutView.vocabulary) } + PagePlan.kinds.map { $0.template } + onPaper

    private static let onPaper = [
        PageTemplate(name: BookCoverView.template, vocabulary: BookCoverView.pageVocabulary),
        PageTemplate(name: BookView.template, vocabulary: BookView.pageVocabulary),
        PageTemplate(name: BriefsView.template, vocabulary: BriefsView.pageVocabulary),
    ]
}

extension Page {
    static var template: PageTemplate { PageTemplate(name: View.template, vocabulary: View.pageVocabulary) }
}

/// A view that is the main part of a page. Beside its own fields its template can use `root`, the way from the page
/// to the site's root: `<a href="{{root}}{{path}}">`.
protocol PageView: TemplateView {
    /// `pages/unit`
    static var template: String { get }
    /// The template around it: `layout`, or `frame` for what stands in other sites' frames.
    static var layout: String { get }
}

extension PageView {
    static var layout: String { LayoutView.templates[0] }

    static var pageVocabulary: TemplateVocabulary {
        TemplateVocabulary(entries: [.init(name: "root", kind: .text)] + vocabulary.entries)
    }
}
