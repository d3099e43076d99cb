import Source

/// `unranked` in units.csv, with `unranked_en` and the like: a cell that is not blank is the reason why the unit has no rank.
enum UnrankedReason {
    static let column = "unranked"

    /// - Parameter cells: with the languages of their columns; the first column's is empty.
    /// - Returns: nil of a unit that is ranked.
    static func read(_ cells: [(cell: CSVCell, language: String)], of unit: String) -> (LocalizedText?, Diagnostic?) {
        let given = cells.filter { !$0.cell.text.trimmed.isEmpty }
        guard let first = given.first else { return (nil, nil) }
        let text = first.cell.text.trimmed
        if ["yes", "y", "true", "1", "x", "✓", "是"].contains(text.lowercased()) || ["no", "false", "0", "否"].contains(text.lowercased()) {
            return (
                LocalizedText(text),
                Diagnostic(
                    "unranked-without-reason", "unit \(unit) is marked \"\(text)\" as unranked, which is no reason", at: first.cell.place,
                    hint: "write why it has no rank, in words for readers; leave the cell blank if it has one")
            )
        }
        var texts = given.map { (language: $0.language, text: $0.cell.text.trimmed) }
        // Whoever reads another language sees the reason in the one that it has.
        if texts[0].language != "" { texts.insert(("", texts[0].text), at: 0) }
        return (LocalizedText(texts), nil)
    }
}
