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
        if let value = Exact(text), !value.isNegative, value <= maximum { return .score(value, nil) }
        return problem(text, indicator: indicator, maximum: maximum, mayBeBlank: mayBeBlank, at: place)
    }

    private static func problem(_ text: String, indicator: Indicator, maximum: Exact, mayBeBlank: Bool, at place: Place) -> Outcome {
        let column = indicator.id, name = indicator.name.text("")
        let range = "write a number from 0 to \(maximum.shortest())"
        if text.isEmpty {
            return .unreadable(
                Diagnostic("blank-score", "score in column \(column) (\(name)) is blank", at: place,
                    hint: range + ": 0 if nothing was earned; if scores may be missing, say how that counts with \"missing\" in edition.yaml"))
        }
        guard let value = Exact(text) else {
            return .unreadable(
                Diagnostic("not-a-number", "score \"\(text)\" in column \(column) (\(name)) is not a number", at: place, hint: absence(text, mayBeBlank: mayBeBlank) ?? spelling(text) ?? range))
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

    /// What to do about a sign for nothing, such as tables have in place of a number.
    private static func absence(_ text: String, mayBeBlank: Bool) -> String? {
        let signs: Set = ["-", "–", "—", "――", "..", "...", "…", "/", "na", "n/a", "n.a.", "nil", "null", "none", "missing", "无", "缺", "缺失", "暂无", "不适用", "未评", "未参评"]
        guard signs.contains(text.lowercased()) else { return nil }
        return mayBeBlank
            ? "leave the cell blank if there is no score" : "write 0 if nothing was earned; leave it blank if there is no score, with \"missing:\" in edition.yaml to say how that counts"
    }

    /// What to type instead of something that a person would read as a number.
    static func spelling(_ text: String) -> String? {
        if text.hasPrefix("#") { return "a spreadsheet writes this where a formula failed: write the number itself" }
        let half = halfWidth(text)
        if half != text, Exact(half) != nil { return "write it in plain digits: \(half)" }
        let point = half.replacing(",", with: ".")
        if half.filter({ $0 == "," }).count == 1, Exact(point) != nil {
            return "write the decimal point as a point: \(point)"
        }
        if half.contains(","), Exact(half.replacing(",", with: "")) != nil {
            return "write it without separators: \(half.replacing(",", with: ""))"
        }
        if half.hasSuffix("%"), Exact(half.dropLast()) != nil { return "write points, not a percentage" }
        let digits = half.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let rest = half.dropFirst(digits.count)
        // 2.6e1, 26-27 and 2O are other numbers than the one that they begin with.
        let isPlain = !rest.contains { $0.isNumber } && !["o", "l", "i"].contains(rest.lowercased())
        if !digits.isEmpty, isPlain, Exact(digits) != nil { return "write only the number: \(digits)" }
        return "write plain digits, such as 12 or 12.5"
    }

    /// Full-width forms stand 0xFEE0 after their ASCII counterparts; 。 is typed for a point.
    static func halfWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar == "。" ? "." : scalar }
                    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                }))
    }
}
