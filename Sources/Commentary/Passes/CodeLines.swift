/// Tells lines of code blocks from lines of text before libcmark has read either: from one line to the next, without a tree.
///
/// It has to be good enough to leave alone what an author shows as an example, in quotes and lists too. Where it errs, it takes
/// code for text.
struct CodeLines {
    private struct Fence {
        let mark: UInt8
        let length: Int
        let quotes: Int
        let indent: Int
    }

    private var fence: Fence?
    /// The columns at which the content of the open list items begins, the innermost last.
    private var items: [Int] = []
    private var isIndented = false

    /// Where the text of a line begins, behind the marks of quotes and list items; the line's end if it is blank, and nil if it is code.
    mutating func content(ofLine line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, isBehindBlank: Bool) -> Int? {
        var cursor = LineCursor(offset: line.lowerBound, column: 0)
        var quotes = 0
        var base = 0
        while true {
            let (next, indent) = cursor.firstNonspace(in: bytes, end: line.upperBound)
            guard indent <= 3, next.offset < line.upperBound, bytes[next.offset] == UInt8(ascii: ">") else { break }
            cursor = LineCursor(offset: next.offset + 1, column: next.column + 1)
            quotes += 1
            base = cursor.column
        }
        var (start, _) = cursor.firstNonspace(in: bytes, end: line.upperBound)
        if start.offset == line.upperBound { return fence == nil || quotes < (fence?.quotes ?? 0) ? line.upperBound : nil }
        var column = start.column - base
        if let open = fence {
            guard quotes < open.quotes || column < open.indent else {
                if closes(open, bytes[start.offset..<line.upperBound]) { fence = nil }
                return nil
            }
            fence = nil
        }
        if isBehindBlank { while let last = items.last, column < last { items.removeLast() } }
        if column >= (items.last ?? 0) + 4, isBehindBlank || isIndented {
            isIndented = true
            return nil
        }
        isIndented = false
        while let width = itemWidth(bytes[start.offset..<line.upperBound]) {
            while let last = items.last, column < last { items.removeLast() }
            let (next, space) = LineCursor(offset: start.offset + width, column: start.column + width).firstNonspace(in: bytes, end: line.upperBound)
            items.append(column + width + (space > 4 ? 1 : space))
            start = next
            column = start.column - base
        }
        if let open = opening(bytes[start.offset..<line.upperBound], quotes) {
            fence = open
            return nil
        }
        return start.offset
    }

    /// The width of a list item's marker at the beginning of `text`.
    private func itemWidth(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let digits = text.prefix(9) { $0.isDigit }.count
        guard let mark = text.dropFirst(digits).first else { return nil }
        let isMark =
            digits > 0
            ? mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") : mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") || mark == UInt8(ascii: "*")
        guard isMark, let next = text.dropFirst(digits + 1).first, next.isSpaceOrTab else { return nil }
        return digits + 1
    }

    private func opening(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ quotes: Int) -> Fence? {
        guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = text.prefix { $0 == mark }.count
        guard length >= 3, mark == UInt8(ascii: "~") || !text.dropFirst(length).contains(mark) else { return nil }
        return Fence(mark: mark, length: length, quotes: quotes, indent: items.last ?? 0)
    }

    private func closes(_ fence: Fence, _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let length = text.prefix { $0 == fence.mark }.count
        return length >= fence.length && text.dropFirst(length).allSatisfy(\.isSpaceOrTab)
    }
}

extension Collection {
    /// The first elements that are alike, at most `count`.
    fileprivate func prefix(_ count: Int, while matches: (Element) -> Bool) -> SubSequence { prefix(count).prefix(while: matches) }
}
