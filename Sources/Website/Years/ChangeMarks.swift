import Languages
import Markup
import Scoring

/// How changes are printed: an arrow with a word for those who do not see it, a number with its sign.
extension ByteBuffer {
    /// A cell with the places that a unit gained or lost; sorts by them.
    mutating func climbCell(_ change: RankChange, _ words: Strings) {
        let climb = change.climb, places = words.marks.rank(climb.magnitude)
        raw("<td data-value=\"")
        text(climb.shortest(1))
        raw("\"><span aria-hidden=\"true\">")
        text(climb.isZero ? "=" : (climb.isNegative ? "↓ " : "↑ ") + places)
        raw("</span><span class=\"vh\">")
        text(words(climb.isZero ? "climb_none" : climb.isNegative ? "climb_down" : "climb_up", ["places": places]))
        raw("</span></td>")
    }

    /// A cell with a number that has a sign; a dash where there is none.
    mutating func signedCell(_ text: String?, _ marks: NumberMarks) {
        guard let text else { return cell("–") }
        raw("<td")
        sortValue(text, marks)
        raw(">")
        self.text(text)
        raw("</td>")
    }
}

/// Changes of totals in a table: their parts are printed with as many places as they need to add up in print, too.
struct PrintedChanges {
    private let places: Int
    private let rounding: Rounding
    private let marks: NumberMarks
    /// More say nothing to a reader.
    private static let mostPlaces = 6

    init(_ changes: [TotalChange], _ results: Results, _ marks: NumberMarks) {
        self.marks = marks
        let rounding = results.rules.rounding
        let least = results.places[.total].fixed
        self.rounding = rounding
        places =
            (least...max(least, Self.mostPlaces)).first { places in
                changes.allSatisfy { $0.own.rounded(places, rounding) + $0.rest.rounded(places, rounding) == $0.change.rounded(places, rounding) }
            } ?? Self.mostPlaces
    }

    /// `+1.2`, `−0.3`; `0.0` has no sign.
    func text(_ value: Exact) -> String {
        let rounded = value.rounded(places, rounding)
        let digits = rounded.magnitude.decimal(places, rounding)
        return (rounded.isZero ? "" : rounded.isNegative ? "−" : "+") + marks.written(digits)
    }
}
