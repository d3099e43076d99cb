package import Source

/// A chapter's text: a tree of values with places, and lists of what an edition checks before it renders.
package struct Document: Sendable {
    package let file: String
    /// The tree in document order; the text first, then the notes.
    package internal(set) var nodes: [DocumentNode] = []
    /// The nodes of the text itself, without the notes.
    package internal(set) var body: Range<Int> = 0..<0
    package internal(set) var headings: [Heading] = []
    package internal(set) var blocks: [PlacedBlock] = []
    package internal(set) var references: [Reference] = []
    package internal(set) var links: [Link] = []
    package internal(set) var images: [Image] = []
    package internal(set) var values: [InlineValue] = []
    package internal(set) var claims: [Claim] = []
    package internal(set) var quotations: [Quotation] = []
    /// In order of first reference.
    package internal(set) var footnotes: [Footnote] = []
    package internal(set) var noteMarks: [NoteMark] = []
    package internal(set) var formulas: [TeXFormula] = []
    /// By node, of images that are not shown as wide as they are.
    package internal(set) var imageLooks: [Int: ImageLook] = [:]
    let options: MarkdownOptions
    /// How many blocks' inline text could not be found again in the source; their places are their block's. Always 0, or we have a bug.
    var unalignedBlocks = 0

    init(file: String, options: MarkdownOptions) {
        self.file = file
        self.options = options
    }

    package func place(of node: DocumentNode) -> Place { Place(file: file, line: node.line, column: node.column) }

    /// Every id that the text puts on its page, with its place: headings, formulas with numbers, notes, and references
    /// to notes.
    package var ids: [(id: String, place: Place)] {
        var ids = headings.map { ($0.id, $0.idPlace) } + formulas.compactMap { formula in formula.id.map { ($0, formula.idPlace ?? formula.place) } }
        for note in footnotes {
            ids.append((note.id, note.place))
            for (index, place) in note.references.enumerated() { ids.append((note.referenceID(index + 1), place)) }
            if note.isInSummary { ids.append((note.summaryReferenceID, note.place)) }
        }
        return ids
    }

    /// The same text, of which only some nodes are the body: a caption's words.
    package func part(_ range: Range<Int>) -> Document {
        var part = self
        part.body = range
        return part
    }

    /// The note of that label.
    package func footnote(_ label: String) -> Footnote? {
        let folded = foldedLabel(label)
        return footnotes.first { foldedLabel($0.label) == folded }
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - firstLine: the line of `file` on which `text` begins, for text after front matter.
    ///   - summary: what stands over the text and may refer to its notes.
    /// - Returns: the document and everything that its author should know, in order of place. Never fails.
    package static func parse(
        _ text: String, file: String, firstLine: Int = 1, summary: String? = nil, options: MarkdownOptions = .almanac
    ) -> (Document, [Diagnostic]) {
        let reader = DocumentReader(file: file, line: firstLine, column: 1, options: options)
        return reader.read(Array(text.utf8), notesAbove: FootnoteLabel.all(in: summary ?? ""))
    }

    /// Reads one run of inline text, such as a caption: no blocks, and its HTML has no tags around it.
    ///
    /// - Parameter place: where the text begins in its file.
    package static func parseInline(
        _ text: String, at place: Place, options: MarkdownOptions = .almanac
    ) -> (Document, [Diagnostic]) {
        let reader = DocumentReader(file: place.file, line: place.line, column: place.column, options: options)
        return reader.readInline(Array(text.utf8))
    }
}
