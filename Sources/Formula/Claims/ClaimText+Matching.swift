package import Scoring

/// For finding formulas that give what a text states: the number alone, without an operator.
extension ClaimText {
    /// Whether a number of this kind can be what the text means: a share for %, 成 and a third, a rank for first and 第一.
    package func suits(_ kind: NumberKind) -> Bool {
        switch number?.style {
        case .percent, .permille, .part, .whole: kind == .rate || kind == .ratio
        case .ordinal: kind == .rank
        case .times: kind == .ratio
        case .plain, .scaled: kind != .rate && kind != .ratio
        case nil: false
        }
    }

    /// The stated number and what its last written place is worth; nil if the text states none.
    package var approximate: (value: Double, step: Double)? {
        number.map { ($0.value.double, max($0.coarse.double, $0.step.double)) }
    }

    /// Whether the number, with its words of comparison, is true of `value`.
    package func matches(_ value: Exact) -> Bool {
        number?.holds(value) ?? false
    }
}
