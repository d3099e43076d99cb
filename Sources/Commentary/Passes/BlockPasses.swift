internal import CMark

/// Goes over the text's paragraphs and headings: finds tables and collects what the inline pass wants changed.
struct BlockPasses {
    struct Cell {
        let range: Range<Int>
        let edits: [Edit]
    }

    private struct Row {
        let offset: Int
        let cells: Range<Int>
        let cellOffsets: [Int]
        /// Whether no `|` stands in it.
        let isText: Bool
    }

    private let text: SourceLines
    private let options: MarkdownOptions
    private(set) var inline: InlinePass
    /// In order.
    private(set) var edits: [Edit] = []
    private(set) var cells: [Cell] = []
    /// Tables that a line of `---` or `===` directly under them makes a heading.
    private(set) var underlinedTables: [Int] = []
    private var found: [(alignments: [DocumentNode.Alignment], rows: [Row])] = []

    init(_ text: SourceLines, _ options: MarkdownOptions, footnotes: Set<String>) {
        self.text = text
        self.options = options
        inline = InlinePass(options: options, footnotes: footnotes)
    }

    mutating func run(over tree: borrowing CMarkTree) {
        var containers = ContainerStack(text)
        tree.walk { node, entering in
            containers.follow(node, entering: entering)
            guard entering, node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING else { return }
            let content = containers.content(of: node)
            read(content, isParagraph: node.type == CMARK_NODE_PARAGRAPH, place: containers.innermost(onLine: node.startLine))
            if options.slips, node.type == CMARK_NODE_HEADING, node.endLine > node.startLine,
                let slip = SetextSlip.read(content, level: node.headingLevel, underline: text.bytes[text.line(node.endLine)])
            {
                inline.findings.slips.append(slip)
            }
        }
        if options.cjkEmphasis { readDefinitionLabels() }
    }

    /// A label must stay the same where it is defined and where it is used, so what the emphasis pass inserts into the one it
    /// inserts into the other. Definitions are not in the tree; a line that only looks like one is none the worse for it.
    private mutating func readDefinitionLabels() {
        var more: [Edit] = []
        for line in 0..<text.lineCount {
            let range = text.line(line)
            let start = text.bytes[range].firstIndex { !$0.isSpaceOrTab && $0 != UInt8(ascii: ">") } ?? range.upperBound
            guard start < range.upperBound, text.bytes[start] == UInt8(ascii: "["),
                let end = text.bytes.withUnsafeBufferPointer({ LinkSyntax($0).label(at: start) }),
                end < range.upperBound, text.bytes[end] == UInt8(ascii: ":"),
                text.bytes[start..<end].contains(where: { $0 >= 0x80 }),
                text.bytes[start..<end].contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") })
            else { continue }
            var content = InlineContent()
            content.append(text.bytes, start..<end)
            var onlyEmphasis = MarkdownOptions.commonMark
            onlyEmphasis.cjkEmphasis = true
            var pass = InlinePass(options: onlyEmphasis, footnotes: [])
            more += pass.edits(content, 0..<end - start)
        }
        guard !more.isEmpty else { return }
        let known = Set(edits.map(\.range.lowerBound))
        edits += more.filter { !known.contains($0.range.lowerBound) }
        // Stable: edits at one place keep their order.
        edits = edits.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }.map(\.element)
    }

    private mutating func read(_ content: InlineContent, isParagraph: Bool, place: ContainerStack.Innermost) {
        if options.tables && !isParagraph && TableSyntax.table(in: content) != nil {
            underlinedTables.append(content.textOffset(content.start))
        }
        let foundTable = options.tables && isParagraph ? TableSyntax.table(in: content) : nil
        if options.slips && isParagraph { readSlips(content, table: foundTable, place) }
        guard let table = foundTable else {
            edits += inline.edits(content, content.start..<content.bytes.count - 1, isHeading: !isParagraph)
            return
        }
        let header = content.lines[table.headerLine].range.lowerBound
        if content.start < header { edits += inline.edits(content, content.start..<header - 1) }

        for line in table.headerLine..<content.lines.count {
            let range = content.lines[line]
            edits.append(
                Edit(
                    range: range.textStart..<range.textStart + range.range.count,
                    replacement: Sentinel.placeholder(.table, line == table.headerLine ? found.count : nil)))
        }
        var rows: [Row] = []
        for line in [table.headerLine] + Array(table.bodyLines) {
            let lineRange = content.lines[line].range
            let first = cells.count
            var offsets: [Int] = []
            for cell in TableSyntax.cells(content.bytes, lineRange) {
                offsets.append(content.textOffset(cell.lowerBound))
                let start = content.textOffset(cell.lowerBound)
                cells.append(Cell(range: start..<start + cell.count, edits: inline.edits(content, cell, isCell: true)))
            }
            var start = lineRange.lowerBound
            while start < lineRange.upperBound && content.bytes[start].isSpaceOrTab { start += 1 }
            rows.append(
                Row(
                    offset: content.textOffset(start), cells: first..<cells.count, cellOffsets: offsets,
                    isText: !content.bytes[lineRange].contains(UInt8(ascii: "|"))
                        && content.bytes[content.lines[table.headerLine].range].contains(UInt8(ascii: "|"))))
        }
        found.append((table.alignments, rows))
    }

    private mutating func readSlips(_ content: InlineContent, table: TableSyntax.Table?, _ place: ContainerStack.Innermost) {
        guard content.start < content.bytes.count else { return }
        let first = content.lineIndex(of: content.start)
        let code = content.bytes.withUnsafeBufferPointer { InlineSkipping.codeSpans($0, content.start..<content.bytes.count - 1) }
        for line in first..<(table?.headerLine ?? content.lines.count) {
            let range = content.lines[line].range
            guard !code.contains(where: { $0.contains(range.lowerBound) }) else { continue }
            let isWhole = table == nil && content.lines.count == first + 1
            if let slip = HeadingSlip.read(content, line: range, isWhole: isWhole) { inline.findings.slips.append(slip) }
        }
        let lines = (first..<(table?.headerLine ?? content.lines.count)).filter { line in !code.contains { $0.contains(content.lines[line].range.lowerBound) } }
        inline.findings.slips += BlockDialect.read(content, lines: lines, isItem: place == .item, isQuote: place == .quote)
        if table == nil, code.isEmpty || !content.lines.contains(where: { line in code.contains { $0.contains(line.range.lowerBound) } }),
            let slip = TableSlip.read(content)
        {
            inline.findings.slips.append(slip)
        }
    }

    /// The text for libcmark: every cell as a heading of its own, which knows the text's reference definitions and can be nothing
    /// but inline, and then the text.
    func apply() -> MappedText {
        var edited = MappedText(capacity: text.bytes.count * 5 / 4)
        for cell in cells {
            edited.insert("# ".utf8, at: cell.range.lowerBound)
            edited.copy(text.bytes, cell.range, applying: cell.edits)
            edited.insert(" #\n".utf8, at: cell.range.upperBound)
        }
        edited.copy(text.bytes, 0..<text.bytes.count, applying: edits)
        return edited
    }

    func tables(_ toAuthor: (Int) -> Int) -> [TableDraft] {
        found.map { table in
            TableDraft(
                alignments: table.alignments,
                rows: table.rows.map {
                    TableDraft.Row(offset: toAuthor($0.offset), cells: $0.cells, cellOffsets: $0.cellOffsets.map(toAuthor), isText: $0.isText)
                })
        }
    }
}
