import Scoring

/// A formula's syntax tree. Chains of operators of one rank are flat, so that its depth is bounded by its brackets.
struct Node: Sendable {
    struct Operand: Sendable {
        let symbol: Token.Symbol
        /// Where the operator stands.
        let offset: Int
        let node: Node
    }

    struct Call: Sendable {
        let name: String
        let nameRange: Range<Int>
        let arguments: [Node]
        /// What follows `where`.
        let filter: Node?
        let range: Range<Int>
    }

    indirect enum Kind: Sendable {
        case number(Exact)
        case text(String)
        case truth(Bool)
        case name(String)
        case set([Node])
        case call(Call)
        case negative(Node)
        case percent(Node)
        case not(Node)
        /// `+ -`, or `* /`, or `^`, from left to right.
        case arithmetic(Node, [Operand])
        case all([Node])
        case any([Node])
        case comparison(Node, Token.Symbol, Int, Node)
        case membership(Node, Node, negated: Bool)
        /// `x in 2016`.
        case edition(Node, String, Int)
    }

    let kind: Kind
    let range: Range<Int>

    var offset: Int { range.lowerBound }

    /// A quoted text or a bare word, which may name something.
    var namedText: String? {
        switch kind {
        case .text(let text), .name(let text): text
        default: nil
        }
    }
}
