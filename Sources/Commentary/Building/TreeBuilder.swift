internal import CMark

/// Walks libcmark's tree once and leaves flat drafts: of the text, of each note, and of each table cell.
struct TreeBuilder {
    /// What the passes did to the author's text before libcmark read it.
    struct Source {
        let text: SourceText
        /// From `text` to the author's text.
        let originalOffset: (Int) -> Int
        /// From the text that the passes worked on to the author's text.
        let passOffset: (Int) -> Int
        /// The offset of each footnote definition's marker in the author's text, with its number.
        let definitions: [Int: Int]
        let definitionCount: Int
        let tables: [TableDraft]
        /// Headings at the beginning of `text` that hold a table's cells.
        let cellCount: Int
        let findings: InlineFindings
    }

    private(set) var body: [Draft] = []
    private(set) var notes: [[Draft]]
    private(set) var cells: [[Draft]]
    private(set) var unalignedBlocks = 0

    private let source: Source
    private let options: MarkdownOptions
    private var containers: ContainerStack
    private var alignment: InlineAlignment?
    private var drafts: [Draft] = []
    private var open: [Int] = []
    /// Drafts that wait while a note or cell is built.
    private var waiting: [(drafts: [Draft], open: [Int])] = []
    private var autolink: Int?
    private var blockOffset = 0
    private var depth = 0
    /// Behind a table's placeholder nothing of its paragraph is text.
    private var isBehindTable = false
    private var nextCell = 0
    private var decoded: [[UInt8]: [UInt8]] = [:]

    init(_ tree: borrowing CMarkTree, _ source: Source, options: MarkdownOptions) {
        self.source = source
        self.options = options
        containers = ContainerStack(source.text)
        notes = Array(repeating: [], count: source.definitionCount)
        cells = Array(repeating: [], count: source.cellCount)
        tree.walk { visit($0, $1) }
        body = drafts
    }

    private mutating func visit(_ node: CMarkNode, _ entering: Bool) {
        switch node.type {
        case CMARK_NODE_DOCUMENT: break
        case CMARK_NODE_BLOCK_QUOTE:
            containers.follow(node, entering: entering)
            if entering { begin(.node(.blockQuote), blockStart(node)) } else { end() }
        case CMARK_NODE_LIST:
            if entering {
                begin(.node(.list(ordered: node.isOrderedList, start: node.listStart)), blockStart(node))
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
            leaf(.node(.htmlBlock(node.withLiteral(restored))), blockStart(node))
        case CMARK_NODE_THEMATIC_BREAK: leaf(.node(.thematicBreak), blockStart(node))
        default: inline(node, entering)
        }
    }

    // MARK: Blocks

    private mutating func item(_ node: CMarkNode, _ entering: Bool) {
        if entering {
            let start = blockStart(node)
            containers.follow(node, entering: true)
            if let note = source.definitions[start] {
                waiting.append((drafts, open))
                drafts = []
                open = []
                notesOpen.append((note, depth))
            } else {
                begin(.node(.item), start)
            }
            depth += 1
        } else {
            containers.follow(node, entering: false)
            depth -= 1
            if let last = notesOpen.last, last.depth == depth {
                notesOpen.removeLast()
                notes[last.note] = drafts
                if let outer = waiting.popLast() { (drafts, open) = outer }
            } else {
                end()
            }
        }
    }

    private var notesOpen: [(note: Int, depth: Int)] = []

    private mutating func paragraph(_ node: CMarkNode, _ entering: Bool) {
        if entering {
            beginInlines(node)
            let isTight = notesOpen.isEmpty || notesOpen.last?.depth != depth - 1 ? node.isInTightList : false
            begin(.node(.paragraph(tight: isTight)), alignment.map { original($0, at: $0.position) } ?? blockStart(node))
        } else {
            endInlines()
            if isBehindTable { isBehindTable = false } else { end() }
        }
    }

    private mutating func heading(_ node: CMarkNode, _ entering: Bool) {
        if entering {
            beginInlines(node)
            if nextCell < source.cellCount {
                waiting.append((drafts, open))
                drafts = []
                open = []
            } else {
                let start = blockStart(node)
                begin(.heading(level: node.headingLevel, explicitID: nil, idOffset: start), start)
            }
        } else if nextCell < source.cellCount {
            endInlines()
            cells[nextCell] = drafts
            nextCell += 1
            if let outer = waiting.popLast() { (drafts, open) = outer }
        } else {
            if options.headingIdentifiers { takeHeadingID() }
            endInlines()
            end()
        }
    }

    /// Moves `{#id}` from the end of a heading's text to the heading.
    private mutating func takeHeadingID() {
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
        guard bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "#"), start == 0 || bytes[start - 1] != .backslash else { return }
        let attribute = String(decoding: bytes[start..<close], as: UTF8.self)
        guard text.hasSuffix(attribute) else { return }
        let id = String(attribute.dropFirst(2).dropLast())
        var kept = Array(text.utf8.dropLast(attribute.utf8.count))
        while let last = kept.last, last.isSpaceOrTab { kept.removeLast() }
        if kept.isEmpty {
            drafts.removeLast()
        } else {
            drafts[drafts.count - 1].kind = .node(.text(String(decoding: kept, as: UTF8.self)))
        }
        drafts[heading].kind = .heading(level: level, explicitID: id, idOffset: original(alignment, at: start + 2))
    }

    private mutating func codeBlock(_ node: CMarkNode) {
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

    private func blockStart(_ node: CMarkNode) -> Int {
        let text = source.text
        let line = min(max(node.startLine, 0), text.lineCount)
        return source.originalOffset(min(text.lineStarts[line] + max(node.startColumn, 0), text.bytes.count))
    }

    // MARK: Inlines

    private mutating func beginInlines(_ node: CMarkNode) {
        blockOffset = blockStart(node)
        alignment = InlineAlignment(containers.content(of: node))
    }

    private mutating func endInlines() {
        if alignment?.isLost == true { unalignedBlocks += 1 }
        alignment = nil
    }

    private func textOffset(_ alignment: InlineAlignment, at position: Int) -> Int {
        alignment.content.textOffset(position)
    }

    private func original(_ alignment: InlineAlignment, at position: Int) -> Int {
        source.originalOffset(textOffset(alignment, at: position))
    }

    /// In the author's text; the block's own if the source was lost.
    private var here: Int {
        guard let alignment, !alignment.isLost else { return blockOffset }
        return original(alignment, at: alignment.position)
    }

    private mutating func inline(_ node: CMarkNode, _ entering: Bool) {
        guard !isBehindTable else { return }
        if autolink != nil && node.type != CMARK_NODE_LINK {
            if entering, node.type == CMARK_NODE_TEXT {
                leaf(.node(.text(node.withLiteral(restored))), autolink ?? blockOffset)
            }
            return
        }
        switch node.type {
        case CMARK_NODE_TEXT: node.withLiteral { text($0) }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            let offset = here
            let isHard = node.type == CMARK_NODE_LINEBREAK
            alignment?.lineBreak(isHard: isHard)
            leaf(.node(isHard ? .hardBreak : .softBreak), offset)
        case CMARK_NODE_CODE: codeSpan(node)
        case CMARK_NODE_HTML_INLINE:
            let offset = here
            alignment?.rawHTML(length: node.withLiteral(\.count))
            leaf(.node(.rawHTML(node.withLiteral(restored))), offset)
        case CMARK_NODE_EMPH: delimited(.emphasis, length: 1, entering)
        case CMARK_NODE_STRONG: delimited(.strong, length: 2, entering)
        case CMARK_NODE_LINK: link(node, entering, isImage: false)
        case CMARK_NODE_IMAGE: link(node, entering, isImage: true)
        default: break
        }
    }

    private mutating func delimited(_ kind: Node.Kind, length: Int, _ entering: Bool) {
        if entering { begin(.node(kind), here) }
        alignment?.delimiter(length: length)
        if !entering { end() }
    }

    private mutating func codeSpan(_ node: CMarkNode) {
        let offset = here
        let inside = alignment?.codeSpan()
        let code = node.withLiteral(restored)
        guard options.numbers, let alignment, let inside else { return leaf(.node(.codeSpan(code)), offset) }
        if code.hasPrefix("\\=") || code.hasPrefix("\\＝") {
            return leaf(.node(.codeSpan(String(code.dropFirst()))), offset)
        }
        var formula = Substring(code).drop { $0.isWhitespace }
        guard formula.first == "=" || formula.first == "＝" else { return leaf(.node(.codeSpan(code)), offset) }
        formula = formula.dropFirst().drop { $0.isWhitespace }
        while formula.last?.isWhitespace == true { formula.removeLast() }
        let bytes = alignment.content.bytes
        var start = inside.lowerBound
        while start < inside.upperBound && bytes[start].isSpace { start += 1 }
        start += bytes[start] == UInt8(ascii: "=") ? 1 : 3
        while start < inside.upperBound && bytes[start].isSpace { start += 1 }
        leaf(.value(formula: String(formula), offset: original(alignment, at: min(start, inside.upperBound))), offset)
    }

    private mutating func link(_ node: CMarkNode, _ entering: Bool, isImage: Bool) {
        guard entering else {
            if autolink != nil { autolink = nil } else { alignment?.closeLink() }
            return end()
        }
        let offset = here
        let isAutolink = alignment?.openLink(isImage: isImage) ?? false
        if isAutolink { autolink = offset + 1 }
        if options.numbers, let number = node.withURL(operatorNumber), source.findings.operators.indices.contains(number) {
            return begin(.operation(number), offset)
        }
        node.withURL { url in
            for number in malformedClaims(url) { leaf(.malformedClaim(number), offset) }
        }
        let destination = node.withURL(restored)
        let title = node.withTitle(restored)
        begin(.node(isImage ? .image(source: destination, title: title) : .link(destination: destination, title: title)), offset)
    }

    /// The number of the placeholder that is the whole of `url`.
    private func operatorNumber(_ url: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !url.isEmpty, let (token, length) = Sentinel.token(url, at: 0), length == url.count,
            case .placeholder(.claim, let number) = token
        else { return nil }
        return number
    }

    private func malformedClaims(_ url: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard options.numbers, Sentinel.mayOccur(in: url) else { return [] }
        return url.indices.compactMap { index in
            if let (token, _) = Sentinel.token(url, at: index), case .placeholder(.malformedClaim, let number?) = token {
                return number
            }
            return nil
        }
    }

    /// Emits a text, in pieces: footnote references divide it, sentinels fall out.
    private mutating func text(_ literal: UnsafeBufferPointer<UInt8>) {
        var piece: [UInt8] = []
        piece.reserveCapacity(literal.count)
        var pieceStart = here
        var index = 0
        func flush(_ builder: inout TreeBuilder) {
            if !piece.isEmpty { builder.leaf(.node(.text(String(decoding: piece, as: UTF8.self))), pieceStart) }
            piece.removeAll(keepingCapacity: true)
        }
        while index < literal.count {
            if let length = alignment?.plainRun(literal, from: index), length > 0 {
                piece.append(contentsOf: UnsafeBufferPointer(rebasing: literal[index..<index + length]))
                index += length
                continue
            }
            if literal[index] >= 0xE2, options.usesSentinels, let (token, length) = Sentinel.token(literal, at: index), isToken {
                for step in 0..<length { _ = advance(literal, index + step) }
                index += length
                switch token {
                case .nothing: break
                case .placeholder(.claim, let number?):
                    // It made no link: there is nothing in brackets before it.
                    if source.findings.operators.indices.contains(number) {
                        let found = source.findings.operators[number]
                        flush(&self)
                        leaf(.malformedClaim(-1 - number), source.passOffset(found.offset))
                        piece += found.original.dropFirst().dropLast()
                        pieceStart = here
                    }
                case .placeholder(.malformedClaim, let number?):
                    flush(&self)
                    leaf(.malformedClaim(number), source.passOffset(source.findings.malformedClaims[number]))
                    pieceStart = here
                case .placeholder(.table, let number?):
                    flush(&self)
                    return table(number)
                case .placeholder: break
                }
                continue
            }
            if options.footnotes && literal[index] == UInt8(ascii: "["), let end = footnoteReference(literal, at: index) {
                flush(&self)
                let offset = here
                for step in index..<end { _ = advance(literal, step) }
                var label = Array(literal[index + 2..<end - 1])
                label.withUnsafeBufferPointer { if Sentinel.mayOccur(in: $0) { label = Array(restored($0).utf8) } }
                leaf(.footnoteReference(label: String(decoding: label, as: UTF8.self)), offset)
                index = end
                pieceStart = here
                continue
            }
            let length = advance(literal, index)
            piece.append(contentsOf: literal[index..<min(index + length, literal.count)])
            index += length
        }
        flush(&self)
    }

    /// Sentinels stand in the source as they do in the text; what an entity stands for is not one.
    private var isToken: Bool {
        guard let alignment, !alignment.isLost else { return true }
        return alignment.position < alignment.content.bytes.count && alignment.content.bytes[alignment.position] != UInt8(ascii: "&")
    }

    private mutating func advance(_ literal: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        guard var reader = alignment.take() else { return 1 }
        let length = reader.step(literal, at: index) { decode($0) }.length
        alignment = reader
        return length
    }

    /// Behind the `]` of a reference that begins at `index` of the text and stands in the source just so, without escapes.
    private func footnoteReference(_ literal: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard let label = FootnoteLabel.range(literal, at: index, end: literal.count) else { return nil }
        if let alignment, !alignment.isLost {
            let position = alignment.position
            guard position + (label.upperBound + 1 - index) <= alignment.content.bytes.count else { return nil }
            for step in index...label.upperBound where alignment.content.bytes[position + step - index] != literal[step] { return nil }
        }
        return label.upperBound + 1
    }

    /// What libcmark makes of an entity.
    private mutating func decode(_ entity: ArraySlice<UInt8>) -> [UInt8] {
        let key = Array(entity)
        if let known = decoded[key] { return known }
        var result: [UInt8] = []
        CMarkTree([UInt8(ascii: "x")] + key).walk { node, _ in
            if node.type == CMARK_NODE_TEXT { result += node.withLiteral { Array($0) } }
        }
        result = Array(result.dropFirst())
        decoded[key] = result
        return result
    }

    /// Ends the paragraph before a table and puts the table behind it.
    private mutating func table(_ number: Int) {
        while let last = drafts.last, case .node(let kind) = last.kind, kind == .softBreak || kind == .hardBreak { drafts.removeLast() }
        if open.last == drafts.count - 1 {
            drafts.removeLast()
            open.removeLast()
        } else {
            end()
        }
        isBehindTable = true
        guard source.tables.indices.contains(number) else { return }
        leaf(.table(number), source.tables[number].rows[0].offset)
    }

    // MARK: Drafts

    private mutating func begin(_ kind: Draft.Kind, _ offset: Int) {
        open.append(drafts.count)
        drafts.append(Draft(kind: kind, end: 0, offset: offset))
    }

    private mutating func end() {
        guard let index = open.popLast() else { return }
        drafts[index].end = drafts.count
    }

    private mutating func leaf(_ kind: Draft.Kind, _ offset: Int) {
        drafts.append(Draft(kind: kind, end: drafts.count + 1, offset: offset))
    }

    /// A literal as the author wrote it: without sentinels, and with what placeholders stand for.
    private func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
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
            if case .placeholder(.claim, let number?) = token, source.findings.operators.indices.contains(number) {
                restored += source.findings.operators[number].original.dropFirst().dropLast().map { $0 == .lineFeed ? .space : $0 }
            }
        }
        return String(decoding: restored, as: UTF8.self)
    }
}
