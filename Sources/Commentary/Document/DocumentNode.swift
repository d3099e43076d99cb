/// One node of a text's tree, in a flat array in document order.
///
/// A flat array has no recursion anywhere: text nested ten thousand deep can neither overflow the stack when it is
/// walked nor when it is freed.
package struct DocumentNode: Sendable {
    package enum Kind: Hashable, Sendable {
        // Blocks
        case blockQuote
        case list(ordered: Bool, start: Int, marker: ListMarker)
        case item
        /// A paragraph of a tight list has no tags of its own.
        case paragraph(tight: Bool)
        case heading(level: Int, id: String?)
        case thematicBreak
        case code(info: String, text: String)
        case htmlBlock(String)
        /// The index in `Document.blocks`.
        case placedBlock(Int)
        case table
        case tableRow(isHeader: Bool)
        case tableCell(Alignment, isHeader: Bool)
        /// A quotation that is a box; its title comes first, if it has one.
        case callout(CalloutKind)
        case calloutTitle
        /// `isFirst`: nothing but its definitions stands between it and another term otherwise.
        case definitionTerm(isFirst: Bool)
        /// The definitions of the term before them. `isLast`: no further term follows.
        case definitions(isLast: Bool)
        case definition
        /// A pipe table or an image with its caption. The index in `Document.blocks`; nil for a table without an id, which has no number.
        case exhibit(Int?)
        /// Of an exhibit; it stands first.
        case caption
        // Inlines
        case text(String)
        case softBreak
        /// A line break between two CJK characters: nothing.
        case joinedBreak
        case hardBreak
        case codeSpan(String)
        /// The index in `Document.formulas`.
        case math(Int)
        case rawHTML(String)
        case emphasis
        case strong
        case span(TextSpan)
        /// The box before a task.
        case task(isDone: Bool)
        case link(destination: String, title: String)
        case image(source: String, title: String)
        case reference(destination: String)
        /// The index in `Document.footnotes`, and which of the references to it this is, from 1.
        case footnoteReference(Int, occurrence: Int)
        /// The index in `Document.noteMarks`.
        case noteMark(Int)
        /// Indices in `Document.values`, `claims` and `quotations`.
        case value(Int)
        case claim(Int)
        case quotation(Int)
    }

    package enum Alignment: Sendable { case none, left, center, right }

    package internal(set) var kind: Kind
    /// The index after the node's last descendant.
    package internal(set) var end: Int
    /// 1-based, in the file; the column counts Unicode scalars.
    package let line: Int
    package let column: Int
}

extension DocumentNode.Kind {
    var isExhibit: Bool {
        if case .exhibit = self { return true }
        return false
    }
}
