import Scoring
import Source

/// A value or rank as it was printed.
struct PrintedNumber {
    var value: Exact
    var text: String
    var place: Place
    /// Whether a rank is marked as shared, as `=3` is.
    var isTie = false

    /// The places behind its point, zeros at the end too, at most those that a binary double vouches for.
    var places: Int {
        let digits = text.trimmed
        // What a spreadsheet's arithmetic left at the end was taken away.
        guard Exact(digits) == value else { return value.shortest(15).split(separator: ".").dropFirst().first?.count ?? 0 }
        return min(digits.split(separator: ".").dropFirst().first?.count ?? 0, 15)
    }

    /// Reads a cell with a value.
    static func value(_ cell: CSVCell) -> PrintedNumber? {
        Exact(cell: cell.text).map { PrintedNumber(value: $0, text: cell.text, place: cell.place) }
    }

    /// Whether a cell in place of a rank says that there is none: `n/r`, `–`, `not ranked`, `不参与排名`.
    static func isUnrankedMark(_ text: String) -> Bool {
        ["n/r", "nr", "n.r.", "not ranked", "unranked", "–", "-", "—", "−", "‒", "未排名", "不排名", "不参与排名", "不参与排序", "不参评"].contains(text.trimmed.lowercased())
    }

    /// Reads a cell with a rank: a number, as tables of ranks write it: `3`, `=3`, `3=`, `T3`, `3rd`, `第3名`, `并列第3`.
    static func rank(_ cell: CSVCell) -> PrintedNumber? {
        var text = Substring(cell.text), isTie = false
        for mark in ["=", "＝", "T-", "T", "t", "并列"] where text.hasPrefix(mark) && !isTie {
            text = text.dropFirst(mark.count)
            isTie = true
        }
        if !isTie, text.hasSuffix("=") {
            text = text.dropLast()
            isTie = true
        }
        if text.hasPrefix("第") { text = text.dropFirst() }
        for ending in ["名", "位", "st", "nd", "rd", "th"] where text.hasSuffix(ending) { text = text.dropLast(ending.count) }
        return Exact(cell: String(text)).map { PrintedNumber(value: $0, text: cell.text, place: cell.place, isTie: isTie) }
    }
}
