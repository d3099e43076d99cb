import Scoring
import Source

/// The declared bands, held to the indicators and the values that they are of.
enum BandsResolution {
    /// - Parameter hasScores: whether every value is there, so that one outside all bands is the declaration's mistake.
    static func resolve(
        _ declarations: [BandsDeclaration], results: Results, units: [Unit], columns: [String], hasScores: Bool, _ reading: inout Reading
    ) -> [Bands] {
        if let first = declarations.first, let column = columns.first(where: { $0 == Bands.wordOfTotal || $0.hasPrefix(Bands.wordOfTotal + ":") }) {
            reading.report(
                Diagnostic(
                    "reserved-column", "units.csv has a column \"\(column)\", which is what bands are called in formulas", at: first.place,
                    hint: "rename the column; printed bands stand in published.csv"))
            return []
        }
        var nodes: [Int: Place] = [:]
        return declarations.compactMap { declaration -> Bands? in
            guard let node = results.tree.node(declaration.id) else {
                let known = results.tree.nodes.map(\.id)
                reading.report(
                    Diagnostic(
                        "unknown-indicator", "bands are given for \"\(declaration.id)\", which is no indicator", at: declaration.place,
                        hint: nearest(declaration.id, among: known).map { "did you mean \($0)?" } ?? "write total, or the id of an indicator"))
                return nil
            }
            // A key that stands twice is the YAML reader's to report.
            guard nodes.updateValue(declaration.place, forKey: node) == nil else { return nil }
            let ranges = BandRanges(declaration, node: node, results: results, units: units)
            let (rule, problem) = ranges.rule()
            if let problem { reading.report(problem) }
            let bands = rule?.bands(of: node, in: results) ?? Array(repeating: nil, count: units.count)
            if hasScores, rule != nil, let problem = ranges.unheld(bands) { reading.report(problem) }
            // What is wrong with them is said; formulas that name them are not wrong on top.
            return Bands(
                node: node, key: Bands.key(declaration.id), bands: declaration.entries.map { .init(id: $0.id, name: $0.name) },
                rule: rule ?? .ranges(declaration.entries.map(\.range)), ofUnit: bands)
        }
    }
}
