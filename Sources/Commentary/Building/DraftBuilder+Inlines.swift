internal import CMark

/// The inline half of the walk: each node is found again in its source, which gives it its place.
extension DraftBuilder {
    mutating func beginInlines(_ node: CMarkNode) {
        blockOffset = blockStart(node)
        alignment = InlineAlignment(containers.content(of: node))
    }

    mutating func endInlines() {
        if alignment?.isLost == true { unalignedBlocks += 1 }
        if let alignment, !strays.runs.isEmpty {
            let found = strays.slips(alignment.content, offset: { original(alignment, at: $0) }) { range in
                alignment.content.bytes[range].withUnsafeBufferPointer(restored)
            }
            slips += found
            strays = StrayEmphasis()
        }
        alignment = nil
        endSpans()
    }

    func textOffset(_ alignment: InlineAlignment, at position: Int) -> Int {
        alignment.content.textOffset(position)
    }

    func original(_ alignment: InlineAlignment, at position: Int) -> Int {
        source.originalOffset(textOffset(alignment, at: position))
    }

    /// In the author's text; the block's own if the source was lost.
    var here: Int {
        guard let alignment, !alignment.isLost else { return blockOffset }
        return original(alignment, at: alignment.position)
    }

    mutating func inline(_ node: CMarkNode, _ entering: Bool) {
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
            // Behind the mark of a box nothing of its line is left.
            if isBehindHead { return }
            leaf(.node(isHard ? .hardBreak : .softBreak), offset)
        case CMARK_NODE_CODE: codeSpan(node)
        case CMARK_NODE_HTML_INLINE:
            let offset = here
            alignment?.rawHTML(length: node.withLiteral(\.count))
            let html = node.withLiteral(restored)
            if !(options.comments && html.isComment) { leaf(.node(.rawHTML(html)), offset) }
        case CMARK_NODE_EMPH: delimited(.emphasis, length: 1, entering)
        case CMARK_NODE_STRONG: delimited(.strong, length: 2, entering)
        case CMARK_NODE_LINK: link(node, entering, isImage: false)
        case CMARK_NODE_IMAGE: link(node, entering, isImage: true)
        default: break
        }
    }

    mutating func delimited(_ kind: DocumentNode.Kind, length: Int, _ entering: Bool) {
        if entering { begin(.node(kind), here) }
        alignment?.delimiter(length: length)
        if !entering { end() }
    }

    mutating func codeSpan(_ node: CMarkNode) {
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

    mutating func link(_ node: CMarkNode, _ entering: Bool, isImage: Bool) {
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
    func operatorNumber(_ url: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !url.isEmpty, let (token, length) = Sentinel.token(url, at: 0), length == url.count,
            case .placeholder(.claim, let number) = token
        else { return nil }
        return number
    }

    func malformedClaims(_ url: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard options.numbers, Sentinel.mayOccur(in: url) else { return [] }
        return url.indices.compactMap { index in
            if let (token, _) = Sentinel.token(url, at: index), case .placeholder(.malformedClaim, let number?) = token {
                return number
            }
            return nil
        }
    }

    /// Emits a text, in pieces: footnote references divide it, sentinels fall out.
    mutating func text(_ literal: UnsafeBufferPointer<UInt8>) {
        var piece: [UInt8] = []
        piece.reserveCapacity(literal.count)
        var pieceStart = here
        var index = 0
        func flush(_ builder: inout DraftBuilder) {
            if !piece.isEmpty { builder.leaf(.node(.text(String(decoding: piece, as: UTF8.self))), pieceStart) }
            piece.removeAll(keepingCapacity: true)
        }
        while index < literal.count {
            if let start = alignment?.position, let length = alignment?.plainRun(literal, from: index), length > 0 {
                if options.slips { noteStrays(start, length) }
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
                case .mark(let number):
                    flush(&self)
                    mark(number)
                    pieceStart = here
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

    /// Asterisks that are still text when libcmark has read them, and that no backslash made so.
    private mutating func noteStrays(_ start: Int, _ length: Int) {
        guard let alignment, !alignment.isLost else { return }
        let bytes = alignment.content.bytes
        var index = start
        while index < start + length {
            guard bytes[index] == UInt8(ascii: "*") else {
                index += 1
                continue
            }
            let run = index
            while index < start + length && bytes[index] == UInt8(ascii: "*") { index += 1 }
            if (2...3).contains(index - run) { strays.add(.init(position: run, length: index - run, offset: original(alignment, at: run))) }
        }
    }

    /// Sentinels stand in the source as they do in the text; what an entity stands for is not one.
    var isToken: Bool {
        guard let alignment, !alignment.isLost else { return true }
        return alignment.position < alignment.content.bytes.count && alignment.content.bytes[alignment.position] != UInt8(ascii: "&")
    }

    mutating func advance(_ literal: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        var entity: InlineAlignment.Entity?
        if let source = alignment?.entitySource {
            let decoded = decode(source)
            if !decoded.elementsEqual(source) { entity = InlineAlignment.Entity(decoded: decoded, length: source.count) }
        }
        return alignment?.step(literal, at: index, entity: entity) ?? 1
    }

    /// Behind the `]` of a reference that begins at `index` of the text and stands in the source just so, without escapes.
    func footnoteReference(_ literal: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard let label = FootnoteLabel.range(literal, at: index, end: literal.count) else { return nil }
        if let alignment, !alignment.isLost {
            let position = alignment.position
            guard position + (label.upperBound + 1 - index) <= alignment.content.bytes.count else { return nil }
            for step in index...label.upperBound where alignment.content.bytes[position + step - index] != literal[step] { return nil }
        }
        return label.upperBound + 1
    }

    /// What libcmark makes of an entity.
    mutating func decode(_ entity: ArraySlice<UInt8>) -> [UInt8] {
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
    mutating func table(_ number: Int) {
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
}
