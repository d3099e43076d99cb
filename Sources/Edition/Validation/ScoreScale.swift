import Scoring
import Source

/// A column of scores is on the scale of its indicator: neither shares where points are meant, nor percentages where shares are.
struct ScoreScale {
    let indicator: Indicator
    let node: IndicatorTree.Node
    /// Where the column is headed.
    let place: Place
    /// The scores that are there, with what is wrong with each.
    private(set) var values: [Exact] = []
    private var tooHigh: [Diagnostic] = []
    private var tooLow: [Diagnostic] = []

    init(_ indicator: Indicator, _ node: IndicatorTree.Node, place: Place) {
        (self.indicator, self.node, self.place) = (indicator, node, place)
    }

    mutating func add(_ value: Exact, _ problem: Diagnostic?) {
        values.append(value)
        guard let problem else { return }
        if problem.rule == "score-above-maximum" { tooHigh.append(problem) } else { tooLow.append(problem) }
    }

    func diagnostics() -> [Diagnostic] {
        (ScoreBelow.all(tooLow, of: values, indicator, node).map { [$0] } ?? tooLow) + (allTooHigh().map { [$0] } ?? tooHigh)
            + (fractions().map { [$0] } ?? [])
    }

    private var name: Message { "column \(indicator.id) (\(indicator.name.text("")))" }

    /// Where most of a column is above the maximum, that is one mistake.
    private func allTooHigh() -> Diagnostic? {
        guard tooHigh.count > 1, tooHigh.count * 2 >= values.count, let greatest = values.max(), let maximum = node.maximum else { return nil }
        let arePercentages = maximum <= .one && greatest <= maximum * Exact(100)
        return Diagnostic(
            "score-above-maximum",
            "\(tooHigh.count) of \(values.count) scores in \(name) are above its maximum \(maximum.shortest()), up to \(greatest.shortest())",
            at: tooHigh[0].place,
            hint: arePercentages
                ? "divide the percentages by 100, or set its max to \((maximum * Exact(100)).shortest())"
                : "correct the maximum, or write numbers from \((node.minimum ?? .zero).shortest()) to \(maximum.shortest())",
            notes: [.init("the maximum is set in", at: indicator.place)])
    }

    /// Nothing above 1 where ten points or more can be had, and not only 0 and 1.
    private func fractions() -> Diagnostic? {
        guard values.count > 1, let maximum = node.fullMarks, maximum >= Exact(10), values.allSatisfy({ !$0.isNegative && $0 <= .one }),
            values.contains(where: { !$0.isInteger })
        else { return nil }
        return Diagnostic(
            .warning, "scores-are-shares", "no score in \(name) is above 1, and its maximum is \(maximum.shortest()): they seem to be shares of it", at: place,
            hint: "multiply them by \(maximum.shortest()), or set its max to 1", notes: [.init("the maximum is set in", at: indicator.place)])
    }
}
