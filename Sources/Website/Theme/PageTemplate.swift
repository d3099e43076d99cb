/// A template: its path below Templates/ without `.mustache`, and the names that it may use.
struct PageTemplate: Sendable {
    let name: String
    let vocabulary: TemplateVocabulary

    /// The layout, and one for each kind of page.
    static let all = [PageTemplate(name: LayoutView.template, vocabulary: LayoutView.vocabulary)] + PagePlan.kinds.map { $0.template }
}

extension Page {
    static var template: PageTemplate { PageTemplate(name: View.template, vocabulary: View.pageVocabulary) }
}

/// A view that is the main part of a page. Beside its own fields its template can use `root`, the way from the page
/// to the site's root: `<a href="{{root}}{{path}}">`.
protocol PageView: TemplateView {
    /// `pages/unit`
    static var template: String { get }
}

extension PageView {
    static var pageVocabulary: TemplateVocabulary {
        TemplateVocabulary(entries: [.init(name: "root", kind: .text)] + vocabulary.entries)
    }
}
