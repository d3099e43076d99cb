internal import CMark
import Messages

/// Rewrites lists and quotations as Chinese authors type them (`1、` `（1）` `①` `·` `＞`) into CommonMark's before libcmark sees them.
///
/// One such line may be anything: a heading, a dash of speech, a comparison. So lines are items only together: two or more of one
/// kind, numbered on, in one paragraph or in paragraphs that follow each other. What looks like a list and is none by that rule
/// is pointed out, since its lines would run together.
struct TypedLists {
    /// In order.
    private(set) var edits: [Edit] = []
    /// By the offset of an item's mark in the text that was given.
    private(set) var markers: [Int: ListMarker] = [:]
    private(set) var slips: [Slip] = []

    private struct Line {
        let marker: TypedMarker
        let offset: Int
        /// The paragraph that it stands in, and which of its lines it is.
        let paragraph: Int
        let line: Int
        /// Serial number of the paragraph among all blocks: of two that follow each other they differ by one.
        let block: Int
        /// The lines' beginning, with the marks of quotes, to be repeated on a line of our own; nil behind the mark of an item.
        let prefix: [UInt8]?
        var run: Int?
    }

    private struct Run {
        let kind: TypedMarker.Kind
        var last: Int
        var lines: [Int]
    }

    init(_ text: SourceLines) {
        guard Self.mayHoldMarkers(text) else { return }
        var lines = Self.lines(text)
        guard !lines.isEmpty else { return }
        let runs = Self.runs(&lines)
        let accepted = Set(runs.indices.filter { Self.isList(runs[$0], lines) })
        rewrite(lines, accepted, text)
        report(lines, accepted, text)
    }

    private static func mayHoldMarkers(_ text: SourceLines) -> Bool {
        text.bytes.withUnsafeBufferPointer { bytes in
            (0..<text.lineCount).contains { line in
                let range = text.line(line)
                let start = afterPrefix(bytes, range)
                return TypedMarker.read(bytes, at: start, end: range.upperBound) != nil
            }
        }
    }

    /// Behind spaces, `>` and the markers of list items.
    private static func afterPrefix(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound {
            if bytes[start].isSpaceOrTab || bytes[start] == UInt8(ascii: ">") {
                start += 1
                continue
            }
            var behind = start
            while behind < range.upperBound && bytes[behind].isDigit { behind += 1 }
            guard behind + 1 < range.upperBound, bytes[behind + 1].isSpaceOrTab else { break }
            let mark = bytes[behind]
            guard
                behind > start
                    ? mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
                    : mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") || mark == UInt8(ascii: "*")
            else { break }
            start = behind + 1
        }
        return start
    }

    /// Lines of paragraphs that begin with a mark; those of tables are rows.
    private static func lines(_ text: SourceLines) -> [Line] {
        var lines: [Line] = []
        var containers = ContainerStack(text)
        var block = 0, paragraph = 0
        CMarkTree(text.bytes).walk { node, entering in
            containers.follow(node, entering: entering)
            switch node.type {
            case CMARK_NODE_PARAGRAPH where entering:
                block += 1
                paragraph += 1
                let content = containers.content(of: node)
                let rows = TableSyntax.table(in: content)?.headerLine ?? content.lines.count
                content.bytes.withUnsafeBufferPointer { bytes in
                    for (index, line) in content.lines.enumerated() where index < rows && line.range.lowerBound >= content.start {
                        guard let marker = TypedMarker.read(bytes, at: line.range.lowerBound, end: line.range.upperBound) else { continue }
                        let start = text.line(text.lineIndex(of: line.textStart)).lowerBound
                        let prefix = Array(text.bytes[start..<line.textStart])
                        let isPlain = prefix.allSatisfy { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
                        let end = line.textStart + marker.end - line.range.lowerBound
                        lines.append(
                            Line(
                                marker: TypedMarker(kind: marker.kind, number: marker.number, end: end), offset: line.textStart, paragraph: paragraph,
                                line: index,
                                block: block, prefix: isPlain ? prefix : nil))
                    }
                }
            case CMARK_NODE_HEADING, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE,
                CMARK_NODE_LIST:
                block += 2
            default: break
            }
        }
        return lines
    }

    /// Puts each line into the run that it goes on, or a new one.
    private static func runs(_ lines: inout [Line]) -> [Run] {
        var runs: [Run] = []
        var open: [TypedMarker.Kind: Int] = [:]
        for index in lines.indices {
            let line = lines[index]
            if index > 0, !follows(line, lines[index - 1]) { open = [:] }
            if let run = open[line.marker.kind], !isNumbered(line.marker.kind) || runs[run].last + 1 == line.marker.number {
                runs[run].last = line.marker.number
                runs[run].lines.append(index)
            } else {
                open[line.marker.kind] = runs.count
                runs.append(Run(kind: line.marker.kind, last: line.marker.number, lines: [index]))
            }
            lines[index].run = open[line.marker.kind]
        }
        return runs
    }

    private static func isNumbered(_ kind: TypedMarker.Kind) -> Bool {
        switch kind {
        case .ordered, .letter: true
        case .bullet, .quote: false
        }
    }

    /// Whether `line` stands in the paragraph of the one before it or begins the next.
    private static func follows(_ line: Line, _ before: Line) -> Bool {
        line.paragraph == before.paragraph || (line.line == 0 && line.block == before.block + 1)
    }

    private static func isList(_ run: Run, _ lines: [Line]) -> Bool {
        let first = lines[run.lines[0]]
        switch run.kind {
        case .letter: return false
        case .quote: return first.line == 0
        case .bullet(let character):
            // These are nothing else.
            let isBullet = [0x2022, 0x2023, 0x25AA, 0x25C6, 0x25CF, 0x25A0, 0x27A2].contains(character)
            return run.lines.count > 1 || (isBullet && first.line == 0)
        case .ordered: return run.lines.count > 1 && (first.line == 0 || first.marker.number == 1)
        }
    }

    private mutating func rewrite(_ lines: [Line], _ accepted: Set<Int>, _ text: SourceLines) {
        var before: Int?
        for (index, line) in lines.enumerated() {
            guard let run = line.run, accepted.contains(run) else { continue }
            let isJoined = before.map { lines[$0].run == run && (index == 0 || Self.follows(line, lines[index - 1])) } ?? false
            // Behind another list, its items would be that one's.
            if !isJoined, line.marker.kind != .quote, let prefix = line.prefix {
                let start = text.line(text.lineIndex(of: line.offset)).lowerBound
                edits.append(Edit(range: start..<start, replacement: prefix + Comments.separator + [.lineFeed]))
            }
            if case .ordered(let marker, _) = line.marker.kind, marker != .plain { markers[line.offset] = marker }
            edits.append(Edit(range: line.offset..<line.marker.end, replacement: Array(replacement(line, text).utf8)))
            before = index
        }
    }

    private func replacement(_ line: Line, _ text: SourceLines) -> String {
        guard line.marker.kind == .quote else { return line.marker.spelling }
        let marks = text.bytes[line.offset..<line.marker.end].count { $0 == 0x9E || $0 == 0x8B }
        return String(repeating: "> ", count: max(marks, 1))
    }

    /// Lines that would run together: a second one of a kind in a paragraph shows that a list was meant.
    private mutating func report(_ lines: [Line], _ accepted: Set<Int>, _ text: SourceLines) {
        var reported: Set<Int> = []
        for (index, line) in lines.enumerated() {
            guard let run = line.run, !accepted.contains(run), !reported.contains(line.paragraph) else { continue }
            let others = lines[(index + 1)...].prefix { $0.paragraph == line.paragraph }
            // `2、3 期` at the beginning of a line goes on with a sentence.
            guard line.marker.kind != .quote, !text.bytes[line.marker.end].isDigit,
                others.contains(where: { $0.marker.kind == line.marker.kind && !accepted.contains($0.run ?? -1) })
            else { continue }
            reported.insert(line.paragraph)
            let isLetter = line.marker.kind == .letter
            slips.append(
                Slip(
                    "mistyped-list", isError: false,
                    isLetter
                        ? "lines that begin with letters are no list: they run together"
                        : "numbers do not go on from line to line, so these lines are no list: they run together",
                    hint: isLetter ? "write 1. and 2., or - for each" : "number them one after the other, from 1, or leave a blank line between them",
                    offset: line.offset))
        }
    }
}
