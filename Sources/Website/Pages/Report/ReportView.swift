import Markup

/// `2017/report.html`: the whole report on one page, for print and PDF.
struct ReportView: PageView {
    static let template = "pages/report"

    var kicker: String?
    /// The report's title.
    var title: String
    /// The finding.
    var headline: ByteBuffer?
    var summary: ByteBuffer?
    var keys: [KeyFigureView]
    /// Whether there are numbers in its chapters to show as checked.
    var hasCheckedNumbers = false
    /// On the cover's foot: publisher, period, version.
    var imprint: [String]
    var chapters: [ReportChapter]

    static let fields: [Field<ReportView>] = [
        .text("kicker") { $0.kicker },
        .text("title") { $0.title },
        .markup("headline") { $0.headline },
        .markup("summary") { $0.summary },
        .list("keys") { $0.keys },
        .flag("has_checked_numbers") { $0.hasCheckedNumbers },
        .list("imprint") { $0.imprint.map(ReportImprint.init) },
        .list("contents") { $0.chapters.map { ContentsEntry(id: $0.id, label: $0.title) } },
        .list("chapters") { $0.chapters },
    ]
}

/// A chapter within the report: its title is a level-2 heading there, so the body's headings begin at level 3.
struct ReportChapter: TemplateView {
    /// Unique on the page, as all ids within the body and the notes must be.
    var id: String
    var kicker: String?
    var title: String
    var lede: ByteBuffer?
    var body: ByteBuffer
    /// The footnotes' list, `<ol>…</ol>`.
    var notes: ByteBuffer?

    static let fields: [Field<ReportChapter>] = [
        .text("id") { $0.id },
        .text("kicker") { $0.kicker },
        .text("title") { $0.title },
        .markup("lede") { $0.lede },
        .markup("body") { $0.body },
        .markup("notes") { $0.notes },
    ]
}

private struct ReportImprint: TemplateView {
    let text: String

    static let fields: [Field<ReportImprint>] = [.text("text") { $0.text }]
}
