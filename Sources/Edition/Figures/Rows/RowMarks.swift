import Source

extension FigureEvaluation {
    /// Gives the rows that `highlight` and `context` name their roles.
    mutating func mark(_ rows: inout [FigureRow]) {
        for (words, role) in [(block.background, FigureRow.Role.background), (block.highlight, .highlight)] {
            for word in words {
                let matches = rows.indices.filter { rows[$0].id == word.text || rows[$0].label.texts.contains { $0.text == word.text } }
                if matches.isEmpty {
                    report(
                        "unknown-row", "there is no row \"\(word.text)\" to mark", at: word.place,
                        hint: nearest(word.text, among: rows.map(\.id)).map { "did you mean \($0)?" } ?? "write a row’s id or its label")
                }
                for index in matches { rows[index].role = role }
            }
        }
    }
}
