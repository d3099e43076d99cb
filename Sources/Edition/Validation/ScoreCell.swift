import Scoring
import Source

/// A score is a plain number from 0 to its indicator's maximum.
enum ScoreCell {
    enum Outcome {
        /// A number, with what is wrong with it.
        case score(Exact, Diagnostic?)
        case unreadable(Diagnostic)
    }

    /// - Parameter mayBeBlank: whether the rules allow for missing scores; for hints only, since a blank cell is no number.
    static func read(_ text: String, indicator: Indicator, maximum: Exact, mayBeBlank: Bool = false, at place: Place) -> Outcome {
        if let value = Exact(cell: text), !value.isNegative, value <= maximum { return .score(value, nil) }
        return problem(text, indicator: indicator, maximum: maximum, mayBeBlank: mayBeBlank, at: place)
    }

    private static func problem(_ text: String, indicator: Indicator, maximum: Exact, mayBeBlank: Bool, at place: Place) -> Outcome {
        let column = indicator.id, name = indicator.name.text("")
        let range = "write a number from 0 to \(maximum.shortest())"
        if text.isEmpty {
            return .unreadable(
                Diagnostic(
                    "blank-score", "score in column \(column) (\(name)) is blank", at: place,
                    hint: range + ": 0 if nothing was earned; if scores may be missing, say how that counts with \"missing\" in edition.yaml"))
        }
        guard let value = Exact(cell: text) else {
            return .unreadable(
                Diagnostic(
                    "not-a-number", "score \"\(text)\" in column \(column) (\(name)) is not a number", at: place,
                    hint: hint(text, range: range, mayBeBlank: mayBeBlank)))
        }
        let note = Diagnostic.Note("the maximum is set in", at: indicator.place)
        let diagnostic =
            value.isNegative
            ? Diagnostic("negative-score", "score \(text) in column \(column) (\(name)) is negative", at: place, hint: range, notes: [note])
            : Diagnostic(
                "score-above-maximum", "score \(text) in column \(column) is above its maximum \(maximum.shortest()) (\(name))", at: place,
                hint: range, notes: [note])
        return .score(value, diagnostic)
    }

    /// What to type instead of something that a person would read as a number, or as none.
    static func hint(_ text: String, range: String = "write plain digits, such as 12 or 12.5", mayBeBlank: Bool = false) -> String {
        let spelling = CellSpelling(text)
        switch spelling.kind {
        case .absence:
            return mayBeBlank
                ? "leave the cell blank if there is no score"
                : "write 0 if nothing was earned; leave it blank if there is no score, with \"missing:\" in edition.yaml to say how that counts"
        case .percent: return "write points, not a percentage"
        default: return spelling.hint ?? range
        }
    }
}
