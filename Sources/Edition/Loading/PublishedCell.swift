import Scoring
import Source

extension ScoresFile {
    /// A published total or rank.
    struct Cell {
        var value: Exact
        var text: String
        var place: Place
        /// Whether a rank is marked as shared, as `=3` is.
        var isTie = false

        /// The places behind its point as it is printed, at most those that a binary double vouches for.
        var places: Int { value.shortest(15).split(separator: ".").dropFirst().first?.count ?? 0 }

        /// Reads a cell of `published_total`.
        static func total(_ cell: CSVCell) -> Cell? {
            Exact(cell: cell.text).map { Cell(value: $0, text: cell.text, place: cell.place) }
        }

        /// Reads a cell of `published_rank`: a number, as tables of ranks write it: `3`, `=3`, `3=`, `T3`, `3rd`, `第3名`, `并列第3`.
        static func rank(_ cell: CSVCell) -> Cell? {
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
            return Exact(cell: String(text)).map { Cell(value: $0, text: cell.text, place: cell.place, isTie: isTie) }
        }

        /// A published number, if the column is there and the cell is not blank.
        static func published(
            _ heading: String, _ columns: ColumnIndex, _ row: CSVRow, _ read: (CSVCell) -> Cell?, _ unreadable: inout UnreadableScores
        ) -> Cell? {
            guard let column = columns[heading], !row.cells[column].text.isEmpty else { return nil }
            let cell = row.cells[column]
            if let published = read(cell) { return published }
            let spelling = CellSpelling(cell.text)
            unreadable.add(
                Diagnostic(
                    "not-a-number", "\(heading) \"\(cell.text)\" is not a number", at: cell.place,
                    hint: spelling.kind == .absence
                        ? "leave the cell blank where none was published" : spelling.hint ?? "write plain digits, such as 12 or 12.5"),
                cell.text, column: heading)
            return nil
        }
    }
}
