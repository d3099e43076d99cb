import Commentary
import Edition
import Languages
import Markup

/// What a page supplies to the text of a chapter: its figures, its links, its pictures.
struct ChapterHost: DocumentHost {
    let links: TextLinks
    let slug: String
    let version: Chapter.Version
    /// Every piece of the text asks.
    private let isRightToLeft: Bool

    init(rendition: Rendition, root: String, slug: String, version: Chapter.Version, on page: TextLinks.Page? = nil) {
        links = TextLinks(rendition: rendition, root: root, page: page ?? .chapter(slug: slug))
        self.slug = slug
        self.version = version
        isRightToLeft = WritingDirection.isRightToLeft(version.language)
    }

    private var rendition: Rendition { links.rendition }
    private var numbers: NumberMarkup { NumberMarkup(rendition: rendition, root: links.root, isOnPaper: notesStandAtFoot) }

    func block(_ index: Int, into buffer: inout ByteBuffer) {
        guard let exhibit = version.exhibits[index], !exhibit.isWritten else { return }
        if links.page == .book { return BookExhibit(rendition: rendition, root: links.root, exhibit: exhibit, notes: captionNotes(index)).write(into: &buffer) }
        ExhibitMarkup(rendition: rendition, root: links.root, exhibit: exhibit, page: links.page).write(into: &buffer)
    }

    /// The notes that only the words around an exhibit refer to, where this is the first.
    private func captionNotes(_ index: Int) -> ByteBuffer {
        var notes = ByteBuffer()
        for (number, note) in version.document.footnotes.enumerated() where note.references.isEmpty && note.blocks.first == index {
            version.document.writeNoteAtFoot(number, isMarked: false, host: self, into: &notes)
        }
        return notes
    }

    var notesStandAtFoot: Bool { links.page == .book }
    func blockAnchor(_ index: Int) -> String? { version.exhibits[index]?.id }
    func exhibitAnchor(_ index: Int) -> String? { version.exhibits[index]?.id }
    func exhibitLabel(_ index: Int) -> String? { version.exhibits[index].map { rendition.words.label($0) } }
    func exhibitCaption(_ index: Int) -> String? { version.exhibits[index].map { rendition.plainCaption($0) } }
    func typed(_ words: String) -> String { isRightToLeft ? Isolation.numbersIsolated(words) : words }
    func reference(_ destination: String) -> (href: String, text: String)? { links.reference(destination, in: slug) }
    func formulaNumber(_ id: String) -> String? { version.equations[id].map { rendition.words("equation_number", ["number": String($0)]) } }
    func formula(_ formula: TeXFormula) -> String? { links.rendition.surroundings.formulas.markup(formula) }
    func href(_ destination: String) -> String { links.href(destination, in: slug) }
    func image(_ source: String) -> (src: String, width: Int?, height: Int?) { links.image(source, in: slug) }
    func anchor(_ id: String) -> String { links.anchor(id, in: slug) }

    func plainValue(_ index: Int) -> String? { numbers.plain(version.numbers.values[index]) }
    func unseenValue(_ index: Int, into buffer: inout ByteBuffer) { numbers.unseen(version.numbers.values[index], into: &buffer) }
    func unseenClaim(_ index: Int, into buffer: inout ByteBuffer) { numbers.unseen(version.numbers.claims[index], into: &buffer) }
    func plainClaim(_ index: Int) -> String? { numbers.plainDifference(version.numbers.claims[index]) }

    func value(_ index: Int, formula: String, into buffer: inout ByteBuffer) {
        numbers.value(version.numbers.values[index], into: &buffer)
    }

    func claim(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer) {
        numbers.claim(version.numbers.claims[index], text: text, into: &buffer)
    }

    func quotation(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer) {
        let quotations = version.document.quotations
        let isFirst = index == 0 || quotations[index - 1].source != quotations[index].source
        numbers.quotation(quotations[index], text: text, isFirst: isFirst, id: anchor("quote:\(index + 1)"), into: &buffer)
    }

    func tableName(_ ordinal: Int) -> String {
        let name = ordinal == 1 ? version.title : "\(version.title) \(ordinal)"
        return rendition.words("scroll_region_named", ["name": name])
    }

    /// Where every chapter stands on one page, a chapter's title is a level-2 heading.
    var headingShift: Int { links.page.holdsEveryChapter ? 1 : 0 }

    var words: DocumentWords {
        var words = DocumentWords(
            footnotes: rendition.words["notes"], backToText: rendition.words["back_to_text"], table: rendition.words["scroll_region"])
        for kind in CalloutKind.allCases { words.callouts[kind] = rendition.words["callout_" + kind.rawValue] }
        words.formula = rendition.words["formula_region"]
        words.taskDone = rendition.words["task_done"]
        words.taskOpen = rendition.words["task_open"]
        return words
    }
}
