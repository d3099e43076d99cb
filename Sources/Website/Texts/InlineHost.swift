import Commentary
import Edition
import Languages
import Markup
import Source

/// What a page supplies to a short text of YAML, such as a caption: its numbers, links and references.
struct InlineHost: DocumentHost {
    let links: TextLinks
    let text: CheckedText
    /// The chapter in which the text stands; empty for edition.yaml and the like.
    let slug: String
    /// Whether it is the summary over a chapter's text, on that chapter's page.
    var isSummary = false

    private var numbers: NumberMarkup { NumberMarkup(rendition: links.rendition, root: links.root, isOnPaper: notesStandAtFoot) }

    var notesStandAtFoot: Bool { links.page == .book }

    func value(_ index: Int, formula: String, into buffer: inout ByteBuffer) {
        numbers.value(text.numbers.values[index], into: &buffer)
    }

    func claim(_ index: Int, text words: ByteBuffer, into buffer: inout ByteBuffer) {
        numbers.claim(text.numbers.claims[index], text: words, into: &buffer)
    }

    func quotation(_ index: Int, text words: ByteBuffer, into buffer: inout ByteBuffer) {
        let quotation = text.document.quotations[index]
        let id = "\(slug):\(quotation.place.line):\(quotation.place.column):quote:\(index + 1)"
        numbers.quotation(quotation, text: words, isFirst: true, id: id, into: &buffer)
    }

    func plainValue(_ index: Int) -> String? { numbers.plain(text.numbers.values[index]) }
    func unseenValue(_ index: Int, into buffer: inout ByteBuffer) { numbers.unseen(text.numbers.values[index], into: &buffer) }
    func unseenClaim(_ index: Int, into buffer: inout ByteBuffer) { numbers.unseen(text.numbers.claims[index], into: &buffer) }
    func plainClaim(_ index: Int) -> String? { numbers.plainDifference(text.numbers.claims[index]) }

    func typed(_ words: String) -> String {
        WritingDirection.isRightToLeft(links.rendition.language) ? Isolation.numbersIsolated(words) : words
    }
    func reference(_ destination: String) -> (href: String, text: String)? { links.reference(destination, in: slug) }
    func noteMark(_ label: String) -> (href: String, number: Int)? { links.noteMark(label, in: slug) }
    func noteMarkAnchor(_ index: Int) -> String? {
        let marks = text.document.noteMarks
        // Of several marks of one note, the way back leads to the first.
        guard isSummary, let note = links.note(marks[index].label, in: slug),
            marks.firstIndex(where: { links.note($0.label, in: slug)?.id == note.id }) == index
        else { return nil }
        return links.anchor(note.summaryReferenceID, in: slug)
    }

    func formula(_ formula: TeXFormula) -> String? { links.rendition.surroundings.formulas.markup(formula) }
    var words: DocumentWords {
        var words = DocumentWords.english
        words.formula = links.rendition.words["formula_region"]
        return words
    }

    func href(_ destination: String) -> String { links.href(destination, in: slug) }
    func image(_ source: String) -> (src: String, width: Int?, height: Int?) { links.image(source, in: slug) }
}

extension InlineText {
    /// The text in a rendition's language as HTML.
    func html(_ rendition: Rendition, root: String, slug: String = "", on page: TextLinks.Page = .other) -> ByteBuffer {
        text(rendition.language).html(rendition, root: root, slug: slug, on: page)
    }
}

extension CheckedText {
    func html(_ rendition: Rendition, root: String, slug: String = "", on page: TextLinks.Page = .other) -> ByteBuffer {
        document.html(host: InlineHost(links: TextLinks(rendition: rendition, root: root, page: page), text: self, slug: slug))
    }

    /// As the summary over a chapter's text.
    func summaryHTML(_ rendition: Rendition, root: String, slug: String, on page: TextLinks.Page) -> ByteBuffer {
        document.html(host: InlineHost(links: TextLinks(rendition: rendition, root: root, page: page), text: self, slug: slug, isSummary: true))
    }
}
