/// The syntax of link destinations, titles and labels, as libcmark 0.30 reads it.
///
/// libcmark gives neither destinations nor titles a place; reading them again from where their link stands does.
struct LinkSyntax {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    struct InlineLink {
        let destination: Range<Int>
        /// Between its quotes; nil without a title.
        let title: Range<Int>?
        /// Behind the closing parenthesis.
        let end: Int
    }

    /// A link's `(destination "title")` at `start`.
    func inlineLink(at start: Int) -> InlineLink? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
        let from = skipSpaces(start + 1)
        guard let destinationEnd = destination(at: from) else { return nil }
        let titleStart = skipSpaces(destinationEnd)
        var titleRange: Range<Int>?
        var end = titleStart
        if titleStart > destinationEnd, let titleEnd = title(at: titleStart) {
            titleRange = titleStart + 1..<titleEnd - 1
            end = titleEnd
        }
        end = skipSpaces(end)
        guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return nil }
        return InlineLink(destination: from..<destinationEnd, title: titleRange, end: end + 1)
    }

    /// The end of a link label `[…]` at `start`.
    func label(at start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        var length = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "]") { return index + 1 }
            if byte == UInt8(ascii: "[") { return nil }
            if byte == .backslash {
                index += 1
                length += 1
                if index < bytes.count && bytes[index].isPunctuation {
                    index += 1
                    length += 1
                }
            } else {
                index += 1
                length += 1
            }
            if length > 1000 { return nil }
        }
        return nil
    }

    /// The end of a link reference definition at `start`, its line feed included.
    func referenceDefinition(at start: Int) -> Int? {
        guard let labelEnd = label(at: start), labelEnd < bytes.count, bytes[labelEnd] == UInt8(ascii: ":"),
            bytes[start + 1..<labelEnd - 1].contains(where: { !$0.isSpace })
        else { return nil }
        let from = skipOneLineEnd(labelEnd + 1)
        guard let destinationEnd = destination(at: from) else { return nil }
        let titleStart = skipOneLineEnd(destinationEnd)
        if titleStart > destinationEnd, let titleEnd = title(at: titleStart), let end = lineEnd(at: titleEnd) {
            return end
        }
        return lineEnd(at: destinationEnd)
    }

    /// The end of the link destination at `start`; it may be empty.
    func destination(at start: Int) -> Int? {
        var index = start
        if index < bytes.count && bytes[index] == UInt8(ascii: "<") {
            index += 1
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: ">"): return index + 1 < bytes.count ? index + 1 : nil
                case .backslash: index += 2
                case .lineFeed, UInt8(ascii: "<"): return nil
                default: index += 1
                }
            }
            return nil
        }
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .backslash && index + 1 < bytes.count && bytes[index + 1].isPunctuation {
                index += 2
            } else if byte == UInt8(ascii: "(") {
                depth += 1
                index += 1
                if depth > 32 { return nil }
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
                index += 1
            } else if byte.isSpace {
                if index == start { return nil }
                break
            } else {
                index += 1
            }
        }
        return index >= bytes.count || depth != 0 ? nil : index
    }

    /// The end of the title at `start`, behind its closing quote.
    private func title(at start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let closing: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .backslash && index + 1 < bytes.count && bytes[index + 1].isPunctuation {
                index += 2
                continue
            }
            if byte == closing { return index + 1 }
            if byte == UInt8(ascii: "(") && closing == UInt8(ascii: ")") { return nil }
            index += 1
        }
        return nil
    }

    func skipSpaces(_ start: Int) -> Int {
        var index = start
        while index < bytes.count && bytes[index].isSpace { index += 1 }
        return index
    }

    private func skipOneLineEnd(_ start: Int) -> Int {
        var index = start
        while index < bytes.count && bytes[index].isSpaceOrTab { index += 1 }
        if index < bytes.count && bytes[index] == .lineFeed { index += 1 }
        while index < bytes.count && bytes[index].isSpaceOrTab { index += 1 }
        return index
    }

    private func lineEnd(at start: Int) -> Int? {
        var index = start
        while index < bytes.count && bytes[index].isSpaceOrTab { index += 1 }
        if index >= bytes.count { return index }
        return bytes[index] == .lineFeed ? index + 1 : nil
    }
}
