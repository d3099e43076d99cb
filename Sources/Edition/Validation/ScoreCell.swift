import Scoring
import Source

/// A score is a plain number between the ends of its indicator's scale, as far as it has any.
enum ScoreCell {
    enum Outcome {
        /// A number, with what is wrong with it.
        case score(Exact, Diagnostic?)
        case unreadable(Diagnostic)
    }

    /// - Parameter mayBeBlank: whether the rules allow for missing scores; for hints only, since a blank cell is no number.
    static func read(_ text: String, indicator: Indicator, _ node: IndicatorTree.Node, mayBeBlank: Bool = false, at place: Place) -> Outcome {
        if let value = Exact(cell: text), node.minimum.map({ value >= $0 }) ?? true, node.maximum.map({ value <= $0 }) ?? true { return .score(value, nil) }
        return problem(text, indicator: indicator, node, mayBeBlank: mayBeBlank, at: place)
    }

    private static func problem(_ text: String, indicator: Indicator, _ node: IndicatorTree.Node, mayBeBlank: Bool, at place: Place) -> Outcome {
        let column = indicator.id, name = indicator.name.text(""), range: Message = "write \(numbers(node))"
        if text.isEmpty {
            let least: Message = node.minimum?.isZero == true ? ": 0 if nothing was earned" : ""
            return .unreadable(
                Diagnostic(
                    "blank-score", "score in column \(column) (\(name)) is blank", at: place,
                    hint: "\(range)\(least); if scores may be missing, say in edition.yaml how that counts: \"scoring: {missing: exclude}\" or zero"))
        }
        guard let value = Exact(cell: text) else {
            return .unreadable(
                Diagnostic(
                    "not-a-number", "score \"\(text)\" in column \(column) (\(name)) is not a number", at: place,
                    hint: hint(text, range: range, mayBeBlank: mayBeBlank)))
        }
        if let maximum = node.maximum, value > maximum {
            return .score(
                value,
                Diagnostic(
                    "score-above-maximum", "score \(text) in column \(column) is above its maximum \(maximum.shortest()) (\(name))", at: place,
                    hint: range, notes: [.init("the maximum is set in", at: indicator.place)]))
        }
        return .score(value, ScoreBelow.problem(text, indicator, node, at: place))
    }

    /// "a number from 0 to 8".
    static func numbers(_ node: IndicatorTree.Node) -> Message {
        switch (node.minimum?.shortest(), node.maximum?.shortest()) {
        case (let minimum?, let maximum?): "a number from \(minimum) to \(maximum)"
        case (let minimum?, nil): "a number of at least \(minimum)"
        case (nil, _): "plain digits, such as 12 or -1.25"
        }
    }

    /// What to type instead of something that a person would read as a number, or as none.
    static func hint(_ text: String, range: Message = "write plain digits, such as 12 or 12.5", mayBeBlank: Bool = false) -> Message {
        let spelling = CellSpelling(text)
        switch spelling.kind {
        case .absence:
            return mayBeBlank
                ? "leave the cell blank if there is no score"
                : "write 0 if nothing was earned; leave it blank if there is no score, and say in edition.yaml how that counts: \"scoring: {missing: exclude}\" or zero"
        case .percent: return "write points, not a percentage"
        default: return spelling.hint ?? range
        }
    }
}
