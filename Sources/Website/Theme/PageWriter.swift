import Markup

/// Writes pages: a view's values into its template's skeleton, and that into the layout's.
///
/// It remembers the skeletons that it has made, so each worker has one of its own and they share nothing.
package struct PageWriter: Sendable {
    private let theme: Theme
    private let strings: Strings
    private var skeletons: [String: [[UInt8]: Skeleton]] = [:]

    /// A template with more shapes than this is used in a way that nobody foresaw; its skeletons are dropped and made again.
    private static let limit = 1024

    package init(_ theme: Theme, language: String) {
        self.theme = theme
        strings = theme.strings(language)
    }

    /// Appends the whole page.
    mutating func write<View: PageView>(_ view: View, head: PageHead, frame: PageFrame, into page: inout ByteBuffer) {
        var values = PageValues()
        values.text(head.root)
        view.collect(into: &values)
        var main = ByteBuffer(capacity: 16 * 1024)
        skeleton(View.template, View.pageVocabulary, values.shape).fill(values, into: &main)
        var layout = PageValues(capacity: main.count + 4096)
        LayoutView(frame: frame, head: head, template: View.template, main: main).collect(into: &layout)
        skeleton(View.layout, LayoutView.vocabulary, layout.shape).fill(layout, into: &page)
    }

    /// Appends what the view's own template makes, without the layout: for what is no page of the site.
    mutating func writeAlone<View: PageView>(_ view: View, into out: inout ByteBuffer) {
        var values = PageValues()
        values.text("")
        view.collect(into: &values)
        skeleton(View.template, View.pageVocabulary, values.shape).fill(values, into: &out)
    }

    private mutating func skeleton(
        _ template: String, _ vocabulary: @autoclosure () -> TemplateVocabulary, _ shape: [UInt8]
    ) -> Skeleton {
        if let known = skeletons[template]?[shape] { return known }
        if (skeletons[template]?.count ?? 0) >= Self.limit { skeletons[template] = nil }
        let made = Skeleton(
            template: template, templates: theme.templates.trees, vocabulary: vocabulary(), shape: shape,
            constants: ["strings": strings.texts])
        skeletons[template, default: [:]][shape] = made
        return made
    }
}
