/// Lines of a terminal, on which a Chinese character takes two columns.
package enum TerminalLines {
    /// A line in pieces that fit: broken at spaces and between Chinese characters, never before a mark that closes or behind one that opens. What stands
    /// in square brackets stays together, as an option with its value does: `[--root <dir>]`.
    /// - Parameter indent: in columns, of the pieces behind the first, which keeps its own.
    package static func broken(_ line: String, to columns: Int, indent: Int) -> [String] {
        var out: [String] = [], current = String(line.prefix { $0 == " " })
        var isEmpty = true
        for piece in pieces(line.dropFirst(current.count)) {
            if !isEmpty, DisplayWidth.of(current) + DisplayWidth.of(trimmed(piece)) > columns {
                out.append(trimmed(current))
                current = String(repeating: " ", count: indent)
            }
            current += piece
            isEmpty = false
        }
        return out + [trimmed(current)]
    }

    private static func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }

    /// What is not divided, with the spaces behind it.
    private static func pieces(_ text: Substring) -> [String] {
        var out: [String] = [], current = ""
        var brackets = 0
        for character in text {
            if let last = current.last, brackets == 0, last == " " && character != " " || isBreak(last, character) {
                out.append(current)
                current = ""
            }
            if character == "[" { brackets += 1 }
            if character == "]" { brackets = max(0, brackets - 1) }
            current.append(character)
        }
        return current.isEmpty ? out : out + [current]
    }

    private static let opening = "（“‘《【"
    private static let closing = "，。、：；！？）”’》】…"

    private static func isBreak(_ last: Character, _ next: Character) -> Bool {
        guard last != " ", next != " ", !opening.contains(last), !closing.contains(next) else { return false }
        return DisplayWidth.of(String(last)) == 2 || DisplayWidth.of(String(next)) == 2
    }
}
