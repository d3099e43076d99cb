import Scoring
import Source

/// scores.csv has a column for the unit, one for each leaf indicator, and no others but what was published.
struct ScoreColumns {
    private let table: CSVTable
    private let indicators: IndicatorsFile
    /// Columns that have to be there.
    private let needed: [String]
    /// Those of them that no heading was meant for.
    private var missing: [String]

    static func check(_ table: CSVTable, _ indicators: IndicatorsFile) -> [Diagnostic] {
        var check = ScoreColumns(table, indicators)
        return check.diagnostics()
    }

    private init(_ table: CSVTable, _ indicators: IndicatorsFile) {
        self.table = table
        self.indicators = indicators
        needed = [ScoresFile.unitColumn] + indicators.tree.leaves.filter { !indicators.normalised.contains($0) }.map { indicators.tree[$0].id }
        let present = Set(table.header.map(\.text))
        missing = needed.filter { !present.contains($0) }
    }

    private mutating func diagnostics() -> [Diagnostic] {
        // What is computed from others may stand beside them, as it was published.
        let known = Set(needed + ScoresFile.publishedColumns + indicators.tree.nodes.dropFirst().map(\.id))
        let unknown = table.header.filter {
            !$0.text.isEmpty && !known.contains($0.text) && PrintedBandColumns.node($0.text, indicators.tree) == nil
        }
        // A heading that is misspelt, or is the indicator's name, is one mistake, not an unknown column and a missing one.
        var hints = unknown.map { meant($0.text) }
        if let only = missing.first, missing.count == 1, hints.count(where: { $0 == nil }) == 1 {
            hints = hints.map { $0 ?? "did you mean \(only), which is missing?" }
            missing = []
        }
        var problems = zip(unknown, hints).map { cell, hint in
            Diagnostic(
                "unknown-column", "column \"\(cell.text)\" is neither a leaf indicator nor a known column", at: cell.place,
                hint: hint ?? "delete it, or add the indicator to indicators.yaml")
        }
        // Names in place of ids are one mistake, however many there are.
        let named = unknown.compactMap { cell in node(named: cell.text).map { (cell, id: indicators.tree[$0].id) } }
        if named.count > 2, let first = problems.firstIndex(where: { $0.place == named[0].0.place }) {
            let further = named.dropFirst().map { Diagnostic.Note("the name of \($0.id), \"\($0.0.text)\", is at", at: $0.0.place) }
            problems[first].message = "\(problems[first].message), and neither are \(further.count) more names"
            problems[first].hint = "write the ids of indicators.yaml, not the names: \(named[0].id) for \"\(named[0].0.text)\""
            problems[first].notes =
                further.prefix(Self.mostNotes) + (further.count > Self.mostNotes ? [.init("and \(further.count - Self.mostNotes) more")] : [])
            let places = Set(named.dropFirst().map(\.0.place))
            problems.removeAll { $0.place.map(places.contains) ?? false }
        }
        return twice + problems
            + missing.map { name in
                Diagnostic(
                    "missing-column", "column \(name) is missing", at: table.header.first?.place ?? Place(file: table.file),
                    hint: name == ScoresFile.unitColumn ? "head the column of unit ids \"unit\"" : "add a column headed \(name) with each unit’s score")
            }
    }

    /// Columns of indicators whose scores are made from values.csv.
    private var twice: [Diagnostic] {
        table.header.compactMap { cell in
            guard let node = indicators.tree.node(cell.text), let measure = indicators.measures[node] else { return nil }
            return Diagnostic(
                "values-and-scores", "\(cell.text) is normalised from \(ValuesFile.name), and has a column of scores, too", at: cell.place,
                hint: "move the column to \(ValuesFile.name) if these are raw values; delete \"normalise:\" if they are scores already",
                notes: [.init("normalise is written in", at: measure.place)])
        }
    }

    private static let mostNotes = 3
    private static let ranks: Set<String> = ["rank", "ranks", "ranking", "place", "排名", "名次"]

    /// The indicator that has this name.
    private func node(named heading: String) -> Int? {
        indicators.tree.nodes.indices.dropFirst().first { node in
            indicators.tree[node].id == heading || indicators.indicators[node].name.texts.contains { $0.text == heading }
        }
    }

    /// What a heading was meant to be, in the words of a hint.
    private mutating func meant(_ heading: String) -> Message? {
        if Self.ranks.contains(heading.lowercased()) { return "head it \"published_rank\" if it is what was printed, which is then checked; else delete it" }
        let total = indicators.indicators[0]
        if heading.lowercased() == total.id || total.name.texts.contains(where: { $0.text == heading }) {
            return "head it \"published_total\" if it is what was printed, which is then checked; else delete it"
        }
        if let node = node(named: heading) {
            let id = indicators.tree[node].id
            missing.removeAll { $0 == id }
            return "\"\(heading)\" is the name of \(id): write \(id)"
        }
        guard let near = nearest(heading, among: missing) ?? nearest(heading, among: needed + ScoresFile.publishedColumns) else { return nil }
        missing.removeAll { $0 == near }
        return "did you mean \(near)?"
    }
}
