import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// The indicators of one unit, each among all: its score, and the lowest, median and highest of everyone.
    mutating func strip() -> Figure? {
        guard let units = profiled(1...1), let nodes = profileNodes() else { return nil }
        let rows = nodes.map { node in
            let spread = Distribution(draft.results.values[node].compactMap { $0 })
            var row = row(node, [draft.results.values[node][units[0]], spread?.lowest, spread?.median.value, spread?.highest])
            if let median = spread?.median, median.isBetween { row.cells[2]?.format = format(.mean, of: median.value) }
            row.rank = draft.results.standings[node][units[0]]?.label
            return row
        }
        return Figure(block: block, rows: rows, series: [.unit(units[0]), .word(.lowest), .word(.median), .word(.highest)])
    }

    /// The indicators of one or two units on axes around a centre.
    mutating func radar() -> Figure? {
        guard let units = profiled(1...2), let nodes = profileNodes() else { return nil }
        let rows = nodes.map { node in row(node, units.map { draft.results.values[node][$0] }) }
        return Figure(block: block, rows: rows, series: units.map { .unit($0) })
    }

    private func row(_ node: Int, _ values: [Exact?]) -> FigureRow {
        FigureRow(
            id: draft.indicators[node].id, label: draft.indicators[node].name, subject: .indicator(node),
            cells: values.map { value in value.map { FigureCell(number: $0, format: format(.score, of: $0), compared: compared($0, on: node)) } },
            maximum: draft.tree[node].maximum)
    }

    /// The units that `of:` names, by id or name.
    private mutating func profiled(_ counts: ClosedRange<Int>) -> [Int]? {
        guard counts.contains(block.of.count) else {
            let number = counts.upperBound == 1 ? "one unit" : "one or two units"
            if block.of.isEmpty {
                report("missing-key", "\(block.kind.rawValue) has no unit to show", at: block.place, hint: "add of: with a unit’s id")
            } else {
                report("wrong-number", "\(block.kind.rawValue) shows \(number), not \(block.of.count)", at: block.of[0].place, hint: "name \(number) in of:")
            }
            return nil
        }
        let units = block.of.compactMap { word -> Int? in
            let unit = draft.units.firstIndex { $0.id == word.text } ?? draft.units.firstIndex { $0.name.texts.contains { $0.text == word.text } }
            if unit == nil { diagnostics.append(UnitReference.unknown(word.text, among: draft.units, at: word.place)) }
            return unit
        }
        return units.count == block.of.count ? units : nil
    }

    /// The leaves, or the indicators that meet the condition.
    private mutating func profileNodes() -> [Int]? {
        heads(.indicators)?.compactMap { head in
            if case .indicator(let node) = head.subject { node } else { nil }
        }
    }
}
