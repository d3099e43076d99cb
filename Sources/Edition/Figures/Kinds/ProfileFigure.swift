import Formula
import Scoring
import Source

extension FigureInput {
    /// The indicators of one unit, each among all: its score, and the lowest, median and highest of everyone.
    func strip(_ problems: inout [Diagnostic]) -> Figure? {
        guard let units = profiled(1...1, &problems), let selection = selection(.indicators, &problems) else { return nil }
        let results = draft.results
        let rows = selection.heads.map { head in
            guard case .indicator(let node, _) = head.row else { preconditionFailure("a row of indicators") }
            let spread = Distribution(results.values[node].compactMap { $0 })
            var row = row(head, node, [results.values[node][units[0]], spread?.lowest, spread?.median.value, spread?.highest])
            if let median = spread?.median, median.isBetween { row.cells[2] = formats.cell(median.value, .mean) }
            row.rank = results.standings[node][units[0]]?.plainLabel
            return row
        }
        return figure(rows, of: selection, [.unit(units[0]), .word(.lowest), .word(.median), .word(.highest)])
    }

    /// The indicators of one or two units on axes around a centre.
    func radar(_ problems: inout [Diagnostic]) -> Figure? {
        guard let units = profiled(1...2, &problems), let selection = selection(.indicators, &problems), haveAxes(selection, &problems) else { return nil }
        let rows = selection.heads.map { head in
            guard case .indicator(let node, _) = head.row else { preconditionFailure("a row of indicators") }
            return row(head, node, units.map { draft.results.values[node][$0] })
        }
        return figure(rows, of: selection, units.map { .unit($0) })
    }

    /// Whether the axes have ends of their own, from zero to a maximum.
    private func haveAxes(_ selection: RowSelection, _ problems: inout [Diagnostic]) -> Bool {
        let without = selection.heads.filter { head in if case .indicator(let node, _) = head.row { draft.tree[node].fullMarks == nil } else { false } }
        guard let first = without.first else { return true }
        problems.report(
            "no-axis",
            without.count > 1
                ? "a radar’s axes go from zero to the maximum, and \(first.id) does not (as \(without.count - 1) more)"
                : "a radar’s axes go from zero to the maximum, and \(first.id) does not",
            at: block.place, hint: "write chart: strip, which shows where the unit stands between the lowest and the highest")
        return false
    }

    private func row(_ head: RowHead, _ node: Int, _ values: [Exact?]) -> FigureRow {
        var row = FigureRow(head, cells: values.map { value in value.map { formats.cell($0, .score, on: node) } })
        (row.ends, row.outOf, row.maximum) = (draft.tree[node].ends, draft.tree[node].outOf, draft.tree[node].fullMarks)
        return row
    }

    /// The units that `of:` names, by id or name.
    private func profiled(_ counts: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> [Int]? {
        guard counts.contains(block.of.count) else {
            let number: Message = counts.upperBound == 1 ? "one unit" : "one or two units"
            if block.of.isEmpty {
                problems.report("missing-key", "\(block.kind.rawValue) has no unit to show", at: block.place, hint: "add of: with a unit’s id")
            } else {
                problems.report(
                    "wrong-number", "\(block.kind.rawValue) shows \(number), not \(block.of.count)", at: block.of[0].place, hint: "name \(number) in of:")
            }
            return nil
        }
        var units: [Int] = []
        for word in block.of {
            if let unit = draft.units.firstIndex(where: { $0.id == word.text })
                ?? draft.units.firstIndex(where: { $0.name.texts.contains { $0.text == word.text } })
            {
                units.append(unit)
            } else {
                problems.append(UnitReference.unknown(word.text, among: draft.units, at: word.place))
            }
        }
        return units.count == block.of.count ? units : nil
    }
}
