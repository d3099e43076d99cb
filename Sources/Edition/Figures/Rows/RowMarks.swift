import Source

extension FigureInput {
    /// The rows to show, those that `highlight` and `context` name with their roles.
    func markedAndLimited(_ all: [FigureRow], _ problems: inout [Diagnostic]) -> [FigureRow] {
        var rows = limited(all)
        for (words, role) in [(block.background, FigureRow.Role.background), (block.highlight, .highlight)] {
            for word in words {
                let matches = rows.indices.filter { isNamed(rows[$0], word.text) }
                for index in matches { rows[index].role = role }
                guard matches.isEmpty else { continue }
                if all.contains(where: { isNamed($0, word.text) }) {
                    problems.report(
                        "row-beyond-limit", "row \"\(word.text)\" is not among the first \(rows.count), so it cannot be marked", at: word.place,
                        hint: "raise limit:, or mark another row")
                } else {
                    problems.report(
                        "unknown-row", "there is no row \"\(word.text)\" to mark", at: word.place,
                        hint: nearest(word.text, among: rows.map(\.id)).map { "did you mean \($0)?" } ?? "write a row’s id or its label")
                }
            }
        }
        return rows
    }

    /// As many as `limit:` leaves, in each panel where there are some.
    private func limited(_ all: [FigureRow]) -> [FigureRow] {
        guard let limit = block.limit else { return all }
        guard block.panels != nil else { return Array(all.prefix(limit)) }
        var counts: [Int?: Int] = [:]
        return all.filter { row in
            counts[row.group, default: 0] += 1
            return counts[row.group, default: 0] <= limit
        }
    }

    private func isNamed(_ row: FigureRow, _ name: String) -> Bool {
        row.id == name || row.label.texts.contains { $0.text == name }
    }
}
