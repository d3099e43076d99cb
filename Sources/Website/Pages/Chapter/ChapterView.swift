import Markup

/// `2017/chapters/SLUG.html`: commentary.
struct ChapterView: PageView {
    static let template = "pages/chapter"

    /// The part and the chapter's number, such as “五项结论 · 1”.
    var kicker: String?
    var title: String
    /// The chapter's summary.
    var lede: ByteBuffer?
    var isDraft = false
    /// Whether there are numbers in its text to show as checked.
    var hasCheckedNumbers = false
    /// The chapter's headings; with fewer than three the theme shows none.
    var contents: [ContentsEntry]
    /// The text, from its first paragraph or level-2 heading on.
    var body: ByteBuffer
    /// The footnotes' list, `<ol>…</ol>`, with ids that the references link to.
    var notes: ByteBuffer?
    var previous: LinkView?
    var next: LinkView?
    /// How to cite the chapter.
    var cite: CitationView

    static let fields: [Field<ChapterView>] = [
        .text("kicker") { $0.kicker },
        .text("title") { $0.title },
        .markup("lede") { $0.lede },
        .flag("draft") { $0.isDraft },
        .flag("has_checked_numbers") { $0.hasCheckedNumbers },
        .list("contents") { $0.contents.count < 3 ? [] : $0.contents },
        .markup("body") { $0.body },
        .markup("notes") { $0.notes },
        .one("previous") { $0.previous },
        .one("next") { $0.next },
        .one("cite") { $0.cite },
    ]
}
