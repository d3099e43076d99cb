internal import CMark
internal import Source

/// The way of a text from its author's bytes to a document:
///
///     cleaning → footnote definitions as items → block structure → inline passes → libcmark → drafts → document
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

    func read(_ bytes: [UInt8]) -> (Document, [Diagnostic]) {
        read(bytes, isInline: false)
    }

    /// Reads `bytes` as the content of one heading, which is the one block that nothing in it can end.
    func readInline(_ bytes: [UInt8]) -> (Document, [Diagnostic]) {
        read(bytes, isInline: true)
    }

    private func read(_ bytes: [UInt8], isInline: Bool) -> (Document, [Diagnostic]) {
        var clean = MappedText(capacity: bytes.count)
        clean.copy(bytes, 0..<bytes.count, applying: SourceCleaning.edits(bytes, sentinels: options.usesSentinels))
        let author = SourceText(bytes)

        if isInline { return readInline(clean, author) }

        let cleanText = SourceText(clean.bytes)
        let definitions = FootnoteDefinitions(cleanText, options: options)
        var prepared = MappedText(capacity: clean.bytes.count)
        prepared.copy(clean.bytes, 0..<clean.bytes.count, applying: definitions.edits)
        let preparedText = SourceText(prepared.bytes)
        let tree = CMarkTree(prepared.bytes)
        let toAuthor = { (offset: Int) in clean.base(of: prepared.base(of: offset)) }

        var passes = BlockPasses(preparedText, options, footnotes: Set(definitions.definitions.map { foldedLabel($0.label) }))
        if options.usesSentinels || options.slips { passes.run(over: tree) }
        var markers: [Int: Int] = [:]
        for (number, definition) in definitions.definitions.enumerated() { markers[clean.base(of: definition.offset)] = number }

        func source(_ text: SourceText, _ toPrepared: @escaping (Int) -> Int) -> TreeBuilder.Source {
            TreeBuilder.Source(
                text: text, originalOffset: { toAuthor(toPrepared($0)) }, passOffset: toAuthor, definitions: markers,
                definitionCount: definitions.definitions.count, tables: passes.tables(toAuthor), cellCount: passes.cells.count,
                findings: passes.inline.findings)
        }
        let builder: TreeBuilder
        if passes.edits.isEmpty && passes.cells.isEmpty {
            builder = TreeBuilder(tree, source(preparedText) { $0 }, options: options)
        } else {
            let edited = passes.apply()
            builder = TreeBuilder(CMarkTree(edited.bytes), source(SourceText(edited.bytes), edited.base), options: options)
        }
        var finisher = DocumentFinisher(
            file: file, options: options, places: PlaceFinder(author, firstLine: line, firstColumn: column),
            builder: builder, tables: passes.tables(toAuthor), findings: passes.inline.findings, passOffset: toAuthor,
            underlinedTables: passes.underlinedTables, definitions: definitions.definitions.map { ($0.label, clean.base(of: $0.offset)) })
        return finisher.finish()
    }

    private func readInline(_ clean: MappedText, _ author: SourceText) -> (Document, [Diagnostic]) {
        // A caption is one line; YAML may have folded it.
        var flat = clean.bytes
        for index in flat.indices where flat[index] == .lineFeed || flat[index] == .carriageReturn { flat[index] = .space }
        var content = InlineContent()
        content.append(flat, 0..<flat.count)
        var inline = InlinePass(options: options, footnotes: [])
        let edits = inline.edits(content, 0..<flat.count)
        var edited = MappedText(capacity: flat.count + 8)
        edited.insert("# ".utf8, at: 0)
        edited.copy(flat, 0..<flat.count, applying: edits)
        edited.insert(" #\n".utf8, at: flat.count)
        let source = TreeBuilder.Source(
            text: SourceText(edited.bytes), originalOffset: { clean.base(of: edited.base(of: $0)) }, passOffset: clean.base,
            definitions: [:], definitionCount: 0, tables: [], cellCount: 1, findings: inline.findings)
        let builder = TreeBuilder(CMarkTree(edited.bytes), source, options: options)
        var finisher = DocumentFinisher(
            file: file, options: options, places: PlaceFinder(author, firstLine: line, firstColumn: column),
            builder: builder, tables: [], findings: inline.findings, passOffset: clean.base, underlinedTables: [],
            definitions: [])
        return finisher.finish(builder.cells.first ?? [])
    }
}
