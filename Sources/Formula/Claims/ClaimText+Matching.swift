package import Scoring

/// For finding formulas that give what a text states: the number alone, without an operator.
extension ClaimText {
    /// Whether the text states a share of something: %, ‰, 成, 三分之一.
    package var statesShare: Bool {
        switch number?.style {
        case .percent, .permille, .part: true
        default: false
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
