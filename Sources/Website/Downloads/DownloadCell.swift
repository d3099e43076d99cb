package import Scoring

package enum DownloadCell: Hashable, Sendable {
    case text(String)
    /// A decimal number as it is to be printed: `-3`, `57.31818`, never an exponent or a separator of thousands.
    case number(String)
    case empty
}

extension DownloadCell {
    /// A number with every digit that a reader can use, or an empty cell.
    package static func number(_ value: Exact?) -> DownloadCell {
        value.map { .number($0.shortest()) } ?? .empty
    }

    static func text(_ text: String?) -> DownloadCell {
        text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
    }

    /// What stands in a file of data: a number where it is plainly one.
    static func read(_ text: String) -> DownloadCell {
        if text.isEmpty { return .empty }
        return isDecimal(text) ? .number(text) : .text(text)
    }

    /// Whether the text is a number as JSON writes it, without an exponent: JSON has no `01`, `.5` or `+1`.
    static func isDecimal(_ text: String) -> Bool {
        // Digits before the point, and behind it; nil while there is none.
        var whole = 0, part: Int?, hasLeadingZero = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39:
                if let digits = part {
                    part = digits + 1
                } else {
                    if whole == 0 { hasLeadingZero = byte == 0x30 }
                    whole += 1
                }
            case 0x2E where part == nil: part = 0
            case 0x2D where index == 0: break
            default: return false
            }
        }
        return whole > 0 && part != 0 && (whole == 1 || !hasLeadingZero)
    }
}
