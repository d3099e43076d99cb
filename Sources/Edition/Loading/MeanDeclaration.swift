import Formula
import Scoring
import Source

/// `means: {weight: population, decimals: 1}` under scoring, or `weight` and `decimals` of a grouping: how means over units are taken and printed.
struct MeanDeclaration {
    var column: (text: String, place: Place)?
    var decimals: Int?

    /// Reads both keys of a mapping.
    init(_ fields: inout YAMLFields) {
        decimals = fields.int("decimals", in: 0...6)
        column = fields.string("weight").map { ($0, fields.place(of: "weight")) }
    }

    var isEmpty: Bool { column == nil && decimals == nil }

    /// The rule with every unit's weight.
    /// - Parameter fallback: what holds where nothing is declared.
    func rule(_ units: UnitsFile, fallback: MeanRule = MeanRule(), _ reading: inout Reading) -> MeanRule {
        var rule = fallback
        if let decimals { rule.decimals = decimals }
        guard let column else { return rule }
        guard units.otherColumns.contains(column.text) else {
            reading.report(
                Diagnostic(
                    "unknown-column", "units.csv has no column \"\(column.text)\"", at: column.place,
                    hint: nearest(column.text, among: units.otherColumns).map { "did you mean \($0)?" } ?? "add the column, with a number for each unit"))
            return rule
        }
        let texts = units.units.map { $0.values[column.text] ?? "" }
        let weights = texts.map { Exact(cell: $0) }
        if let unit = weights.indices.first(where: { weights[$0].map(\.isNegative) ?? true }) {
            let others = weights.indices.count { weights[$0].map(\.isNegative) ?? true } - 1
            let what: Message =
                texts[unit].isEmpty
                ? "unit \"\(units.units[unit].id)\" has no \(column.text)"
                : "\(column.text) \"\(texts[unit])\" of unit \"\(units.units[unit].id)\" is no weight"
            reading.report(
                Diagnostic(
                    "missing-weight",
                    others > 0
                        ? "\(what), by which means are weighted (and \(others) more)" : "\(what), by which means are weighted", at: units.units[unit].place,
                    hint: "write a number that is not negative in units.csv; 0 leaves the unit out of means",
                    notes: [.init("the weight is declared at", at: column.place)]))
            return rule
        }
        guard weights.contains(where: { $0?.isZero == false }) else {
            reading.report(
                Diagnostic("missing-weight", "every \(column.text) is 0, so that means weigh nothing", at: column.place, hint: "name another column"))
            return rule
        }
        rule.column = column.text
        rule.weights = weights.map { $0 ?? .zero }
        return rule
    }
}
