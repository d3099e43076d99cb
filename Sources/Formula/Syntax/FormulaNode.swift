import Scoring

/// A formula's syntax tree. Chains of operators of one rank are flat, so that its depth is bounded by its brackets.
struct FormulaNode: Sendable {
    struct Operand: Sendable {
        let symbol: Token.Symbol
        /// Where the operator stands.
        let offset: Int
        let node: FormulaNode
    }

    struct Call: Sendable {
        let name: String
        let nameRange: Range<Int>
        let arguments: [FormulaNode]
        /// What follows `where`.
        let filter: FormulaNode?
        let range: Range<Int>
        /// What follows `weighted by`.
        var weight: FormulaNode?
    }

    /// The weights behind `under`.
    struct NamedSet: Sendable {
        let name: String
        let offset: Int
    }

    indirect enum Kind: Sendable {
        case number(Exact)
        case text(String)
        case truth(Bool)
        case name(String)
        case set([FormulaNode])
        case call(Call)
        case negative(FormulaNode)
        case percent(FormulaNode)
        case not(FormulaNode)
        /// `+ -`, or `* /`, or `^`, from left to right.
        case arithmetic(FormulaNode, [Operand])
        case all([FormulaNode])
        case any([FormulaNode])
        case comparison(FormulaNode, Token.Symbol, Int, FormulaNode)
        case membership(FormulaNode, FormulaNode, negated: Bool)
        /// `x in 2016`.
        case edition(FormulaNode, String, Int)
        /// `x under experts`; with the whole as one name, where words alone stand there: an indicator can be called `Deaths under five`.
        case scenario(FormulaNode, NamedSet, whole: String?)
    }

    let kind: Kind
    let range: Range<Int>

    var offset: Int { range.lowerBound }

    /// A quoted text or a bare word, which may name something.
    var namedText: String? {
        switch kind {
        case .text(let text), .name(let text): text
        case .scenario(_, _, let whole): whole
        default: nil
        }
    }
}
