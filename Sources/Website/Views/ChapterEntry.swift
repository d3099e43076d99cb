import Markup

/// A chapter in a list of chapters.
struct ChapterEntry: TemplateView {
    /// As chapters count: “3”, or nil for a preface.
    var number: String?
    var title: String
    var summary: ByteBuffer?
    /// From the site's root.
    var path: String

    static let fields: [Field<ChapterEntry>] = [
        .text("number") { $0.number },
        .text("title") { $0.title },
        .markup("summary") { $0.summary },
        .text("path") { $0.path },
    ]
}

/// Consecutive chapters of one part.
struct ChapterPart: TemplateView {
    var label: String?
    var chapters: [ChapterEntry]

    static let fields: [Field<ChapterPart>] = [
        .text("label") { $0.label },
        .list("chapters") { $0.chapters },
    ]
}
