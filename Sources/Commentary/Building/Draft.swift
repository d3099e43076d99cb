/// A node as the walk over libcmark's tree leaves it: numbers, ids and places in lines and columns are still to come.
struct Draft {
    enum Kind {
        case node(DocumentNode.Kind)
        case heading(level: Int, explicitID: String?, idOffset: Int)
        case placedBlock(PlacedBlock.Kind, yaml: String, lines: [FencedLine], isClosed: Bool)
        case codeBlock(info: String, text: String, isClosed: Bool)
        /// The index of a table.
        case table(Int)
        case footnoteReference(label: String)
        /// By number among the text's inline notes.
        case inlineNote(Int)
        /// By number among the text's formulas.
        case formula(Int)
        /// An image alone in its paragraph that has an id.
        case figure(WrittenImage)
        case value(formula: String, offset: Int)
        /// The index of an operator that the inline pass found.
        case operation(Int)
        /// The index of a malformed claim; nothing is rendered.
        case malformedClaim(Int)
    }

    var kind: Kind
    var end: Int
    /// In the author's text.
    let offset: Int
    /// Of an image with attributes, or a paragraph that the mark of a box begins: the number of that mark.
    var mark: Int?
}

/// An image with an id: a figure with a number. Its caption are the words in its brackets, which are its draft's children.
struct WrittenImage {
    let source: String
    let title: String
    let attributes: ImageAttributes
    /// Of the id, in the author's text.
    let idOffset: Int
}

/// A table's rows, as drafts of their cells.
struct TableDraft {
    struct Row {
        /// In the author's text.
        let offset: Int
        let cells: Range<Int>
        let cellOffsets: [Int]
        /// Whether no `|` stands in it, as in a sentence right under a table.
        let isText: Bool
    }
    struct Caption {
        /// The number of the cell.
        let cell: Int
        let id: String?
        /// In the author's text.
        let offset: Int
        let idOffset: Int
    }
    let alignments: [DocumentNode.Alignment]
    let rows: [Row]
    let caption: Caption?
}
