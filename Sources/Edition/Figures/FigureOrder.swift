import Scoring
import Source

/// The order of a figure's rows, how many there are, and which of them stand out.
extension FigureEvaluation {
    func sort(_ rows: inout [FigureRow], by order: RowOrder) {
        guard order != .none else { return }
        let sorted = rows.enumerated().sorted { a, b in
            switch (a.element.cells[0]?.number, b.element.cells[0]?.number) {
            case (let x?, let y?): x == y ? a.offset < b.offset : (x > y) == (order == .descending)
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): a.offset < b.offset
            }
        }
        rows = sorted.map(\.element)
    }

    func limited(_ rows: [FigureRow]) -> [FigureRow] {
        block.limit.map { Array(rows.prefix($0)) } ?? rows
    }

    mutating func mark(_ rows: inout [FigureRow]) {
        for (words, role) in [(block.background, FigureRow.Role.background), (block.highlight, .highlight)] {
            for word in words {
                let matches = rows.indices.filter { rows[$0].id == word.text || rows[$0].label.texts.contains { $0.text == word.text } }
                if matches.isEmpty {
                    diagnostics.append(
                        Diagnostic("unknown-row", "there is no row \"\(word.text)\" to mark", at: word.place,
                            hint: nearest(word.text, among: rows.map(\.id)).map { "did you mean \($0)?" } ?? "write a row’s id or its label"))
                }
                for index in matches { rows[index].role = role }
            }
        }
    }
}
