import Formula
import Scoring
import Source

/// In a column that is mostly numbers, one other cell makes it a column of text: sums and charts would miss it.
///
/// A column is mostly numbers if it has a number format; or if it has a plain number, and all its other cells are numbers in another
/// spelling or signs for none; or if more than half of its cells are plain numbers. Empty cells do not count. Years and codes
/// (numbers with a leading zero) are words.
struct DataNumbers {
    /// What to look at even if nothing is computed from the column.
    let warnings: [Diagnostic]
    /// For formulas that need its numbers.
    let oddCells: DataTable.OddCells

    /// - Parameters:
    ///   - cells: of the column, by row.
    ///   - isMeant: whether it has a number format.
    ///   - file: where the column's unit and format can be said, `data/NAME.yaml`; nil for units.csv.
    init(_ cells: [CSVCell], heading: String, isMeant: Bool = false, file: String?) {
        let column = Column(cells)
        let kinds = isMeant || column.hasNumbers ? column.kinds : []
        let errors = kinds.map { $0.diagnostic(.error, heading, file) }
        // A formula that names one of many cells is told of all, so that there is one message however many formulas there are.
        let ofRow = zip(kinds, errors).flatMap { kind, error in kind.rows.map { ($0, error) } }
        oddCells = DataTable.OddCells(kinds: errors, ofRow: Dictionary(ofRow) { first, _ in first })
        let isMostlyNumbers = isMeant || column.isMostlyNumbers(wordsAllowed: file != nil)
        warnings = isMostlyNumbers ? column.kinds.filter { !$0.isComputed }.map { $0.diagnostic(.warning, heading, file) } : []
    }

    /// A column's cells, told apart.
    private struct Column {
        var numbers = 0
        /// By row: what is neither a plain number nor empty.
        var odd: [Int: (cell: CSVCell, spelling: CellSpelling)] = [:]
        private var areCodes = false
        private var areYears = true

        init(_ cells: [CSVCell]) {
            for (row, cell) in cells.enumerated() where !cell.text.isEmpty {
                guard let number = Exact(cell: cell.text) else {
                    odd[row] = (cell, CellSpelling(cell.text))
                    continue
                }
                numbers += 1
                areCodes = areCodes || (cell.text.hasPrefix("0") && cell.text.count > 1 && !cell.text.hasPrefix("0."))
                areYears = areYears && number.isInteger && number >= Exact(1900) && number <= Exact(2100)
            }
        }

        /// Whether any cell is a number, if perhaps in another spelling: only then can it have been meant to be numbers.
        var hasNumbers: Bool { numbers > 0 || odd.values.contains { $0.spelling.plain != nil } }

        /// - Parameter wordsAllowed: whether a few cells that are plainly words are taken for mistakes.
        func isMostlyNumbers(wordsAllowed: Bool) -> Bool {
            let all = odd.values.filter { !$0.cell.isComputed }
            let words = all.count { !$0.spelling.isNumberLike || areYears && $0.spelling.kind == .absence }
            if numbers == 0 || (words > 0 && (areCodes || areYears)) { return false }
            return words == 0 || (wordsAllowed && numbers * 2 > numbers + all.count)
        }

        /// Odd cells of one kind, in the order of their first ones.
        var kinds: [Kind] {
            var kinds: [Kind] = []
            for row in odd.keys.sorted() {
                guard let (cell, spelling) = odd[row] else { continue }
                if let known = kinds.firstIndex(where: { $0.spelling.kind == spelling.kind && $0.isComputed == cell.isComputed }) {
                    kinds[known].cells.append(cell)
                    kinds[known].rows.append(row)
                } else {
                    kinds.append(Kind(cells: [cell], rows: [row], spelling: spelling))
                }
            }
            return kinds
        }
    }

    /// Cells that are odd in one way; the first shows it.
    private struct Kind {
        var cells: [CSVCell]
        var rows: [Int]
        /// Of the first.
        var spelling: CellSpelling

        var isComputed: Bool { cells[0].isComputed }

        func diagnostic(_ severity: Diagnostic.Severity, _ heading: String, _ file: String?) -> Diagnostic {
            let name = cells[0].text
            let consequence: Message = severity == .error ? "and a formula needs numbers" : "so that the column is text"
            let what: Message =
                isComputed
                ? "\"\(name)\" in column \(heading) is text, and a formula needs numbers"
                : cells.count == 1
                    ? "\"\(name)\" in column \(heading) is not a number, \(consequence)"
                    : """
                    "\(name)" and \(cells.count == 2 ? "1 more cell" : "\(cells.count - 1) more cells") like it in column \(heading) are not numbers, \(consequence)
                    """
            return Diagnostic(severity, "data-not-a-number", what, at: cells[0].place, hint: isComputed ? "write the value in digits" : hint(file, severity))
        }

        private func hint(_ file: String?, _ severity: Diagnostic.Severity) -> Message {
            guard let file else { return spelling.hint ?? "write plain digits, such as 12 or 12.5" }
            switch spelling.kind {
            case .percent, .currency:
                return spelling.plain.map { "write only the number, \($0), and the unit in \(file)" } ?? "write only the number, and the unit in \(file)"
            case .word:
                let number: Message = spelling.hint ?? "write plain digits, such as 12 or 12.5"
                return severity == .error ? number : "\(number); if the column is meant as text, say so in \(file): columns: {…: {format: text}}"
            default:
                let hint = spelling.hint ?? "write plain digits, such as 12 or 12.5"
                return cells.count > 1 ? NumberMarksHint.added(to: hint, spelling, of: cells[0].place) : hint
            }
        }
    }
}

extension CSVCell {
    /// Whether it holds a value that is computed, which is a text.
    fileprivate var isComputed: Bool { text.hasPrefix("`") }
}
