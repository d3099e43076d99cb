import Markup

/// The report as a book: what its template places.
struct BookView: PageView {
    static let template = "book/book"

    /// BCP 47.
    var language: String
    var isRightToLeft: Bool
    var title: String
    var author: String
    var description: String?
    /// ISO 8601; nil of an edition without a release.
    var date: String?
    /// As CSS names it: `A4`, `letter`.
    var paper: String
    /// How a page is named where a link leads to it, as CSS: alone, in brackets behind a name, and within brackets of the text's.
    var pageAlone: ByteBuffer
    var pageBehind: ByteBuffer
    var pageWithin: ByteBuffer
    /// What `book/cover` made.
    var cover: ByteBuffer
    var summary: ByteBuffer?
    var facts: [BookFact]
    var parts: [BookPart]
    var figures: [BookEntry]
    var tables: [BookEntry]
    var chapters: [BookChapter]

    static let fields: [Field<BookView>] = [
        .text("language") { $0.language },
        .flag("right_to_left") { $0.isRightToLeft },
        .text("title") { $0.title },
        .text("author") { $0.author },
        .text("description") { $0.description },
        .text("date") { $0.date },
        .text("paper") { $0.paper },
        .markup("page_alone") { $0.pageAlone },
        .markup("page_behind") { $0.pageBehind },
        .markup("page_within") { $0.pageWithin },
        .markup("cover") { $0.cover },
        .markup("summary") { $0.summary },
        .list("facts") { $0.facts },
        .list("parts") { $0.parts },
        .list("figures") { $0.figures },
        .list("tables") { $0.tables },
        .list("chapters") { $0.chapters },
    ]
}

/// A line of the imprint: the licence, how to cite it, the digest.
struct BookFact: TemplateView {
    var label: String
    var text: ByteBuffer

    static let fields: [Field<BookFact>] = [
        .text("label") { $0.label },
        .markup("text") { $0.text },
    ]
}

/// Chapters under one heading in the contents.
struct BookPart: TemplateView {
    var label: String?
    var entries: [BookEntry]

    static let fields: [Field<BookPart>] = [
        .text("label") { $0.label },
        .list("entries") { $0.entries },
    ]
}

/// A line of the contents or of a list of figures; its page is the template's to write.
struct BookEntry: TemplateView {
    var id: String
    /// `3`, `A`, `图 9`.
    var number: String
    var title: String

    static let fields: [Field<BookEntry>] = [
        .text("id") { $0.id },
        .text("number") { $0.number },
        .text("title") { $0.title },
    ]
}

/// A chapter or an appendix. Its title is a level-2 heading, so the body's headings begin at level 3.
struct BookChapter: TemplateView {
    var id: String
    /// What the heads of left pages say.
    var part: String
    var kicker: String
    var title: String
    var lede: ByteBuffer?
    var body: ByteBuffer
    /// Items of a list.
    var formulas: ByteBuffer?
    var isAppendix = false

    static let fields: [Field<BookChapter>] = [
        .text("id") { $0.id },
        .text("part") { $0.part },
        .text("kicker") { $0.kicker },
        .text("title") { $0.title },
        .markup("lede") { $0.lede },
        .markup("body") { $0.body },
        .markup("formulas") { $0.formulas },
        .flag("appendix") { $0.isAppendix },
    ]
}
