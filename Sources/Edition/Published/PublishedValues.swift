import Scoring
import Source

/// The printed values of a node, each held to what the scores give, after rounding: a total that carries more digits than `decimals` is rounded first.
struct PublishedValues {
    enum Verdict {
        case same
        /// Another value than the computed one, which the rounding of scores allows for.
        case rounding
        /// errata.yaml says that it is wrong.
        case acknowledged
        case differs
    }

    let column: Published.Column
    let node: Int
    /// By unit; nil where nothing was printed, or where the scores are not known.
    let verdicts: [Verdict?]
    /// By unit: what pages show in place of the computed value.
    let shown: [Exact?]
    private let results: Results
    private let units: [Unit]
    private let rounding: ScoreRounding
    /// By unit whose value is wrong: how many changes of a last digit would explain it.
    private let changes: [Int: LeastChanges.Count]

    init(
        _ column: Published.Column, node: Int, _ file: ScoresFile, results: Results, units: [Unit], rounding: ScoreRounding,
        acknowledged: [Int: PrintedErratum]
    ) {
        self.column = column
        self.node = node
        self.results = results
        self.units = units
        self.rounding = rounding
        let rules = results.rules, most = min(column.places, Self.mostPlaces)
        var verdicts = units.indices.map { unit -> Verdict? in
            guard !file.unsureUnits.contains(unit), let cell = column.cells[unit] else { return nil }
            if let value = results.computed[node][unit] {
                let isSame =
                    node == 0
                    ? rules.published(cell.value) == rules.published(value) : cell.value.rounded(most, rules.rounding) == value.rounded(most, rules.rounding)
                if isSame { return .same }
                if rounding.bounds(unit)[node]?.admits(cell.value, places: column.places) == true, rounding.isDeclared || acknowledged[unit] == nil {
                    return .rounding
                }
            }
            return acknowledged[unit] == nil ? .differs : .acknowledged
        }
        // Of whole scores a range is as wide as a slip: one or two that nobody declared are rather that.
        if !rounding.isDeclared, rounding.supposed == 0, verdicts.count(where: { $0 == .rounding }) < 3 {
            verdicts = verdicts.map { $0 == .rounding ? .differs : $0 }
        }
        let all = verdicts
        changes =
            rounding.isDeclared
            ? Dictionary(
                uniqueKeysWithValues: units.indices.compactMap { unit in
                    guard all[unit] == .differs || all[unit] == .acknowledged, let cell = column.cells[unit] else { return nil }
                    return rounding.leastChanges(unit, node: node, printed: cell.value, places: column.places).map { (unit, $0) }
                }) : [:]
        self.verdicts = all
        shown = units.indices.map { unit in
            let verdicts = all, erratum = verdicts[unit] == .acknowledged ? acknowledged[unit] : nil
            return (erratum?.shown.map { $0 == .printed } ?? (rules.printed == .stands)) ? column.cells[unit]?.value : nil
        }
    }

    /// A binary double vouches for no more of a number that is not rounded.
    private static let mostPlaces = 12

    /// Units whose printed value is wrong.
    var wrong: [Int] { units.indices.filter { verdicts[$0] == .differs || verdicts[$0] == .acknowledged } + undeclared }
    /// Units whose value the rounding of scores would explain, if it were declared.
    var undeclared: [Int] { rounding.isDeclared ? [] : units.indices.filter { verdicts[$0] == .rounding } }
    /// Units whose printed value is another than the computed one.
    var different: [Int] { units.indices.filter { verdicts[$0].map { $0 != .same } ?? false } }

    var findings: [PrintedComparison.Finding] {
        different.compactMap { unit in
            guard let cell = column.cells[unit], let verdict = verdicts[unit] else { return nil }
            let found: PrintedComparison.Finding.Verdict =
                switch verdict {
                case .rounding where rounding.isDeclared: .rounding
                case .acknowledged: .acknowledged
                case .same, .differs, .rounding: .differs
                }
            return .init(
                unit: unit, node: node, isRank: false, printed: cell.text, computed: results.computed[node][unit].map(text), verdict: found,
                isPrintedShown: shown[unit] != nil, leastChanges: found == .rounding ? nil : leastChanges(unit))
        }
    }

    private func leastChanges(_ unit: Int) -> LeastChanges.Count? { changes[unit] }

    // MARK: Diagnostics

    var diagnostics: [Diagnostic] {
        let differing = units.indices.filter { verdicts[$0] == .differs }
        return common.map { [$0] } ?? differing.map(differs)
    }

    /// What is wrong with all that differ at once, be it that rounding would explain some of them; nil where they are wrong one by one.
    var common: Diagnostic? { common((units.indices.filter { verdicts[$0] == .differs } + undeclared).sorted()) }

    private var rule: String { node == 0 ? "published-total-differs" : "published-value-differs" }
    private var what: Message { node == 0 ? "published total" : "published \(results.tree[node].id)" }
    private var several: Message { node == 0 ? "published totals" : "published values of \(results.tree[node].id)" }

    private func differs(_ unit: Int) -> Diagnostic {
        let id = units[unit].id
        guard let cell = column.cells[unit], results.computed[node][unit] != nil else {
            return Diagnostic(
                rule,
                node == 0
                    ? "\(what) \(printed(unit)) of \(id) has no scores behind it: too many are missing for a total"
                    : "\(what) \(printed(unit)) of \(id) has no scores behind it: too many are missing for a value",
                at: column.cells[unit]?.place, hint: "leave the cell blank, or fill in the scores")
        }
        if isOutside(unit) { return outside(unit, cell) }
        let correct: Message = node == 0 ? "correct the total, or one of the row’s scores" : "correct the value, or one of the row’s scores"
        let stands: Message =
            results.rules.printed == .stands
            ? "" : "; or, if it was made in another way and is to stand as it was printed, write \"published: stands\" under scoring in edition.yaml"
        guard rounding.isDeclared, let bounds = rounding.bounds(unit)[node], bounds.low != bounds.high else {
            return Diagnostic(
                rule, "\(what) \(cell.text) of \(id) differs from what its scores give, \(given(unit))", at: cell.place, hint: "\(correct)\(stands)")
        }
        let changes: Message? = leastChanges(unit).map {
            !$0.isExact
                ? "; it would take at least \($0.number) changes of a last digit to explain it"
                : $0.number == 1 ? "; one score with another last digit would explain it" : "; \($0.number) changes of a last digit would explain it"
        }
        return Diagnostic(
            rule,
            "\(what) \(cell.text) of \(id) differs from what its scores give, \(given(unit)), by more than their rounding allows, \(end(bounds.low)) to \(end(bounds.high))\(changes)",
            at: cell.place,
            hint: "\(correct); or say in errata.yaml that it is wrong: \"- {unit: \(id), printed: \(results.tree[node].id), shown: corrected}\"")
    }

    /// Whether a printed value that is to stand is beyond an end of its scale, which no scores and no rounding give: bonuses and penalties aside, which
    /// are on no scale.
    private func isOutside(_ unit: Int) -> Bool {
        guard results.rules.printed == .stands, let value = column.cells[unit]?.value else { return false }
        let below = results.tree.nodes.indices.filter { results.tree.isWithin(node, $0) && $0 != node }.map { results.tree[$0].role }
        let half = Exact.halfUnit(column.places)
        return (results.tree[node].maximum.map { value - half > $0 } ?? false) && !below.contains(.bonus)
            || (results.tree[node].minimum.map { value + half < $0 } ?? false) && !below.contains(.penalty)
    }

    private func outside(_ unit: Int, _ cell: PrintedNumber) -> Diagnostic {
        let id = units[unit].id, ends = results.tree[node]
        let least = ends.minimum?.shortest()
        let scale: Message =
            ends.maximum.map { most in least.map { "\($0) to \(most.shortest())" } ?? "the least to \(most.shortest())" }
            ?? "\(least.map { Message(verbatim: $0) } ?? "0") on"
        return Diagnostic(
            rule, "\(what) \(cell.text) of \(id) is beyond its scale, \(scale), and its scores give \(given(unit))", at: cell.place,
            hint: "correct it; or say in errata.yaml that it was misprinted: \"- {unit: \(id), printed: \(results.tree[node].id), shown: corrected}\"")
    }

    private static let scaleRule = "published-on-another-scale"

    /// The computed value as the rules print it.
    private func given(_ unit: Int) -> Message { results.computed[node][unit].map { Message(verbatim: text($0)) } ?? "none" }

    private func printed(_ unit: Int) -> String { column.cells[unit]?.text ?? "" }

    /// The end of a range, which lies between two printed values.
    private func end(_ value: Exact) -> String { value.shortest(min(column.places, Self.mostPlaces) + 2) }

    private func text(_ value: Exact) -> String {
        value.decimal(node == 0 ? results.rules.decimals : min(max(column.places, results.places[.score].fixed), Self.mostPlaces), results.rules.rounding)
    }

    // MARK: One cause

    /// Values that rounding would explain, of this and other columns, are one mistake: that nobody said so.
    /// - Parameter count: how many there are in all columns.
    /// - Precondition: there is one in this column.
    func undeclaredRounding(_ count: Int) -> Diagnostic {
        let first = undeclared[0], cell = column.cells[first], id = units[first].id
        let message: Message =
            count == 1
            ? "\(what) \(printed(first)) of \(id) differs from what its scores give, \(given(first))"
            : "\(count) published values differ from what their scores give; the first is \(what) \(printed(first)) of \(id), whose scores give \(given(first))"
        let places = rounding.supposed
        return Diagnostic(
            rule, "\(message), by no more than the rounding of the scores would explain", at: cell?.place,
            hint:
                """
                if scores were rounded to \(places == 0 ? "whole numbers" : places == 1 ? "1 place" : "\(places) places") before they were printed, \
                write "scores: {decimals: \(places)}" under scoring in edition.yaml; if not, correct \(count == 1 ? "the value" : "the values")
                """
        )
    }

    /// What is wrong with all of them at once; nil where they are wrong one by one.
    private func common(_ wrong: [Int]) -> Diagnostic? {
        let compared = units.indices.filter { unit in verdicts[unit] != nil && results.computed[node][unit].map { !$0.isZero } == true }
        guard wrong.count > 1, let first = wrong.first, let cell = column.cells[first], Set(wrong).isSubset(of: compared) else { return nil }
        func problem(_ message: Message, _ hint: Message, _ rule: String? = nil) -> Diagnostic {
            Diagnostic(rule ?? self.rule, message, at: cell.place, hint: hint)
        }
        if wrong.allSatisfy({ isComputed($0, times: .one) }) {
            return problem(
                "\(wrong.count) \(several) have fewer places than the rules give; the first is \(cell.text) of \(units[first].id), whose scores give \(given(first))",
                "set \"decimals: \(wrong.compactMap { column.cells[$0].map { PrintedNumber.places(of: $0.value) } }.max() ?? 0)\" under scoring in edition.yaml, or write the totals with all their places"
            )
        }
        guard wrong.count == compared.count else { return nil }
        let scales: [(factor: Exact, name: Message)] = [
            (Exact(1, over: 100), "a hundredth of"), (Exact(100), "a hundred times"), (Exact(1, over: 10), "a tenth of"), (Exact(10), "ten times"),
        ]
        for (factor, name) in scales
        where wrong.allSatisfy({ isComputed($0, times: factor) }) {
            return problem(
                "all \(wrong.count) \(several) are \(name) what the scores give; the first is \(cell.text) of \(units[first].id), whose scores give \(given(first))",
                "write the totals on the scale of the scores, here \(given(first)), or correct the maxima in indicators.yaml",
                // A column on another scale than all the rest is no finding of a value or two, even where printed values stand.
                results.rules.printed == .stands ? Self.scaleRule : nil)
        }
        guard wrong.count >= 5, wrong.allSatisfy({ verdicts[$0] == .differs }) else { return nil }
        return problem(
            "not one of \(wrong.count) \(several) is what the scores give; the first is \(cell.text) of \(units[first].id), whose scores give \(given(first))",
            results.rules.printed == .stands
                ? "look at scoring in edition.yaml and at max, weight and aggregate in indicators.yaml before you correct totals"
                : """
                look at scoring in edition.yaml and at max, weight and aggregate in indicators.yaml before you correct totals; \
                if they were made in another way and are to stand as they were printed, write "published: stands" under scoring
                """)
    }

    /// Whether the value is `factor` times the computed one, rounded to the places that it has.
    private func isComputed(_ unit: Int, times factor: Exact) -> Bool {
        guard let cell = column.cells[unit], let value = results.computed[node][unit] else { return false }
        let places = PrintedNumber.places(of: cell.value)
        return (value * factor).rounded(places, results.rules.rounding) == cell.value.rounded(places, results.rules.rounding)
    }
}
