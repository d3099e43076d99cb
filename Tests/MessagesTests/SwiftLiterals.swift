/// The string literals of a Swift file as patterns: text with `{0}`, `{1}`, … in place of interpolations, those within interpolations too.
struct SwiftLiterals {
    private let source: [Character]
    private var position = 0
    private var found: [(pattern: String, isMessage: Bool)] = []
    /// The names before the brackets that are open.
    private var calls: [String] = []
    /// Of the braces that are open: whether what stands in them gives a message.
    private var bodies: [Bool] = []

    static func patterns(in source: String) -> [String] { read(source).map(\.pattern) }

    /// Those that are messages wherever they stand: in a call that says something, in what gives or holds a `Message`.
    static func messages(in source: String) -> [String] { read(source).filter(\.isMessage).map(\.pattern) }

    private static func read(_ source: String) -> [(pattern: String, isMessage: Bool)] {
        var reader = SwiftLiterals(source: Array(source))
        reader.code(untilClosed: false)
        return reader.found
    }

    private static let speaking: Set<String> = ["Diagnostic", "Note", "said", "say", "fail", "report"]

    /// The end of what stands before the position, on one line.
    private func before(_ count: Int) -> String { String(source[max(0, position - count)..<position]) }

    private init(source: [Character]) { self.source = source }

    private func starts(_ text: String) -> Bool { source[position...].starts(with: text) }

    private mutating func code(untilClosed: Bool) {
        let outer = calls.count
        while position < source.count {
            if starts("//") {
                while position < source.count, !source[position].isNewline { position += 1 }
            } else if starts("\"") || starts("#\"") {
                literal()
            } else {
                switch source[position] {
                case "(": calls.append(String(before(40).reversed().prefix { $0.isLetter }.reversed()))
                case ")":
                    if untilClosed, calls.count == outer { return }
                    _ = calls.popLast()
                case "{": bodies.append(before(60).contains(/(->|:)\s*\(?\[?Message\??\]?\??\s*$/))
                case "}": _ = bodies.popLast()
                default: break
                }
                position += 1
            }
        }
    }

    private mutating func literal() {
        let isMessage = calls.contains(where: Self.speaking.contains) || bodies.contains(true) || before(60).contains(/:\s*Message\??\s*=\s*$/)
        let isRaw = starts("#")
        if isRaw { position += 1 }
        let isLong = starts("\"\"\"")
        let quote = isLong ? "\"\"\"" : "\"", end = isRaw ? quote + "#" : quote, escape = isRaw ? "\\#" : "\\"
        position += quote.count
        var text = "", count = 0
        while position < source.count, !starts(end) {
            guard starts(escape) else {
                text.append(source[position])
                position += 1
                continue
            }
            position += escape.count
            switch source[position] {
            case "(":
                position += 1
                code(untilClosed: true)
                text += "{\(count)}"
                count += 1
            case "n": text.append("\n")
            case "t": text.append("\t")
            case "u":
                let digits = source[(position + 2)...].prefix { $0 != "}" }
                text.append(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? " ")
                position += digits.count + 2
            case let other where other.isNewline: text.append("\u{0}")
            default: text.append(source[position])
            }
            position += 1
        }
        // Past a file that ends within a literal there is nothing.
        position += end.count
        found.append((isLong ? unindented(text) : text, isMessage))
    }

    /// Without the indentation of the closing quotes, and with lines joined that end in a backslash.
    private func unindented(_ text: String) -> String {
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
