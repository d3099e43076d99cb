import Messages
import Scoring

/// Tokens to a syntax tree, by precedence climbing. It stops at the first mistake: what follows one is guesswork.
struct Parser {
    /// Brackets, calls and signs inside each other.
    static let deepest = 40

    let source: FormulaSource
    let tokens: [Token]
    var position = 0
    var depth = 0

    struct Parsed {
        let node: FormulaNode
        let format: NumberFormat?
        /// The format as it is written, from `as` on.
        let formatRange: Range<Int>
    }

    init(_ source: FormulaSource, _ tokens: [Token]) {
        self.source = source
        self.tokens = tokens
    }

    var token: Token { tokens[min(position, tokens.count - 1)] }
    var keyword: Keyword? { Keyword(token) }

    /// A whole formula with its format.
    mutating func formula() throws(Problem) -> Parsed {
        if case .symbol(.equal) = token.kind { position += 1 }
        let node = try expression()
        var format: NumberFormat?
        let start = token.range.lowerBound
        if keyword == .as {
            position += 1
            guard case .format(let pattern) = token.kind else { throw expected("a number format such as 0.0 after as") }
            guard let parsed = NumberFormat(pattern) else {
                throw Problem(
                    .format, pattern.isEmpty ? "there is no number format after as" : "\(quoted(pattern)) is no number format",
                    at: token.range.lowerBound, hint: "write one such as 0, 0.0, 0.0%, #,##0, 第0名 or ordinal")
            }
            format = parsed
            position += 1
        }
        try end()
        return Parsed(node: node, format: format, formatRange: start..<max(start, tokens[position - 1].range.upperBound))
    }

    /// What may follow `where`, on its own.
    mutating func condition() throws(Problem) -> FormulaNode {
        if keyword == .where { position += 1 }
        let node = try expression()
        try end()
        return node
    }

    mutating func end() throws(Problem) {
        switch token.kind {
        case .end: return
        case .symbol(.close): throw Problem(.syntax, "this ) closes nothing", at: token.range.lowerBound, hint: "delete it, or open a ( before")
        case .symbol(.closeBrace): throw Problem(.syntax, "this } closes nothing", at: token.range.lowerBound, hint: "delete it, or open a { before")
        case .symbol(.comma): throw Problem(.syntax, "a comma stands outside of brackets", at: token.range.lowerBound, hint: "a list is written {a, b}")
        default:
            if keyword == .where {
                throw Problem(
                    .syntax, "where stands outside of a function", at: token.range.lowerBound,
                    hint: "write it inside the brackets: mean(total where …)")
            }
            throw expected("an operator or the end")
        }
    }

    /// Whether the token is a name in quotes that stand twice, as in a cell of a CSV file.
    private var followsDoubledQuote: Bool {
        guard position > 0, case .text("") = tokens[position - 1].kind, case .word = token.kind else { return false }
        return tokens[position - 1].range.upperBound == token.range.lowerBound
    }

    func expected(_ what: Message) -> Problem {
        switch token.kind {
        case .end: return Problem(.syntax, "expected \(what), but the formula ends", at: token.range.lowerBound)
        default:
            let found = source.text(token.range)
            return Problem(
                .syntax, "expected \(what), but found \(found.hasPrefix("\"") ? found : quoted(found))", at: token.range.lowerBound,
                hint: followsDoubledQuote ? "write each quote once: \(quoted(found))" : nil)
        }
    }
}
