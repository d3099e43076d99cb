import Formula
import Source

extension FigureInput {
    /// The edition in which a figure's terms are counted too, so that each shows its change; nil for none, or after a diagnostic.
    ///
    /// That is the edition before, if it has a table of this name with a column of terms: then it counts them itself. An author names
    /// another, or none. The same list is counted in both editions' texts, so that a change is never one of the list.
    func comparedEdition(_ data: DataTable, _ problems: inout [Diagnostic]) -> String? {
        guard block.kind == .hotspots else { return nil }
        let others = editions.dropLast()
        guard let word = block.comparison else {
            guard let before = others.last else { return nil }
            let table = before.dataset.tables.first { $0.name == data.name }
            return table?.columns.contains { $0.name == "term" } == true ? before.id : nil
        }
        // An edition that could not be read has its own diagnostics.
        if word.text == "none" || draft.unreadEditions.contains(word.text) { return nil }
        if draft.otherTexts[word.text] != nil, word.text != draft.id { return word.text }
        let message: Message =
            word.text == draft.id ? "hotspots of \(draft.id) cannot be compared with themselves" : "there is no edition \"\(word.text)\" to compare with"
        let known = others.map(\.id) + ["none"]
        problems.report(
            "unknown-edition", message, at: word.place,
            hint: nearest(word.text, among: known).map { "did you mean \($0)?" }
                ?? "write one of \(known), or add value: with the counts of this edition")
        return nil
    }
}
