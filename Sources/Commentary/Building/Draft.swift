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
    let alignments: [DocumentNode.Alignment]
    let rows: [Row]
}
