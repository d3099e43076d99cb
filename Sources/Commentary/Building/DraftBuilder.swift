internal import CMark

/// Walks libcmark's tree once and leaves flat drafts: of the text, of each note, and of each table cell.
struct DraftBuilder {
    /// What the passes did to the author's text before libcmark read it.
    struct Source {
        let text: SourceLines
        /// From `text` to the author's text.
        let originalOffset: (Int) -> Int
        /// From the text that the passes worked on to the author's text.
        let passOffset: (Int) -> Int
        /// The offset of each footnote definition's marker in the author's text, with its number.
        let definitions: [Int: Int]
        let definitionCount: Int
        /// By the offset of an item's mark in the author's text.
        let listMarkers: [Int: ListMarker]
        /// The offsets of the marks of definitions in the author's text.
        let colons: Set<Int>
        let tables: [TableDraft]
        /// Headings at the beginning of `text` that hold a table's cells, and those that hold inline notes behind them.
        let cellCount: Int
        let noteCount: Int
        let findings: InlineFindings
    }

    private(set) var body: [Draft] = []
    private(set) var notes: [[Draft]]
    private(set) var cells: [[Draft]]
    /// Of the inline notes.
    var inlineNotes: ArraySlice<[Draft]> { cells[source.cellCount...] }
    var unalignedBlocks = 0
    /// What only the tree shows, in offsets of the author's text.
    var slips: [Slip] = []

    let source: Source
    let options: MarkdownOptions
    var containers: ContainerStack
    var alignment: InlineAlignment?
    var strays = StrayEmphasis()
    var drafts: [Draft] = []
    var open: [Int] = []
    /// Drafts that wait while a note or cell is built.
    var waiting: [(drafts: [Draft], open: [Int])] = []
    var autolink: Int?
    var blockOffset = 0
    var depth = 0
    /// Behind a table's placeholder nothing of its paragraph is text.
    var isBehindTable = false
    var spans = OpenSpans()
    /// The list of definitions that was read last, among the drafts that are built.
    var lastDefinitions: Int?
    var nextCell = 0
    var decoded: [[UInt8]: [UInt8]] = [:]

    init(_ tree: borrowing CMarkTree, _ source: Source, options: MarkdownOptions) {
        self.source = source
        self.options = options
        containers = ContainerStack(source.text)
        notes = Array(repeating: [], count: source.definitionCount)
        cells = Array(repeating: [], count: source.cellCount + source.noteCount)
        tree.walk { visit($0, $1) }
        body = drafts
    }

    mutating func visit(_ node: CMarkNode, _ entering: Bool) {
        switch node.type {
        case CMARK_NODE_DOCUMENT: break
        case CMARK_NODE_BLOCK_QUOTE:
            containers.follow(node, entering: entering)
            if entering { begin(.node(.blockQuote), blockStart(node)) } else { end() }
        case CMARK_NODE_LIST:
            if entering {
                let start = blockStart(node)
                begin(.node(.list(ordered: node.isOrderedList, start: node.listStart, marker: source.listMarkers[start] ?? .plain)), start)
            } else {
                let isEmpty = open.last == drafts.count - 1
                end()
                // All its items were footnotes.
                if isEmpty && !source.definitions.isEmpty { drafts.removeLast() }
            }
        case CMARK_NODE_ITEM: item(node, entering)
        case CMARK_NODE_PARAGRAPH: paragraph(node, entering)
        case CMARK_NODE_HEADING: heading(node, entering)
        case CMARK_NODE_CODE_BLOCK: codeBlock(node)
        case CMARK_NODE_HTML_BLOCK:
            let html = node.withLiteral(restored)
            if !(options.comments && html.isComment) { leaf(.node(.htmlBlock(html)), blockStart(node)) }
        case CMARK_NODE_THEMATIC_BREAK: leaf(.node(.thematicBreak), blockStart(node))
        default: inline(node, entering)
        }
    }

    // MARK: Blocks

    mutating func item(_ node: CMarkNode, _ entering: Bool) {
        if entering {
            let start = blockStart(node)
            containers.follow(node, entering: true)
            if let note = source.definitions[start] {
                waiting.append((drafts, open))
                drafts = []
                open = []
                lastDefinitions = nil
                notesOpen.append((note, depth))
            } else if source.colons.contains(start) {
                beginDefinition(start)
            } else {
                beginItem(start)
            }
            depth += 1
        } else {
            containers.follow(node, entering: false)
            depth -= 1
            if let last = notesOpen.last, last.depth == depth {
                notesOpen.removeLast()
                notes[last.note] = drafts
                lastDefinitions = nil
                if let outer = waiting.popLast() { (drafts, open) = outer }
            } else {
                end()
            }
        }
    }

    var notesOpen: [(note: Int, depth: Int)] = []

    mutating func paragraph(_ node: CMarkNode, _ entering: Bool) {
        if entering {
            beginInlines(node)
            let isTight = notesOpen.isEmpty || notesOpen.last?.depth != depth - 1 ? node.isInTightList : false
            begin(.node(.paragraph(tight: isTight)), alignment.map { original($0, at: $0.position) } ?? blockStart(node))
        } else {
            endInlines()
            if isBehindTable { isBehindTable = false } else { endParagraph() }
        }
    }

    mutating func heading(_ node: CMarkNode, _ entering: Bool) {
        if entering {
            beginInlines(node)
            if nextCell < cells.count {
                waiting.append((drafts, open))
                drafts = []
                open = []
            } else {
                let start = blockStart(node)
                begin(.heading(level: node.headingLevel, explicitID: nil, idOffset: start), start)
            }
        } else if nextCell < cells.count {
            endInlines()
            cells[nextCell] = drafts
            nextCell += 1
            if let outer = waiting.popLast() { (drafts, open) = outer }
        } else {
            if options.headingIdentifiers { takeHeadingID() }
            endInlines()
            end()
            if options.constructs { takeTitle() }
        }
    }

    /// Moves `{#id}` from the end of a heading's text to the heading.
    mutating func takeHeadingID() {
        guard let heading = open.last, case .heading(let level, _, _) = drafts[heading].kind,
            case .node(.text(let text))? = drafts.last?.kind, drafts.count - 1 > heading, text.hasSuffix("}"),
            let alignment, !alignment.isLost
        else { return }
        let bytes = alignment.content.bytes
        var close = alignment.position
        while close > 0 && bytes[close - 1].isSpace { close -= 1 }
        guard close > 0, bytes[close - 1] == UInt8(ascii: "}") else { return }
        var start = close - 1
        while start > 0 && bytes[start] != UInt8(ascii: "{") { start -= 1 }
        guard bytes[start] == UInt8(ascii: "{"), start == 0 || bytes[start - 1] != .backslash else { return }
        let attribute = String(decoding: bytes[start..<close], as: UTF8.self)
        guard text.hasSuffix(attribute) else { return }
        // Of Pandoc's attributes only the id means something here; the others are pointed out.
        let parsed = options.constructs ? bytes.withUnsafeBufferPointer { AttributeList($0, at: start, end: close) } : nil
        guard bytes[start + 1] == UInt8(ascii: "#") || parsed != nil else { return }
        let id = parsed.map(\.id) ?? String(attribute.dropFirst(2).dropLast())
        if options.slips, let parsed, let slip = Attributes.headingSlip(attribute, parsed, offset: original(alignment, at: start)) { slips.append(slip) }
        var kept = Array(text.utf8.dropLast(attribute.utf8.count))
        while let last = kept.last, last.isSpaceOrTab { kept.removeLast() }
        if kept.isEmpty {
            drafts.removeLast()
        } else {
            drafts[drafts.count - 1].kind = .node(.text(String(decoding: kept, as: UTF8.self)))
        }
        drafts[heading].kind = .heading(level: level, explicitID: id, idOffset: original(alignment, at: start + 2))
    }

    mutating func codeBlock(_ node: CMarkNode) {
        let start = blockStart(node)
        let info = node.withInfo(restored)
        let literal = node.withLiteral(restored)
        let fence = FencePlaces(node, containers, source.text)
        let word = info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        if options.placedBlocks, fence.isFenced, let kind = PlacedBlock.Kind(rawValue: word) {
            leaf(
                .placedBlock(
                    kind, yaml: literal,
                    lines: fence.lines.map { FencedLine(offset: source.originalOffset($0.offset), spaces: $0.spaces) },
                    isClosed: fence.isClosed),
                start)
        } else {
            leaf(.codeBlock(info: info, text: literal, isClosed: !fence.isFenced || fence.isClosed), start)
        }
    }

    func blockStart(_ node: CMarkNode) -> Int {
        let text = source.text
        let line = min(max(node.startLine, 0), text.lineCount)
        return source.originalOffset(min(text.lineStarts[line] + max(node.startColumn, 0), text.bytes.count))
    }

    // MARK: Drafts

    mutating func begin(_ kind: Draft.Kind, _ offset: Int) {
        open.append(drafts.count)
        drafts.append(Draft(kind: kind, end: 0, offset: offset))
    }

    mutating func end() {
        guard let index = open.popLast() else { return }
        drafts[index].end = drafts.count
    }

    mutating func leaf(_ kind: Draft.Kind, _ offset: Int) {
        drafts.append(Draft(kind: kind, end: drafts.count + 1, offset: offset))
    }

    /// A literal as the author wrote it: without sentinels, and with what placeholders stand for.
    func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard options.usesSentinels, Sentinel.mayOccur(in: bytes) else { return String(decoding: bytes, as: UTF8.self) }
        var restored: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0xE2, let (token, length) = Sentinel.token(bytes, at: index) else {
                restored.append(bytes[index])
                index += 1
                continue
            }
            index += length
            if case .mark(let number) = token, source.findings.marks.indices.contains(number) {
                restored += source.findings.marks[number].original.map { $0 == .lineFeed ? .space : $0 }
            }
            if case .placeholder(.claim, let number?) = token, source.findings.operators.indices.contains(number) {
                restored += source.findings.operators[number].original.dropFirst().dropLast().map { $0 == .lineFeed ? .space : $0 }
            }
        }
        return String(decoding: restored, as: UTF8.self)
    }
}

extension String {
    /// Whether HTML is one comment and nothing else.
    var isComment: Bool {
        let text = drop(while: \.isWhitespace)
        guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->")?.upperBound else { return false }
        return text[end...].allSatisfy(\.isWhitespace)
    }
}
