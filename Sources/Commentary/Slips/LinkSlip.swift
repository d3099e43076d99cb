import Source

/// Links and images that are none for a full-width bracket or for a space: `[总体]（01-zongti.md）`, `【东城】(unit:d01)`, `！[图](x.png)`,
/// `![图](wide photo.png)`, `[总体] (01-zongti.md)`.
struct LinkSlip {
    /// What is longer is no link that was meant.
    private static let longest = 600

    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    /// Whether claims are read.
    private let numbers: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, numbers: Bool) {
        self.bytes = bytes
        self.range = range
        self.numbers = numbers
    }

    /// - Parameter closing: the bracket, of any width, that ends the link's words.
    /// - Returns: the slip, its offset in the bytes.
    func read(closing: Range<Int>) -> Slip? {
        let parenthesis = skipSpaces(closing.upperBound)
        guard parenthesis < range.upperBound, Typed.character(bytes, at: parenthesis).ascii == UInt8(ascii: "("),
            let (inside, end) = parenthesised(at: parenthesis), let opening = opening(before: closing.lowerBound)
        else { return nil }
        let words = String(decoding: bytes[opening.upperBound..<closing.lowerBound], as: UTF8.self)
        guard words.first != "^", words.first != "＾" else { return nil }
        let mark = bang(before: opening.lowerBound)
        let start = mark?.lowerBound ?? opening.lowerBound
        let isLink = closing.count == 1 && parenthesis == closing.upperBound && LinkSyntax(bytes).inlineLink(at: parenthesis) != nil
        // `[x][y] (z.md)` is a link to y and a remark.
        if opening.lowerBound > range.lowerBound && bytes[opening.lowerBound - 1] == UInt8(ascii: "]") { return nil }
        let (written, size) = Self.withoutSize(String(decoding: bytes[inside], as: UTF8.self))
        let (destination, title) = parts(written)
        let isImage = mark?.count == 1 || (mark != nil && LikelyDestination.isImage(destination))
        if isLink && !(isImage && mark?.count == 3 && opening.count == 1) { return nil }

        let isAdjacent = parenthesis == closing.upperBound && bytes[parenthesis] < 0x80
        guard let target = target(destination, parenthesis, spaces: isAdjacent && opening.count == 1 && closing.count == 1) else { return nil }
        let whole = Slip.excerpt(String(decoding: bytes[(isImage ? start : opening.lowerBound)..<end], as: UTF8.self))
        let rewritten = (isImage ? "!" : "") + "[\(Slip.excerpt(words))](\(target.text)\(target.isClaim ? "" : title.map { " \"\($0)\"" } ?? ""))"
        let hasWide = (isImage && mark?.count == 3) || opening.count > 1 || closing.count > 1 || bytes[parenthesis] >= 0x80 || bytes[end - 1] >= 0x80
        let kind = isImage ? "image" : "link"
        let reason: Message
        if hasWide {
            reason = "has a full-width bracket or mark"
        } else if parenthesis > closing.upperBound {
            reason = "has a space before its parenthesis"
        } else if let size {
            reason = "has a size, \(size), behind its address"
        } else if destination.contains(where: \.isWhitespace) {
            reason = "has a space in its address"
        } else {
            reason = "has something behind its address that is no title"
        }
        return Slip(
            "mistyped-\(kind)", isImage ? "\(whole) \(reason), so it is no image" : "\(whole) \(reason), so it is no link",
            hint: target.text.hasPrefix("<") ? "write \(rewritten), or %20 for each space" : "write \(rewritten)",
            offset: isImage ? start : opening.lowerBound)
    }

    /// As it is to be written; nil if it is a remark.
    private func target(_ destination: String, _ parenthesis: Int, spaces: Bool) -> (text: String, isClaim: Bool)? {
        if numbers, case .claim(let name, let formula, _)? = ClaimSyntax(bytes, end: range.upperBound).read(at: parenthesis) {
            return ("\(name.rawValue) '\(Slip.excerpt(String(decoding: bytes[formula], as: UTF8.self)))'", true)
        }
        guard LikelyDestination.holds(destination, spaces: spaces) else { return nil }
        if destination.contains(where: \.isWhitespace) {
            let isWeb = destination.hasPrefix("http://") || destination.hasPrefix("https://")
            return (isWeb ? destination.split(whereSeparator: \.isWhitespace).joined(separator: "%20") : "<\(destination)>", false)
        }
        guard let colon = destination.firstIndex(where: { $0 == ":" || $0 == "：" }), destination[colon] == "：" else { return (destination, false) }
        return (destination[..<colon] + ":" + destination[destination.index(after: colon)...], false)
    }

    /// Takes `=300x200`, the size that some dialects set behind an image's address, off its end.
    private static func withoutSize(_ inside: String) -> (rest: String, size: String?) {
        let words = inside.split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, let last = words.last, last.hasPrefix("="), last.dropFirst().contains(where: \.isNumber),
            last.dropFirst().allSatisfy({ $0.isNumber || "xX*%".contains($0) })
        else { return (inside, nil) }
        return (words.dropLast().joined(separator: " "), String(last))
    }

    /// Divides `a.md "title"`, with quotes of any kind.
    private func parts(_ inside: String) -> (destination: String, title: String?) {
        let quotes: Set<Character> = ["\"", "'", "“", "”", "‘", "’", "「", "」", "＂", "＇"]
        let trimmed = inside.trimmed
        if let last = trimmed.last, quotes.contains(last),
            let open = trimmed.indices.dropFirst().first(where: { quotes.contains(trimmed[$0]) && trimmed[trimmed.index(before: $0)].isWhitespace }),
            open < trimmed.index(before: trimmed.endIndex)
        {
            return (trimmed[..<open].trimmed, String(trimmed[trimmed.index(after: open)...].dropLast()))
        }
        return (trimmed, nil)
    }

    private func skipSpaces(_ start: Int) -> Int {
        var index = start
        while index < range.upperBound {
            let (ascii, length) = Typed.character(bytes, at: index)
            guard ascii == .space || ascii == .tab else { break }
            index += length
        }
        return index
    }

    /// The inside of the parentheses that open at `start`, on one line, and where they end.
    private func parenthesised(at start: Int) -> (inside: Range<Int>, end: Int)? {
        var index = start
        var depth = 0
        var inside = start
        while index < min(range.upperBound, start + Self.longest) {
            let (ascii, length) = Typed.character(bytes, at: index)
            switch ascii {
            case UInt8(ascii: "("):
                depth += 1
                if depth == 1 { inside = index + length }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return (inside..<index, index + length) }
            case .lineFeed: return nil
            default: break
            }
            index += length
        }
        return nil
    }

    /// The bracket of any width that the one at `closing` closes.
    private func opening(before closing: Int) -> Range<Int>? {
        var depth = 1
        var index = closing
        while index > max(range.lowerBound, closing - Self.longest) {
            let end = index
            index = max(Scalars.before(bytes, index), range.lowerBound)
            let ascii = Typed.character(bytes, at: index).ascii
            guard ascii == UInt8(ascii: "[") || ascii == UInt8(ascii: "]") else { continue }
            if index > range.lowerBound && bytes[index - 1] == .backslash { continue }
            depth += ascii == UInt8(ascii: "]") ? 1 : -1
            if depth == 0 { return index..<end }
        }
        return nil
    }

    /// The `!` or `！` directly before `offset`.
    private func bang(before offset: Int) -> Range<Int>? {
        guard offset > range.lowerBound else { return nil }
        let start = max(Scalars.before(bytes, offset), range.lowerBound)
        guard Typed.character(bytes, at: start).ascii == UInt8(ascii: "!") else { return nil }
        if offset - start == 1 && start > range.lowerBound && bytes[start - 1] == .backslash { return nil }
        return start..<offset
    }
}

extension StringProtocol {
    /// Without the spaces at both ends.
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
