/// The inline constructs whose inside is not Markdown: code spans, autolinks and HTML tags.
struct InlineSkipping {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let bounds: Range<Int>
    /// For each length of a run of backticks, where such runs begin, last first; made when the first one is met.
    private var backtickRuns: [Int: [Int]]?
    /// Openings that were searched for their end in vain.
    private var withoutEnd: Set<UInt8> = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ bounds: Range<Int>) {
        self.bytes = bytes
        self.bounds = bounds
    }

    /// Behind the code span that opens at `start`, or behind the backticks if they open none.
    mutating func afterBackticks(at start: Int) -> Int {
        var contentStart = start
        while contentStart < bounds.upperBound && bytes[contentStart] == UInt8(ascii: "`") { contentStart += 1 }
        let length = contentStart - start
        if backtickRuns == nil { backtickRuns = Self.runs(bytes, start..<bounds.upperBound) }
        while let run = backtickRuns?[length]?.last {
            if run >= contentStart { return run + length }
            backtickRuns?[length]?.removeLast()
        }
        return contentStart
    }

    /// The code spans of inline text, but for what escapes and tags change.
    static func codeSpans(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        guard bytes[range].contains(UInt8(ascii: "`")) else { return [] }
        var skipping = InlineSkipping(bytes, range)
        var spans: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "`") else {
                index += bytes[index] == .backslash ? 2 : 1
                continue
            }
            let end = skipping.afterBackticks(at: index)
            spans.append(index..<end)
            index = end
        }
        return spans
    }

    private static func runs(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int: [Int]] {
        var runs: [Int: [Int]] = [:]
        var index = range.upperBound
        while index > range.lowerBound {
            guard bytes[index - 1] == UInt8(ascii: "`") else {
                index -= 1
                continue
            }
            let end = index
            while index > range.lowerBound && bytes[index - 1] == UInt8(ascii: "`") { index -= 1 }
            runs[end - index, default: []].append(index)
        }
        return runs
    }

    /// Behind the autolink or tag that opens with the `<` at `start`; nil if it opens none.
    mutating func afterAngle(at start: Int) -> Int? {
        let next = start + 1
        guard next < bounds.upperBound else { return nil }
        switch bytes[next] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            let isQuestion = bytes[next] == UInt8(ascii: "?")
            let isComment = next + 2 < bounds.upperBound && bytes[next + 1] == UInt8(ascii: "-") && bytes[next + 2] == UInt8(ascii: "-")
            let closing: [UInt8] = isQuestion ? Array("?>".utf8) : isComment ? Array("-->".utf8) : Array(">".utf8)
            let key: UInt8 = isQuestion ? 1 : isComment ? 2 : 3
            guard !withoutEnd.contains(key) else { return nil }
            if !isQuestion && !isComment && !(next + 1 < bounds.upperBound && (bytes[next + 1].isLetter || bytes[next + 1] == UInt8(ascii: "["))) {
                return nil
            }
            if let end = find(closing, from: next + 1) { return end + closing.count }
            withoutEnd.insert(key)
            return nil
        case UInt8(ascii: "/"):
            guard next + 1 < bounds.upperBound, bytes[next + 1].isLetter else { return nil }
            let nameEnd = skip(next + 1) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
            let end = skip(nameEnd) { $0.isSpace }
            return end < bounds.upperBound && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
        default:
            return autolinkEnd(at: next) ?? tagEnd(at: next)
        }
    }

    private func autolinkEnd(at start: Int) -> Int? {
        let nameEnd = skip(start) {
            $0.isLetter || $0.isDigit || (UInt8(ascii: "!")...UInt8(ascii: "~") ~= $0 && ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0))
        }
        guard nameEnd > start, nameEnd < bounds.upperBound else { return nil }
        let end: Int
        if bytes[nameEnd] == UInt8(ascii: ":") && bytes[start].isLetter && nameEnd - start >= 2 && nameEnd - start <= 32 {
            end = skip(nameEnd + 1) { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        } else if bytes[nameEnd] == UInt8(ascii: "@") {
            end = skip(nameEnd + 1) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
            guard end > nameEnd + 1 else { return nil }
        } else {
            return nil
        }
        return end < bounds.upperBound && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
    }

    private func tagEnd(at start: Int) -> Int? {
        guard bytes[start].isLetter else { return nil }
        var index = skip(start) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
        while true {
            let spaced = skip(index) { $0.isSpace }
            guard spaced < bounds.upperBound else { return nil }
            if bytes[spaced] == UInt8(ascii: ">") { return spaced + 1 }
            if bytes[spaced] == UInt8(ascii: "/") {
                return spaced + 1 < bounds.upperBound && bytes[spaced + 1] == UInt8(ascii: ">") ? spaced + 2 : nil
            }
            guard spaced > index, bytes[spaced].isLetter || bytes[spaced] == UInt8(ascii: "_") || bytes[spaced] == UInt8(ascii: ":") else { return nil }
            index = skip(spaced) {
                $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
            }
            let equals = skip(index) { $0.isSpace }
            guard equals < bounds.upperBound, bytes[equals] == UInt8(ascii: "=") else { continue }
            let value = skip(equals + 1) { $0.isSpace }
            guard value < bounds.upperBound else { return nil }
            let quote = bytes[value]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                index = skip(value + 1) { $0 != quote }
                guard index < bounds.upperBound else { return nil }
                index += 1
            } else {
                index = skip(value) { !$0.isSpace && !"\"'=<>`".utf8.contains($0) }
                guard index > value else { return nil }
            }
        }
    }

    private func skip(_ start: Int, while matches: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bounds.upperBound && matches(bytes[index]) { index += 1 }
        return index
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + pattern.count <= bounds.upperBound {
            if bytes[index] == pattern[0] && (0..<pattern.count).allSatisfy({ bytes[index + $0] == pattern[$0] }) { return index }
            index += 1
        }
        return nil
    }
}
