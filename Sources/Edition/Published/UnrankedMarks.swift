import Scoring
import Source

/// A unit that was printed without a rank (`n/r`, `–`) has none: units.csv says why, or it has no value to be ranked by.
struct UnrankedMarks {
    /// Units that were printed without a rank and have one, with what was printed.
    let ranked: [(unit: Int, text: String, place: Place)]
    private let node: Int
    private let results: Results
    private let units: [Unit]

    init(_ column: Published.Column?, node: Int, _ file: ScoresFile, results: Results, units: [Unit]) {
        self.node = node
        self.results = results
        self.units = units
        ranked = (column?.unranked ?? [:]).sorted { $0.key < $1.key }.filter { results.standings[node][$0.key] != nil && !file.unsureUnits.contains($0.key) }
            .map { ($0.key, $0.value.text, $0.value.place) }
    }

    /// That nobody says why is one mistake.
    var diagnostic: Diagnostic? {
        guard let first = ranked.first else { return nil }
        let rank = results.standings[node][first.unit]?.plainText ?? ""
        let message: Message =
            ranked.count == 1
            ? "\(units[first.unit].id) was printed without a rank, \"\(first.text)\", and has one, \(rank)"
            : "\(ranked.count) units were printed without a rank and have one; the first is \(units[first.unit].id), \"\(first.text)\", which comes \(rank)"
        return Diagnostic(
            "unranked-without-reason", message, at: first.place,
            hint: "write why \(ranked.count == 1 ? "it has none" : "they have none") in a column \"\(UnrankedReason.column)\" of units.csv, or its rank here")
    }
}
