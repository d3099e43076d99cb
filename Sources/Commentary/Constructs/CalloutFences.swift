import Messages

/// Rewrites `::: {.callout-note title="…"}` … `:::` of Quarto as the quotation that begins with `[!NOTE]`, before libcmark sees it.
///
/// libcmark knows no fences of colons; a quotation has just the content that such a box has: any blocks, further boxes among them. Each line
/// between the fences gets a `>` behind what it has of the quotations and list items around the box.
struct CalloutFences {
    private struct Fence {
        let line: Int
        /// Of the first colon.
        let offset: Int
        /// Behind the line's mark of a callout; nil of other fences.
        let kind: CalloutKind?
        let attributes: AttributeList?
        /// What stands before it: signs of quotations, and the columns behind them.
        let quotes: Int
        let columns: Int
        var closing: Int?
    }

    /// In order.
    private(set) var edits: [Edit] = []
    private(set) var slips: [Slip] = []

    init(_ text: SourceLines) {
        text.bytes.withUnsafeBufferPointer { bytes in
            let fences = Self.fences(text, bytes, &slips)
            let boxes = fences.filter { $0.kind != nil && $0.closing != nil }
            guard !boxes.isEmpty else { return }
            rewrite(boxes, text, bytes)
            for fence in boxes { slips += fence.attributes.flatMap { Self.slip($0, fence.offset) } ?? [] }
        }
    }

    // MARK: Finding

    private static func fences(_ text: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ slips: inout [Slip]) -> [Fence] {
        var fences: [Fence] = []
        var open: [Int] = []
        var code = CodeLines(), isBehindBlank = true
        for line in 0..<text.lineCount {
            let range = text.line(line)
            let content = code.content(ofLine: range, bytes, isBehindBlank: isBehindBlank)
            isBehindBlank = content == range.upperBound
            guard let content else { continue }
            let run = InlineRun(bytes: bytes, range: content..<range.upperBound)
            let colons = run.count(from: content) { $0 == UInt8(ascii: ":") }
            guard colons >= 3 else { continue }
            let rest = content + colons + run.count(from: content + colons, while: \.isSpaceOrTab)
            if rest == range.upperBound {
                if let last = open.popLast() { fences[last].closing = line }
                continue
            }
            guard let (kind, attributes) = head(run, at: rest, &slips) else { continue }
            let (quotes, columns) = prefix(bytes, range.lowerBound..<content)
            open.append(fences.count)
            fences.append(Fence(line: line, offset: content, kind: kind, attributes: attributes, quotes: quotes, columns: columns))
        }
        for index in open where fences[index].kind != nil {
            slips.append(
                Slip(
                    "unclosed-box", "this box is not closed: its colons are printed, and it is none", hint: "close it with a line of three colons: :::",
                    offset: fences[index].offset))
        }
        return fences
    }

    /// What opens a fence: `{.callout-note}`, `callout-note`, or something else that a fence can have; nil if it is no fence.
    private static func head(_ run: InlineRun, at start: Int, _ slips: inout [Slip]) -> (kind: CalloutKind?, attributes: AttributeList?)? {
        var end = run.range.upperBound
        while end > start, run.bytes[end - 1].isSpaceOrTab || run.bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
        let attributes = AttributeList(run.bytes, at: start, end: end)
        if let attributes, attributes.range.upperBound != end { return nil }
        let word = attributes == nil ? run.text(start..<end) : attributes?.classes.first { $0.hasPrefix("callout") } ?? ""
        guard attributes != nil || !word.contains(where: \.isWhitespace) else { return nil }
        guard word.hasPrefix("callout") else { return (nil, nil) }
        if let kind = CalloutKind(rawValue: String(word.dropFirst("callout-".count))) { return (kind, attributes) }
        slips.append(
            Slip(
                Dialect.rule, isError: false, "there is no box \(word): its colons are printed",
                hint: "write one of \(CalloutKind.allCases.map { "callout-" + $0.rawValue })", offset: start))
        return (nil, nil)
    }

    private static func prefix(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (quotes: Int, columns: Int) {
        var quotes = 0, start = range.lowerBound
        for index in range where bytes[index] == UInt8(ascii: ">") {
            quotes += 1
            start = index + 1
            if start < range.upperBound, bytes[start].isSpaceOrTab { start += 1 }
        }
        return (quotes, range.upperBound - start)
    }

    private static func slip(_ attributes: AttributeList, _ offset: Int) -> [Slip] {
        var slips: [Slip] = []
        let others = attributes.others(but: ["title"]).filter { !$0.hasPrefix(".callout") }
        if !others.isEmpty {
            slips.append(
                Slip(
                    Dialect.rule, isError: false, "a box has no \(others, .allAnd): it is left out",
                    hint: "delete it; boxes are always open, and have one look",
                    offset: offset))
        }
        if let id = attributes.id {
            slips.append(
                Slip(
                    Dialect.rule, isError: false, "a box has no id: \(id) is left out", hint: "give the id to a heading in the box, or to one before it",
                    offset: attributes.idOffset))
        }
        return slips
    }

    // MARK: Rewriting

    private mutating func rewrite(_ boxes: [Fence], _ text: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>) {
        var open: [Fence] = []
        var next = 0
        for line in boxes[0].line..<text.lineCount {
            let range = text.line(line)
            if let last = open.last, last.closing == line {
                open.removeLast()
                insert(open, range, bytes)
                let colons = range.first { bytes[$0] == UInt8(ascii: ":") } ?? range.upperBound
                edits.append(Edit(range: colons..<range.upperBound, replacement: []))
                continue
            }
            insert(open, range, bytes)
            guard next < boxes.count, boxes[next].line == line else { continue }
            head(boxes[next], inside: open, range, bytes)
            open.append(boxes[next])
            next += 1
        }
    }

    /// Puts a line that is in boxes into the quotations that these become.
    private mutating func insert(_ open: [Fence], _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
        var last = 0
        for fence in open {
            let (offset, missing) = Self.place(of: fence, line, bytes)
            let pad = max(missing - last, 0)
            let isBlank = offset == line.upperBound
            edits.append(Edit(range: offset..<offset, replacement: Array(repeating: .space, count: isBlank ? pad : 0) + Array("> ".utf8)))
            if isBlank { last = max(last, missing) }
        }
    }

    /// Where on a line the content of a box begins, and how many columns are missing to it on a blank line.
    private static func place(of fence: Fence, _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, missing: Int) {
        var index = line.lowerBound
        for _ in 0..<fence.quotes {
            var mark = index
            while mark < line.upperBound, bytes[mark].isSpaceOrTab { mark += 1 }
            guard mark < line.upperBound, bytes[mark] == UInt8(ascii: ">") else { break }
            index = mark + 1
            if index < line.upperBound, bytes[index].isSpaceOrTab { index += 1 }
        }
        var columns = 0
        while columns < fence.columns, index < line.upperBound, bytes[index].isSpaceOrTab {
            columns += bytes[index] == .tab ? 4 : 1
            index += 1
        }
        return (index, fence.columns - columns)
    }

    /// `> [!NOTE] title` and an empty line of the quotation, so that what follows begins a block of its own.
    private mutating func head(_ fence: Fence, inside open: [Fence], _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
        // What the line begins with, boxes around it counted, and marks of list items as the blanks that follow them.
        var prefix: [UInt8] = []
        let places = open.map { Self.place(of: $0, line, bytes).offset }
        for index in line.lowerBound..<fence.offset {
            for place in places where place == index { prefix += "> ".utf8 }
            prefix.append(bytes[index] == UInt8(ascii: ">") || bytes[index] == .tab ? bytes[index] : .space)
        }
        for place in places where place == fence.offset { prefix += "> ".utf8 }
        let mark = Array("> [!\(fence.kind?.rawValue.uppercased() ?? "")] ".utf8), blank = [UInt8.lineFeed] + prefix + [UInt8(ascii: ">")]
        guard let title = fence.attributes?.value("title")?.range else {
            return edits.append(Edit(range: fence.offset..<line.upperBound, replacement: mark + blank))
        }
        edits.append(Edit(range: fence.offset..<title.lowerBound, replacement: mark))
        edits.append(Edit(range: title.upperBound..<line.upperBound, replacement: blank))
    }
}
