package import Scoring
import Source

/// `rank_then`: what decides among equal totals, an indicator or a column of numbers in units.csv.
package struct TieBreakRule: Sendable {
    /// The indicator's id, or the heading of the column.
    package var name: String
    /// Which end comes first; nil for the end of the indicator with which its ranks begin, and for the highest number of a column.
    package var direction: ScoringRules.Direction?
    var place: Place

    /// `rank_then: [ux, {by: population, direction: low}]`.
    static func read(_ scoring: inout YAMLFields) -> [TieBreakRule] {
        guard let node = scoring.node("rank_then") else { return [] }
        let items = if case .sequence(let items) = node.value { items } else { [node] }
        return items.compactMap { item in
            switch item.value {
            case .scalar(let text, _) where !item.isNull: return TieBreakRule(name: text, direction: nil, place: item.place)
            case .mapping:
                var fields = YAMLFields(item, of: "an entry of rank_then")
                let name = fields.requiredString("by"), direction = fields.choice("direction", ScoringRules.Direction.self)
                for problem in fields.finish() { scoring.report(problem) }
                return name.map { TieBreakRule(name: $0, direction: direction, place: fields.place(of: "by")) }
            default:
                scoring.report(
                    Diagnostic(
                        "wrong-type", "an entry of rank_then is neither an id nor a mapping", at: item.place,
                        hint: "write an indicator’s id or a column of units.csv, or {by: population, direction: low}"))
                return nil
            }
        }
    }

    /// The numbers that it stands for.
    /// - Returns: nil with what is wrong.
    func resolve(_ indicators: IndicatorsFile, _ units: UnitsFile, _ rules: ScoringRules) -> (TieBreak?, Diagnostic?) {
        if let node = indicators.tree.node(name) {
            guard node > 0 else {
                return (
                    nil,
                    Diagnostic(
                        "no-effect", "equal totals are equal: total decides nothing among them", at: place, hint: "name an indicator, or a column of units.csv")
                )
            }
            return (TieBreak(.node(node), direction ?? rules.first(rules.direction(of: node, in: indicators.tree))), nil)
        }
        guard units.otherColumns.contains(name) else {
            let known = indicators.tree.nodes.dropFirst().map(\.id) + units.otherColumns
            return (
                nil,
                Diagnostic(
                    "unknown-indicator", "\"\(name)\" is neither an indicator nor a column of units.csv", at: place,
                    hint: nearest(name, among: known).map { "did you mean \($0)?" } ?? "write one of \(known)")
            )
        }
        let cells = units.units.map { $0.values[name] ?? "" }
        let numbers = cells.map { Exact(cell: $0) }
        if let odd = cells.indices.first(where: { numbers[$0] == nil && !cells[$0].isEmpty }) {
            return (
                nil,
                Diagnostic(
                    "not-a-number", "column \(name) cannot decide among equal totals: \"\(cells[odd])\" of \(units.units[odd].id) is not a number", at: place,
                    hint: "write plain digits in units.csv, or name another column")
            )
        }
        return (TieBreak(.numbers(numbers), direction ?? .high), nil)
    }
}
