import Scoring
import Source

/// A score is below the least that its indicator can have: zero, unless the indicator says another.
enum ScoreBelow {
    static let rules: Set<String> = ["negative-score", "score-below-minimum"]

    static func problem(_ text: String, _ indicator: Indicator, _ node: IndicatorTree.Node, at place: Place) -> Diagnostic {
        guard let minimum = node.minimum, !minimum.isZero else {
            return Diagnostic(
                "negative-score", "score \(text) in column \(indicator.id) (\(indicator.name.text(""))) is negative", at: place, hint: hint(node),
                notes: notes(indicator, node))
        }
        return Diagnostic(
            "score-below-minimum",
            "score \(text) in column \(indicator.id) is below its minimum \(minimum.shortest()) (\(indicator.name.text("")))", at: place,
            hint: hint(node), notes: notes(indicator, node))
    }

    /// Several in a column: as one mistake where a good part of the scores are.
    static func all(_ problems: [Diagnostic], of values: [Exact], _ indicator: Indicator, _ node: IndicatorTree.Node) -> Diagnostic? {
        guard problems.count > 1, problems.count * 4 >= values.count, let least = values.min(), let minimum = node.minimum else { return nil }
        let what: Message = minimum.isZero ? "negative" : "below its minimum \(minimum.shortest())"
        return Diagnostic(
            problems[0].rule,
            "\(problems.count) of \(values.count) scores in column \(indicator.id) (\(indicator.name.text(""))) are \(what), down to \(least.shortest())",
            at: problems[0].place, hint: hint(node), notes: notes(indicator, node))
    }

    private static func hint(_ node: IndicatorTree.Node) -> Message {
        let further: Message = node.maximum == nil ? "say the least with \"min:\"" : "say the least with \"min:\", or leave \"max:\" out"
        return "write \(ScoreCell.numbers(node)); where scores can be lower, \(further)"
    }

    private static func notes(_ indicator: Indicator, _ node: IndicatorTree.Node) -> [Diagnostic.Note] {
        [.init(node.maximum == nil ? "the indicator stands in" : "the maximum is set in", at: indicator.place)]
    }
}
