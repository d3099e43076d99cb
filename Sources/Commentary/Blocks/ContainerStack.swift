internal import CMark

/// The open quotes and list items around a block, and where their prefix ends on a line.
///
/// libcmark does not say where a continuation line's text begins; this repeats its rules for the prefix of quotes
/// and items, and so finds it, lazy continuation lines included.
struct ContainerStack {
    private struct Container {
        enum Kind {
            case quote
            /// The columns that a continuation line must be indented by.
            case item(indent: Int)
        }
        let kind: Kind
        let startLine: Int
        /// Where its content begins on its first line.
        let contentStart: LineCursor
    }

    private let text: SourceLines
    private var containers: [Container] = []

    init(_ text: SourceLines) {
        self.text = text
    }

    mutating func enterQuote(line: Int) {
        let range = text.line(line)
        var cursor = start(on: line)
        text.bytes.withUnsafeBufferPointer { bytes in
            cursor = Self.afterQuoteMark(cursor, bytes, end: range.upperBound) ?? cursor
        }
        containers.append(Container(kind: .quote, startLine: line, contentStart: cursor))
    }

    mutating func enterItem(line: Int) {
        let end = text.line(line).upperBound
        let outer = start(on: line)
        var cursor = outer
        var needed = 0
        text.bytes.withUnsafeBufferPointer { bytes in
            let (marker, indent) = outer.firstNonspace(in: bytes, end: end)
            var markerEnd = marker.offset
            while markerEnd < end && bytes[markerEnd].isDigit { markerEnd += 1 }
            markerEnd = min(markerEnd + 1, end)
            let width = markerEnd - marker.offset
            cursor = LineCursor(offset: markerEnd, column: marker.column + width)
            let (content, padding) = cursor.firstNonspace(in: bytes, end: end)
            if padding >= 5 || padding < 1 || content.offset == end {
                needed = indent + width + 1
                if padding > 0 { cursor.advance(columns: 1, in: bytes, end: end) }
            } else {
                needed = indent + width + padding
                cursor = content
            }
        }
        containers.append(Container(kind: .item(indent: needed), startLine: line, contentStart: cursor))
    }

    mutating func exit() {
        containers.removeLast()
    }

    enum Innermost {
        /// `begins`: on its first line.
        case quote(begins: Bool)
        /// On the first line of a list item.
        case item
        case other
    }

    /// What a block that begins on `line` stands in.
    func innermost(onLine line: Int) -> Innermost {
        guard let last = containers.last else { return .other }
        switch last.kind {
        case .quote: return .quote(begins: last.startLine == line)
        case .item: return last.startLine == line ? .item : .other
        }
    }

    /// Where the prefix of the containers that began before `line` ends, or the innermost's own marker if it stands on `line`.
    private func start(on line: Int) -> LineCursor {
        if let last = containers.last, last.startLine == line { return last.contentStart }
        return prefixEnd(on: line).cursor
    }

    /// Where `line`'s text begins behind the prefixes of all open containers; `isLazy` if a prefix is missing.
    func prefixEnd(on line: Int) -> (cursor: LineCursor, isLazy: Bool) {
        let range = text.line(line)
        if let last = containers.last, last.startLine == line { return (last.contentStart, false) }
        return text.bytes.withUnsafeBufferPointer { bytes in
            var cursor = LineCursor(offset: range.lowerBound, column: 0)
            for container in containers {
                if container.startLine == line {
                    cursor = container.contentStart
                    continue
                }
                switch container.kind {
                case .quote:
                    guard let next = Self.afterQuoteMark(cursor, bytes, end: range.upperBound) else { return (cursor, true) }
                    cursor = next
                case .item(let needed):
                    let (content, indent) = cursor.firstNonspace(in: bytes, end: range.upperBound)
                    if indent >= needed {
                        cursor.advance(columns: needed, in: bytes, end: range.upperBound)
                    } else if content.offset == range.upperBound {
                        cursor = content
                    } else {
                        return (cursor, true)
                    }
                }
            }
            return (cursor, false)
        }
    }

    private static func afterQuoteMark(
        _ cursor: LineCursor, _ bytes: UnsafeBufferPointer<UInt8>, end: Int
    ) -> LineCursor? {
        var (mark, indent) = cursor.firstNonspace(in: bytes, end: end)
        guard indent <= 3, mark.offset < end, bytes[mark.offset] == UInt8(ascii: ">") else { return nil }
        mark.offset += 1
        mark.column += 1
        if mark.offset < end && bytes[mark.offset].isSpaceOrTab { mark.advance(columns: 1, in: bytes, end: end) }
        return mark
    }
}

extension ContainerStack {
    /// Follows `node` down or up, if it is a container.
    mutating func follow(_ node: CMarkNode, entering: Bool) {
        switch node.type {
        case CMARK_NODE_BLOCK_QUOTE:
            if entering { enterQuote(line: node.startLine) } else { exit() }
        case CMARK_NODE_ITEM:
            if entering { enterItem(line: node.startLine) } else { exit() }
        default: break
        }
    }

    /// The inline text of a paragraph or heading.
    func content(of node: CMarkNode) -> InlineContent {
        let first = node.startLine
        let last = max(node.endLine, first)
        var content = InlineContent()
        let firstRange = text.line(first)
        let start = min(text.lineStarts[min(first, text.lineCount)] + node.startColumn, firstRange.upperBound)
        if node.type == CMARK_NODE_HEADING, let inside = atxContent(start..<firstRange.upperBound, level: node.headingLevel) {
            content.append(text.bytes, inside)
            return content
        }
        content.append(text.bytes, start..<firstRange.upperBound)
        let isHeading = node.type == CMARK_NODE_HEADING
        var line = first + 1
        while line <= (isHeading ? last - 1 : last) {
            let range = text.line(line)
            let (prefix, isLazy) = prefixEnd(on: line)
            var from = prefix.offset
            if !isLazy {
                while from < range.upperBound && text.bytes[from].isSpaceOrTab { from += 1 }
            }
            if isLazy && prefix.tabRest > 0 {
                content.append(spaces: prefix.tabRest, text.bytes, from + 1..<range.upperBound)
            } else {
                content.append(text.bytes, from..<range.upperBound)
            }
            line += 1
        }
        content.skipReferenceDefinitions()
        return content
    }

    /// Behind the `#`s of an ATX heading; nil if the line is no such heading.
    private func atxContent(_ line: Range<Int>, level: Int) -> Range<Int>? {
        var offset = line.lowerBound
        while offset < line.upperBound && text.bytes[offset] == UInt8(ascii: "#") { offset += 1 }
        guard offset - line.lowerBound == level,
            offset == line.upperBound || text.bytes[offset].isSpaceOrTab
        else { return nil }
        while offset < line.upperBound && text.bytes[offset].isSpaceOrTab { offset += 1 }
        return offset..<line.upperBound
    }
}

extension ContainerStack {
    /// By how many columns the text is indented inside its containers, on the line that holds `offset`.
    func indent(onLineAt offset: Int) -> Int {
        let line = text.lineIndex(of: offset)
        let cursor = prefixEnd(on: line).cursor
        return text.bytes.withUnsafeBufferPointer {
            cursor.firstNonspace(in: $0, end: text.line(line).upperBound).indent
        }
    }
}
