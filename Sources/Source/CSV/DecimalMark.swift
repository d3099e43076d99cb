/// What stands before the decimals of a number: a comma in most of Europe, a point in English, Chinese and Swiss tables.
package enum DecimalMark: UInt8, Sendable {
    case comma = 0x2C
    case point = 0x2E

    var other: DecimalMark { self == .comma ? .point : .comma }
    var character: String { self == .comma ? "," : "." }
    /// As `number:` names it.
    package var name: String { self == .comma ? "comma" : "point" }

    /// Those by which a text with separators in it is a number.
    package static func reading(_ text: String) -> [DecimalMark] { [.point, .comma].filter { CSVNumberMarks.plain(text, $0) != nil } }

    /// `comma`, `point`, or a number that shows it: `1.234,5`. Nil where it shows none, or could show either (`1,234`).
    package init?(naming text: String) {
        switch text {
        case "comma", ",": self = .comma
        case "point", ".": self = .point
        default:
            let fitting = [DecimalMark.comma, .point].filter { mark in CSVNumberMarks.plain(text, mark).map { $0 != text || mark == .point } ?? false }
            guard fitting.count == 1, text.contains(where: { $0 == "," || $0 == "." }) else { return nil }
            self = fitting[0]
        }
    }
}
