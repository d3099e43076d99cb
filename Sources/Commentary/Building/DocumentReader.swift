internal import CMark
internal import Source

/// The way of a text from its author's bytes to a document:
///
///     cleaning → comments out → formulas on one line → boxes as quotations → typed lists → definitions as items → block structure → inline passes → libcmark → drafts → document
///
/// With the extensions off only the first and the last three remain.
struct DocumentReader {
    private let file: String
    private let line: Int
    private let column: Int
    private let options: MarkdownOptions

    init(file: String, line: Int, column: Int, options: MarkdownOptions) {
        self.file = file
        self.line = line
        self.column = column
        self.options = options
    }

    /// - Parameter notesAbove: labels to which a text over this one refers.
    func read(_ bytes: [UInt8], notesAbove: [String] = []) -> (Document, [Diagnostic]) {
        read(bytes, isInline: false, notesAbove)
    }

    /// Reads `bytes` as the content of one heading, which is the one block that nothing in it can end.
    func readInline(_ bytes: [UInt8]) -> (Document, [Diagnostic]) {
        read(bytes, isInline: true, [])
    }

    private func read(_ bytes: [UInt8], isInline: Bool, _ notesAbove: [String]) -> (Document, [Diagnostic]) {
        let author = SourceLines(bytes)
        var layers = SourceLayers(bytes)
        layers.apply(SourceCleaning.edits(bytes, sentinels: options.usesSentinels))
        var slips: [Slip] = []
        if options.comments {
            let comments = Comments(SourceLines(layers.bytes), isInline: isInline)
            slips += comments.unclosed.map { [Self.unclosedComment(layers.origin(of: $0))] } ?? []
            layers.apply(comments.edits)
        }
        if isInline { return readInline(layers, author, slips) }

        if options.constructs {
            layers.apply(MathLines(SourceLines(layers.bytes)).edits)
            let fences = CalloutFences(SourceLines(layers.bytes))
            if options.slips { slips += fences.slips.map { $0.moved(layers.origin(of: $0.offset)) } }
            layers.apply(fences.edits)
        }
        var markers: [Int: ListMarker] = [:]
        if options.typedLists {
            let lists = TypedLists(SourceLines(layers.bytes))
            for (offset, marker) in lists.markers { markers[layers.origin(of: offset)] = marker }
            if options.slips { slips += lists.slips.map { $0.moved(layers.origin(of: $0.offset)) } }
            layers.apply(lists.edits)
        }
        let definitions = FootnoteDefinitions(SourceLines(layers.bytes), options: options)
        let definitionOffsets = definitions.definitions.map { layers.origin(of: $0.offset) }
        layers.apply(definitions.edits)
        var colons: Set<Int> = []
        if options.constructs {
            let terms = FootnoteDefinitions(SourceLines(layers.bytes), options: options, ofTerms: true)
            colons = Set(terms.colons.map { layers.origin(of: $0) })
            layers.apply(terms.edits)
        }
        let prepared = SourceLines(layers.bytes)
        let tree = CMarkTree(prepared.bytes)
        let toAuthor = { (offset: Int) in layers.origin(of: offset) }

        var passes = BlockPasses(prepared, options, footnotes: Set(definitions.definitions.map { foldedLabel($0.label) }))
        if options.usesSentinels || options.slips { passes.run(over: tree) }
        var definitionNumbers: [Int: Int] = [:]
        for (number, offset) in definitionOffsets.enumerated() { definitionNumbers[offset] = number }

        func source(_ text: SourceLines, _ toPrepared: @escaping (Int) -> Int) -> DraftBuilder.Source {
            DraftBuilder.Source(
                text: text, originalOffset: { toAuthor(toPrepared($0)) }, passOffset: toAuthor, definitions: definitionNumbers,
                definitionCount: definitions.definitions.count, listMarkers: markers, colons: colons, tables: passes.tables(toAuthor),
                cellCount: passes.cells.count, noteCount: passes.inline.findings.notes.count,
                findings: passes.inline.findings)
        }
        let builder: DraftBuilder
        if passes.edits.isEmpty && passes.cells.isEmpty && passes.inline.findings.notes.isEmpty {
            builder = DraftBuilder(tree, source(prepared) { $0 }, options: options)
        } else {
            let edited = passes.apply()
            builder = DraftBuilder(CMarkTree(edited.bytes), source(SourceLines(edited.bytes), edited.base), options: options)
        }
        var finisher = DocumentFinisher(
            file: file, options: options, places: PlaceFinder(author, firstLine: line, firstColumn: column),
            builder: builder, tables: passes.tables(toAuthor), findings: passes.inline.findings, passOffset: toAuthor,
            underlinedTables: passes.underlinedTables, definitions: zip(definitions.definitions, definitionOffsets).map { ($0.label, $1) })
        finisher.sourceSlips = slips
        finisher.notesAbove = notesAbove
        return finisher.finish()
    }

    private func readInline(_ layers: SourceLayers, _ author: SourceLines, _ slips: [Slip]) -> (Document, [Diagnostic]) {
        // A caption is one line; YAML may have folded it.
        var flat = layers.bytes
        for index in flat.indices where flat[index] == .lineFeed || flat[index] == .carriageReturn { flat[index] = .space }
        var content = InlineContent()
        content.append(flat, 0..<flat.count)
        var inline = InlinePass(options: options, footnotes: [])
        let edits = inline.edits(content, 0..<flat.count)
        var edited = MappedText(capacity: flat.count + 8)
        edited.insert("# ".utf8, at: 0)
        edited.copy(flat, 0..<flat.count, applying: edits)
        edited.insert(" #\n".utf8, at: flat.count)
        let source = DraftBuilder.Source(
            text: SourceLines(edited.bytes), originalOffset: { layers.origin(of: edited.base(of: $0)) }, passOffset: layers.origin,
            definitions: [:], definitionCount: 0, listMarkers: [:], colons: [], tables: [], cellCount: 1, noteCount: 0, findings: inline.findings)
        let builder = DraftBuilder(CMarkTree(edited.bytes), source, options: options)
        var finisher = DocumentFinisher(
            file: file, options: options, places: PlaceFinder(author, firstLine: line, firstColumn: column),
            builder: builder, tables: [], findings: inline.findings, passOffset: layers.origin, underlinedTables: [],
            definitions: [])
        finisher.sourceSlips = slips
        return finisher.finish(builder.cells.first ?? [])
    }

    private static func unclosedComment(_ offset: Int) -> Slip {
        Slip(
            "unclosed-comment", "comment is not closed, so where it ends is anybody’s guess",
            hint: "close it with -->, or write \\<!-- for the characters themselves", offset: offset)
    }
}
