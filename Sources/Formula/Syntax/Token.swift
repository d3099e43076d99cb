import Scoring

/// A lexical element of a formula with the scalars that it covers.
struct Token: Sendable, Equatable {
    enum Symbol: String, Sendable {
        case plus = "+", minus = "-", times = "*", divided = "/", power = "^", percent = "%"
        case equal = "=", notEqual = "≠", less = "<", lessOrEqual = "≤", greater = ">", greaterOrEqual = "≥"
        case open = "(", close = ")", openBrace = "{", closeBrace = "}", comma = ",", not = "!"
    }

    enum Kind: Sendable, Equatable {
        case number(Exact)
        /// Quoted.
        case text(String)
        /// A keyword, a function or a name.
        case word(String)
        case symbol(Symbol)
        /// What follows `as`, to the end.
        case format(String)
        case end
    }

    let kind: Kind
    let range: Range<Int>
}

/// The words that have a meaning of their own, in any case of letters.
enum Keyword: String, CaseIterable {
    case `where`, and, or, not, `in`, `as`, `true`, `false`

    init?(_ token: Token) {
        guard case .word(let word) = token.kind else { return nil }
        self.init(rawValue: word.lowercased())
    }
}
