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
        // Inlines
        case text(String)
        case softBreak
        /// A line break between two CJK characters: nothing.
        case joinedBreak
        case hardBreak
        case codeSpan(String)
        case rawHTML(String)
        case emphasis
        case strong
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
