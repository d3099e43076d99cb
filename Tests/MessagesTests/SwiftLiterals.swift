/// The string literals of a Swift file as patterns: text with `{0}`, `{1}`, … in place of interpolations, those within interpolations too.
///
/// All of the sources are read, so that this goes by bytes.
struct SwiftLiterals {
    private let source: [UInt8]
    private var position = 0
    private var found: [(pattern: String, isMessage: Bool)] = []
    /// Of the brackets that are open: whether the name before them says something.
    private var calls: [Bool] = []
    /// Of the braces that are open: whether what stands in them gives a message.
    private var bodies: [Bool] = []

    /// Every literal, and whether it is a message wherever it stands: in a call that says something, in what gives or holds a `Message`.
    static func read(_ source: String) -> [(pattern: String, isMessage: Bool)] {
        var reader = SwiftLiterals(source: Array(source.utf8))
        reader.code(untilClosed: false)
        return reader.found
    }

    private static let speaking: Set<String> = ["Diagnostic", "Note", "said", "placeholder", "say", "fail", "report", "Guess"]

    private init(source: [UInt8]) { self.source = source }

    /// The end of what stands before the position, on one line.
    private func before(_ count: Int) -> String { String(decoding: source[max(0, position - count)..<position], as: UTF8.self) }

    /// What precedes a position has the word, near enough for a pattern to be tried.
    private func has(_ word: StaticString, within count: Int) -> Bool {
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        let start = max(0, position - count)
        guard position - start >= wanted.count else { return false }
        return (start...(position - wanted.count)).contains { source[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    private func starts(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return position + wanted.count <= source.count && source[position..<(position + wanted.count)].elementsEqual(wanted)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

    /// Whether the name before a bracket is that of a call that says something.
    private var isSpeaking: Bool {
        var start = position
        while start > 0, Self.isLetter(source[start - 1]) { start -= 1 }
        return start < position && Self.speaking.contains(String(decoding: source[start..<position], as: UTF8.self))
    }

    private mutating func code(untilClosed: Bool) {
        let outer = calls.count
        while position < source.count {
            switch source[position] {
            case UInt8(ascii: "/") where starts("//"):
                while position < source.count, source[position] != UInt8(ascii: "\n") { position += 1 }
                continue
            case UInt8(ascii: "\""):
                literal()
                continue
            case UInt8(ascii: "#") where starts("#\""):
                literal()
                continue
            case UInt8(ascii: "("): calls.append(isSpeaking)
            case UInt8(ascii: ")"):
                if untilClosed, calls.count == outer { return }
                _ = calls.popLast()
            case UInt8(ascii: "{"): bodies.append(has("Message", within: 60) && before(60).contains(/(->|:)\s*\(?\[?Message\??\]?\??\s*$/))
            case UInt8(ascii: "}"): _ = bodies.popLast()
            default: break
            }
            position += 1
        }
    }

    private mutating func literal() {
        let isMessage =
            calls.contains(true) || bodies.contains(true) || has("Message", within: 60) && before(60).contains(/:\s*Message\??\s*=\s*$/)
        let isRaw = starts("#")
        if isRaw { position += 1 }
        let isLong = starts("\"\"\"")
        let quote = isLong ? 3 : 1
        position += quote
        var text: [UInt8] = [], count = 0
        while position < source.count, !isEnd(isLong, isRaw) {
            guard isRaw ? starts("\\#") : starts("\\") else {
                text.append(source[position])
                position += 1
                continue
            }
            position += isRaw ? 2 : 1
            switch source[position] {
            case UInt8(ascii: "("):
                position += 1
                code(untilClosed: true)
                text += Array("{\(count)}".utf8)
                count += 1
            case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "u"):
                let digits = source[(position + 2)...].prefix { $0 != UInt8(ascii: "}") }
                let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init) ?? " "
                text += Array(String(Character(scalar)).utf8)
                position += digits.count + 2
            case UInt8(ascii: "\n"): text.append(0)
            default: text.append(source[position])
            }
            position += 1
        }
        // Past a file that ends within a literal there is nothing.
        position += quote + (isRaw ? 1 : 0)
        let words = String(decoding: text, as: UTF8.self)
        found.append((isLong ? Self.unindented(words) : words, isMessage))
    }

    private func isEnd(_ isLong: Bool, _ isRaw: Bool) -> Bool {
        isRaw ? (isLong ? starts("\"\"\"#") : starts("\"#")) : (isLong ? starts("\"\"\"") : starts("\""))
    }

    /// Without the indentation of the closing quotes, and with lines joined that end in a backslash.
    private static func unindented(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
        let indentation = lines.popLast()?.count ?? 0
        // A joined line is one of `lines` here: the line end after the backslash was taken in its place.
        lines = lines.map { line in
            line.split(separator: "\u{0}", omittingEmptySubsequences: false).enumerated().map { index, part in
                String(part.dropFirst(min(indentation, part.prefix { $0 == " " }.count)))
            }.joined()
        }
        return lines.joined(separator: "\n")
    }
}
