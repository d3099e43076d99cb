/// `{#id .class key="value"}` of Pandoc and Quarto.
struct AttributeList {
    struct Pair {
        let key: String
        let value: String
        /// Between its quotes, in the bytes.
        let range: Range<Int>
    }

    private(set) var id: String?
    /// Of the id's first character, else of the list's.
    private(set) var idOffset: Int
    private(set) var classes: [String] = []
    private(set) var pairs: [Pair] = []
    /// With its braces, in the bytes.
    let range: Range<Int>

    /// What is longer is no list that was meant.
    private static let longest = 1000

    func value(_ keys: String...) -> Pair? { pairs.first { keys.contains($0.key) } }

    /// The list that opens with the brace at `start`; nil for other things in braces, such as a set of numbers.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end limit: Int) {
        let limit = min(limit, start + Self.longest)
        guard start < limit, bytes[start] == UInt8(ascii: "{") else { return nil }
        idOffset = start
        var index = start + 1
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        func wordEnd(_ from: Int) -> Int {
            var end = from
            while end < limit, !bytes[end].isSpace, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "{") { end += 1 }
            return end
        }
        while true {
            while index < limit, bytes[index].isSpace { index += 1 }
            guard index < limit else { return nil }
            let byte = bytes[index]
            if byte == UInt8(ascii: "}") { break }
            if byte == UInt8(ascii: "#") {
                let end = wordEnd(index + 1)
                guard end > index + 1, id == nil else { return nil }
                id = text(index + 1..<end)
                idOffset = index + 1
                index = end
            } else if byte == UInt8(ascii: ".") {
                let end = wordEnd(index + 1)
                guard index + 1 < limit, bytes[index + 1].isLetter || bytes[index + 1] >= 0x80 else { return nil }
                classes.append(text(index + 1..<end))
                index = end
            } else if byte == UInt8(ascii: "-"), wordEnd(index) == index + 1 {
                classes.append("unnumbered")
                index += 1
            } else if byte.isLetter {
                var end = index
                while end < limit, bytes[end].isLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_") { end += 1 }
                guard end + 1 < limit, bytes[end] == UInt8(ascii: "=") else { return nil }
                let key = text(index..<end), quote = bytes[end + 1]
                let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
                var valueEnd = isQuoted ? end + 2 : wordEnd(end + 1)
                if isQuoted { while valueEnd < limit, bytes[valueEnd] != quote { valueEnd += bytes[valueEnd] == .backslash ? 2 : 1 } }
                guard valueEnd < limit else { return nil }
                let value = (isQuoted ? end + 2 : end + 1)..<valueEnd
                pairs.append(Pair(key: key, value: text(value), range: value))
                index = isQuoted ? valueEnd + 1 : valueEnd
            } else {
                return nil
            }
        }
        guard id != nil || !classes.isEmpty || !pairs.isEmpty else { return nil }
        range = start..<index + 1
    }

    /// What it says besides an id, as it was written.
    func others(but known: Set<String> = []) -> [String] {
        classes.filter { !known.contains($0) }.map { "." + $0 } + pairs.filter { !known.contains($0.key) }.map(\.key)
    }
}
