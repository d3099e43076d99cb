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
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return false
        }
        return parts[0].count == 1 || parts[0].first != 0x30
    }
}
