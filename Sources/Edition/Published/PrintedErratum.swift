import Scoring
import Source

/// A printed value or rank that is known to be wrong: an entry of errata.yaml for a unit and what was printed of it.
struct PrintedErratum {
    enum Shown: String, CaseIterable {
        /// Pages show what the scores give.
        case corrected
        /// Pages show what was printed.
        case printed
    }

    var unit: Int
    var node: Int
    var isRank: Bool
    /// Nil where the entry does not say: then as `scoring.published` says.
    var shown: Shown?
    var place: Place

    /// The entries for printed numbers, with the things that they name.
    static func resolve(_ file: ErrataFile, _ published: Published, indicators: IndicatorsFile, units: UnitsFile) -> ([PrintedErratum], [Diagnostic]) {
        var errata: [PrintedErratum] = [], problems: [Diagnostic] = []
        for entry in file.entries {
            guard let printed = entry.printed else { continue }
            guard let unit = units.index[printed.unit.text] else {
                if units.isComplete, !units.unreadIDs.contains(printed.unit.text) {
                    problems.append(UnitReference.unknown(printed.unit.text, among: units.units, at: printed.unit.place))
                }
                continue
            }
            let tree = indicators.tree
            guard let (node, isRank) = PublishedColumns.meaning(printed.what.text, tree) else {
                problems.append(
                    Diagnostic(
                        "unknown-indicator", "\"\(printed.what.text)\" is nothing that a table prints of a unit", at: printed.what.place,
                        hint: nearest(printed.what.text, among: tree.nodes.map(\.id) + ["rank"]).map { "did you mean \($0)?" }
                            ?? "write total, rank, an indicator’s id, or rank: with an id behind it"))
                continue
            }
            guard (isRank ? published.ranks : published.values)[node]?.cells[unit] != nil else {
                problems.append(
                    Diagnostic(
                        "outdated-erratum", "no \(printed.what.text) of \(printed.unit.text) is printed, so that it cannot be wrong", at: printed.what.place,
                        hint: "write what was printed in \(PublishedFile.name), or delete the erratum"))
                continue
            }
            if isRank, printed.shown == .printed {
                problems.append(
                    Diagnostic(
                        "unknown-value", "a rank cannot be shown as it was printed: it follows from the totals", at: printed.what.place,
                        hint: "write \"shown: corrected\", or leave it out"))
                continue
            }
            if let first = errata.first(where: { $0.unit == unit && $0.node == node && $0.isRank == isRank }) {
                problems.append(
                    Diagnostic(
                        "duplicate-erratum", "\(printed.what.text) of \(printed.unit.text) has two errata", at: printed.what.place,
                        hint: "delete one of the two",
                        notes: [.init("the first one is at", at: first.place)]))
                continue
            }
            errata.append(PrintedErratum(unit: unit, node: node, isRank: isRank, shown: printed.shown, place: printed.what.place))
        }
        return (errata, problems)
    }

    private func named(_ units: [Unit], _ tree: IndicatorTree) -> Message {
        node == 0 ? "\(units[unit].id)" : "\(units[unit].id) on \(tree[node].id)"
    }

    /// What it calls wrong is what the scores give.
    func outdated(_ units: [Unit], _ tree: IndicatorTree) -> Diagnostic {
        Diagnostic(
            "outdated-erratum",
            isRank
                ? "erratum is out of date: the printed rank of \(named(units, tree)) is what the scores give"
                : "erratum is out of date: the printed value of \(named(units, tree)) is what the scores give",
            at: place, hint: "delete the erratum, or correct what it names")
    }
}
