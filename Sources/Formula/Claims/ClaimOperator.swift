/// The operator of a claim: `[57.3](= 'mean(total)')`. It is read from the value's side: `[57](> …)` says that the value is over 57.
package enum ClaimOperator: String, Sendable, CaseIterable {
    case equal = "="
    case about = "≈"
    case greater = ">"
    case greaterOrEqual = "≥"
    case less = "<"
    case lessOrEqual = "≤"
    /// An acknowledged difference: the text is what was printed elsewhere.
    case different = "≠"

    /// The operator that `text` spells, in Unicode, ASCII or full width.
    package init?(_ text: String) {
        switch folded(text) {
        case "=", "==": self = .equal
        case "≈", "~=", "~", "≒": self = .about
        case ">": self = .greater
        case "≥", ">=", "≧", "⩾": self = .greaterOrEqual
        case "<": self = .less
        case "≤", "<=", "≦", "⩽": self = .lessOrEqual
        case "≠", "!=", "<>": self = .different
        default: return nil
        }
    }
}
