internal import CMark
import Messages

/// Goes over the text's paragraphs and headings: finds tables and collects what the inline pass wants changed.
struct BlockPasses {
    /// A run of words that the text for libcmark holds as a heading at its beginning.
    struct Cell {
        /// In the text, line for line.
        let pieces: [Range<Int>]
        let edits: [Edit]
    }

    /// What stands over or under a table behind a colon.
    struct Caption {
        /// The number of a cell.
        let cell: Int
        let attributes: AttributeList?
        /// In the text.
        let offset: Int
        let idOffset: Int
    }

    private struct Table {
        let alignments: [DocumentNode.Alignment]
        let rows: [Row]
        var caption: Caption?
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
    private var found: [Table] = []
    /// Of the table that comes next.
    private var captionAbove: Caption?
    /// The table that was read last, for a caption below it.
    private var lastTable: CMarkNode?

    init(_ text: SourceLines, _ options: MarkdownOptions, footnotes: Set<String>) {
        self.text = text
        self.options = options
        inline = InlinePass(options: options, footnotes: footnotes)
    }

    mutating func run(over tree: borrowing CMarkTree) {
        var containers = ContainerStack(text)
        tree.walk { node, entering in
            containers.follow(node, entering: entering)
            if entering, options.slips, node.type == CMARK_NODE_THEMATIC_BREAK, let above = node.previous, above.type == CMARK_NODE_PARAGRAPH,
                above.endLine == node.startLine - 1
            {
                let line = text.line(node.startLine)
                if let slip = DashTable.read(text.bytes[line], at: line.lowerBound) { inline.findings.slips.append(slip) }
            }
            guard entering, node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING else { return }
            let content = containers.content(of: node)
            if options.constructs, node.type == CMARK_NODE_PARAGRAPH, readCaption(content, node, containers) { return }
            let tables = found.count
            read(content, isParagraph: node.type == CMARK_NODE_PARAGRAPH, place: containers.innermost(onLine: node.startLine))
            if found.count > tables { lastTable = node }
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
        var foundTable = options.tables && isParagraph ? TableSyntax.table(in: content) : nil
        var above: Caption?
        let captionLine = options.constructs ? foundTable.flatMap { TableCaption.line(in: $0, content) } : nil
        if let captionLine, let table = foundTable {
            foundTable = TableSyntax.Table(alignments: table.alignments, headerLine: table.headerLine, bodyLines: table.bodyLines.lowerBound..<captionLine)
        }
        let slipsStart = options.slips && isParagraph ? inline.findings.slips.count : nil
        var start = content.start
        if options.constructs && isParagraph { start = readHead(content, place, table: foundTable) }
        if let table = foundTable, options.constructs, start < content.bytes.count, table.headerLine > content.lineIndex(of: start),
            TableCaption.begins(content, line: content.lineIndex(of: start))
        {
            above = caption(content, lines: content.lineIndex(of: start)..<table.headerLine)
            start = content.lines[table.headerLine].range.lowerBound
        }
        if slipsStart != nil { readSlips(content, from: start, table: foundTable, place) }
        guard let table = foundTable else {
            if start < content.bytes.count - 1 { edits += inline.edits(content, start..<content.bytes.count - 1, isHeading: !isParagraph) }
            return
        }
        let header = content.lines[table.headerLine].range.lowerBound
        if start < header { edits += inline.edits(content, start..<header - 1) }

        let end = captionLine ?? content.lines.count
        for line in table.headerLine..<end {
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
                cells.append(Cell(pieces: [start..<start + cell.count], edits: inline.edits(content, cell, isCell: true)))
            }
            var start = lineRange.lowerBound
            while start < lineRange.upperBound && content.bytes[start].isSpaceOrTab { start += 1 }
            rows.append(
                Row(
                    offset: content.textOffset(start), cells: first..<cells.count, cellOffsets: offsets,
                    isText: !content.bytes[lineRange].contains(UInt8(ascii: "|"))
                        && content.bytes[content.lines[table.headerLine].range].contains(UInt8(ascii: "|"))))
        }
        found.append(Table(alignments: table.alignments, rows: rows))
        let below = captionLine.map { caption(content, lines: $0..<content.lines.count) }
        found[found.count - 1].caption = below ?? above ?? captionAbove
        if let one = above ?? captionAbove, below != nil { reportSecondCaption(one) }
        captionAbove = nil
    }

    // MARK: Constructs

    /// What a list item or a quotation begins with: a box to tick, or the mark of a callout.
    /// - Returns: where the words begin, in the content's bytes.
    private mutating func readHead(_ content: InlineContent, _ place: ContainerStack.Innermost, table: TableSyntax.Table?) -> Int {
        guard content.start < content.bytes.count else { return content.start }
        let line = content.lineIndex(of: content.start), range = content.lines[line].range
        guard content.start == range.lowerBound, table.map({ $0.headerLine > line }) ?? true else { return content.start }
        return content.bytes.withUnsafeBufferPointer { bytes in
            let run = InlineRun(bytes: bytes, range: range)
            switch place {
            case .item:
                guard let isDone = TaskItem.read(run) else { return content.start }
                mark(.task(isDone: isDone), range.lowerBound..<range.lowerBound + TaskItem.width, content)
                return range.lowerBound + TaskItem.width
            case .quote(begins: true):
                guard let head = CalloutHead.read(run) else { return content.start }
                var title: Int?
                if !head.title.isEmpty {
                    title = cells.count
                    // Its number is taken before what stands in it is read.
                    let edits = inline.edits(content, head.title)
                    title = cells.count
                    cells.append(Cell(pieces: content.pieces(of: head.title), edits: edits))
                }
                if head.folds, options.slips {
                    inline.findings.slips.append(
                        Slip(
                            Dialect.rule, isError: false, "boxes are always open here: the sign behind ] is left out", hint: "delete it",
                            offset: content.textOffset(range.lowerBound)))
                }
                mark(.callout(head.kind, title: title), range, content)
                return min(range.upperBound + 1, content.bytes.count)
            default: return content.start
            }
        }
    }

    private mutating func mark(_ kind: InlineFindings.Mark.Kind, _ part: Range<Int>, _ content: InlineContent) {
        let base = content.textOffset(part.lowerBound)
        edits.append(Edit(range: base..<base + part.count, replacement: Sentinel.mark(inline.findings.marks.count)))
        inline.findings.marks.append(InlineFindings.Mark(kind: kind, original: Array(content.bytes[part]), offset: base))
    }

    /// Takes a paragraph that is a caption to the table that it stands over or under.
    private mutating func readCaption(_ content: InlineContent, _ node: CMarkNode, _ containers: ContainerStack) -> Bool {
        guard options.tables, content.start == 0, TableCaption.begins(content, line: 0), TableSyntax.table(in: content) == nil else { return false }
        let isBelow = node.previous?.isSame(as: lastTable) == true && found.last?.caption == nil
        var isAbove = false
        if !isBelow, let next = node.next, next.type == CMARK_NODE_PARAGRAPH {
            let below = containers.content(of: next)
            isAbove = TableSyntax.table(in: below).map { $0.headerLine == below.lineIndex(of: below.start) } ?? false
        }
        guard isBelow || isAbove else { return false }
        let caption = caption(content, lines: 0..<content.lines.count)
        if isBelow { found[found.count - 1].caption = caption } else { captionAbove = caption }
        return true
    }

    /// Makes the lines of a caption a cell, and takes them out of the text.
    private mutating func caption(_ content: InlineContent, lines: Range<Int>) -> Caption {
        let read = TableCaption.read(content, lines: lines)
        let inner = inline.edits(content, read.words)
        if options.slips { inline.findings.slips += read.slips(content) }
        cells.append(Cell(pieces: content.pieces(of: read.words), edits: inner))
        for line in lines {
            let range = content.lines[line]
            edits.append(Edit(range: range.textStart..<range.textStart + range.range.count, replacement: []))
        }
        let offset = content.textOffset(content.lines[lines.lowerBound].range.lowerBound)
        return Caption(
            cell: cells.count - 1, attributes: read.attributes, offset: offset,
            idOffset: read.attributes.map { content.textOffset($0.idOffset) } ?? offset)
    }

    private mutating func reportSecondCaption(_ caption: Caption) {
        inline.findings.slips.append(
            Slip(
                "second-caption", isError: false, "this table has a caption below it, too: this one is left out", hint: "delete one of the two",
                offset: caption.offset))
    }

    private mutating func readSlips(_ content: InlineContent, from start: Int, table: TableSyntax.Table?, _ place: ContainerStack.Innermost) {
        guard start < content.bytes.count else { return }
        let first = content.lineIndex(of: start)
        let code = content.bytes.withUnsafeBufferPointer { InlineSkipping.codeSpans($0, content.start..<content.bytes.count - 1) }
        for line in first..<(table?.headerLine ?? content.lines.count) {
            let range = content.lines[line].range
            guard !code.contains(where: { $0.contains(range.lowerBound) }) else { continue }
            let isWhole = table == nil && content.lines.count == first + 1
            if let slip = HeadingSlip.read(content, line: range, isWhole: isWhole) { inline.findings.slips.append(slip) }
        }
        let lines = (first..<(table?.headerLine ?? content.lines.count)).filter { line in !code.contains { $0.contains(content.lines[line].range.lowerBound) } }
        var isQuote = false
        if case .quote(begins: true) = place { isQuote = start == content.start }
        inline.findings.slips += BlockDialect.read(content, lines: lines, isQuote: isQuote)
        if table == nil, let slip = LineBlock.read(content, lines: lines) { inline.findings.slips.append(slip) }
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
        for cell in cells + inline.findings.notes { Self.append(cell, text.bytes, to: &edited) }
        edited.copy(text.bytes, 0..<text.bytes.count, applying: edits)
        return edited
    }

    /// A cell as a heading, on one line: lines are parted by a blank where their words are.
    private static func append(_ cell: Cell, _ bytes: [UInt8], to edited: inout MappedText) {
        guard let first = cell.pieces.first, let last = cell.pieces.last else {
            edited.insert("#\n".utf8, at: 0)
            return
        }
        edited.insert("# ".utf8, at: first.lowerBound)
        for (index, piece) in cell.pieces.enumerated() {
            if index > 0, bytes.withUnsafeBufferPointer({ !joins($0, cell.pieces[index - 1].upperBound, piece.lowerBound) }) {
                edited.insert(" ".utf8, at: piece.lowerBound)
            }
            let edits =
                cell.pieces.count == 1
                ? cell.edits : cell.edits.filter { $0.range.lowerBound >= piece.lowerBound && $0.range.upperBound <= piece.upperBound }
            edited.copy(bytes, piece, applying: edits)
        }
        edited.insert(" #\n".utf8, at: last.upperBound)
    }

    /// Whether a line break falls between two CJK characters, where it is nothing.
    private static func joins(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ start: Int) -> Bool {
        let before = Scalars.decode(bytes, at: Scalars.before(bytes, end)), after = Scalars.decode(bytes, at: start)
        return CJK.isCJK(before) && CJK.isCJK(after) && !CJK.isHangul(before) && !CJK.isHangul(after)
    }

    func tables(_ toAuthor: (Int) -> Int) -> [TableDraft] {
        found.map { table in
            TableDraft(
                alignments: table.alignments,
                rows: table.rows.map {
                    TableDraft.Row(offset: toAuthor($0.offset), cells: $0.cells, cellOffsets: $0.cellOffsets.map(toAuthor), isText: $0.isText)
                },
                caption: table.caption.map {
                    TableDraft.Caption(cell: $0.cell, id: $0.attributes?.id, offset: toAuthor($0.offset), idOffset: toAuthor($0.idOffset))
                })
        }
    }
}
