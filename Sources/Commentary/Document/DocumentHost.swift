package import Markup

/// What the page around a text supplies when the text is rendered.
///
/// Every requirement has a default that leaves the text as it stands, so a host states only what it knows.
package protocol DocumentHost {
    /// Appends the HTML of `document.blocks[index]`.
    func block(_ index: Int, into buffer: inout ByteBuffer)
    /// What an exhibit of the text's own, `document.blocks[index]`, is called, such as “表 3”, and its id on the page; nil if it has errors.
    func exhibitLabel(_ index: Int) -> String?
    func exhibitAnchor(_ index: Int) -> String?
    /// Its caption as plain words, numbers computed.
    func exhibitCaption(_ index: Int) -> String?
    /// The link and text of a link without words, such as `#fig-regions` and “图 9”; nil if its target has no name.
    func reference(_ destination: String) -> (href: String, text: String)?
    /// The link and number of a note of the text around this one.
    func noteMark(_ label: String) -> (href: String, number: Int)?
    /// The id of `document.noteMarks[index]` on the page, for the way back from the note; nil if it has none.
    func noteMarkAnchor(_ index: Int) -> String?
    /// The id of `document.blocks[index]` on the page, for the way back from a note; nil if it has none.
    func blockAnchor(_ index: Int) -> String?
    /// The `href` of a link, from the destination as it was written.
    func href(_ destination: String) -> String
    /// The address and the size in pixels of an image, from its source as it was written.
    func image(_ source: String) -> (src: String, width: Int?, height: Int?)
    /// Words of the text as they stand on the page.
    func typed(_ text: String) -> String
    /// The page's name for an id of this text, for pages that hold more than one text.
    func anchor(_ id: String) -> String
    /// `document.values[index]` as plain words, for alternative texts.
    func plainValue(_ index: Int) -> String?
    /// What stands for the words of `document.claims[index]` in alternative texts; nil for its own.
    func plainClaim(_ index: Int) -> String?
    /// Appends what makes links to a number find it whose words stand in an image's alternative text.
    func unseenValue(_ index: Int, into buffer: inout ByteBuffer)
    func unseenClaim(_ index: Int, into buffer: inout ByteBuffer)
    /// Appends `document.values[index]`; by default its formula as code.
    func value(_ index: Int, formula: String, into buffer: inout ByteBuffer)
    /// Appends `document.claims[index]`; `text` is the HTML of the words that claim.
    func claim(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer)
    /// Appends `document.quotations[index]`; `text` is the HTML of what is quoted.
    func quotation(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer)
    /// The number of a formula with an id, “(3)”; nil of a text whose formulas have none.
    func formulaNumber(_ id: String) -> String?
    /// The markup of a formula, made elsewhere of its TeX; nil for the TeX itself.
    func formula(_ formula: TeXFormula) -> String?
    var words: DocumentWords { get }
    /// Names the scrolling region of the text’s n-th pipe table, from 1; unique on the page.
    func tableName(_ ordinal: Int) -> String
    /// How many levels lower headings stand on this page than in the text: 1 where the chapter's title is a level-2 heading.
    var headingShift: Int { get }
    /// Whether a note stands in the text where it is first referred to, for paper to set it at the foot of that page.
    var notesStandAtFoot: Bool { get }
}

/// The few words that rendering adds to a text, in the page's language.
package struct DocumentWords: Hashable, Sendable {
    /// Names the list of notes to screen readers: “脚注”.
    package var footnotes: String
    /// Names the link from a note back to the text: “返回正文”.
    package var backToText: String
    /// Names a table's scrolling region: “表格”.
    package var table: String
    /// What boxes are called, by kind: “提示”.
    package var callouts: [CalloutKind: String] = [.note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning", .caution: "Caution"]
    /// Names the box of a formula on a line of its own to screen readers: “公式”.
    package var formula = "Formula"
    /// Name the box of a task to screen readers: “已完成”.
    package var taskDone = "Done"
    package var taskOpen = "To do"

    package init(footnotes: String, backToText: String, table: String) {
        self.footnotes = footnotes
        self.backToText = backToText
        self.table = table
    }

    func callout(_ kind: CalloutKind) -> String { callouts[kind] ?? kind.rawValue }

    package static let english = DocumentWords(footnotes: "Footnotes", backToText: "Back to the text", table: "Table")
}

extension DocumentHost {
    package func block(_ index: Int, into buffer: inout ByteBuffer) {}
    package func exhibitLabel(_ index: Int) -> String? { nil }
    package func exhibitAnchor(_ index: Int) -> String? { nil }
    package func exhibitCaption(_ index: Int) -> String? { nil }
    package func reference(_ destination: String) -> (href: String, text: String)? { nil }
    package func noteMark(_ label: String) -> (href: String, number: Int)? { nil }
    package func noteMarkAnchor(_ index: Int) -> String? { nil }
    package func blockAnchor(_ index: Int) -> String? { nil }
    package func plainValue(_ index: Int) -> String? { nil }
    package func plainClaim(_ index: Int) -> String? { nil }
    package func unseenValue(_ index: Int, into buffer: inout ByteBuffer) {}
    package func unseenClaim(_ index: Int, into buffer: inout ByteBuffer) {}
    package func href(_ destination: String) -> String { destination }
    package func image(_ source: String) -> (src: String, width: Int?, height: Int?) { (source, nil, nil) }
    package func typed(_ text: String) -> String { text }
    package func anchor(_ id: String) -> String { id }
    package func value(_ index: Int, formula: String, into buffer: inout ByteBuffer) {
        buffer.raw("<code>")
        buffer.text(formula)
        buffer.raw("</code>")
    }
    package func claim(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer) { buffer.raw(text) }
    package func quotation(_ index: Int, text: ByteBuffer, into buffer: inout ByteBuffer) { buffer.raw(text) }
    package func formulaNumber(_ id: String) -> String? { nil }
    package func formula(_ formula: TeXFormula) -> String? { nil }
    package var words: DocumentWords { .english }
    package func tableName(_ ordinal: Int) -> String { ordinal == 1 ? words.table : "\(words.table) \(ordinal)" }
    package var headingShift: Int { 0 }
    package var notesStandAtFoot: Bool { false }
}

/// A host that knows nothing: for tests and for text that stands alone.
package struct PlainHost: DocumentHost {
    package init() {}
}
