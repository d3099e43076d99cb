extension FormulaNode {
    /// Whether both are the same formula, spaces and brackets aside.
    func isSame(as other: FormulaNode) -> Bool {
        switch (kind, other.kind) {
        case (.number(let a), .number(let b)): a == b
        case (.text(let a), .text(let b)): a == b
        case (.truth(let a), .truth(let b)): a == b
        case (.name(let a), .name(let b)): folded(a) == folded(b)
        case (.set(let a), .set(let b)), (.all(let a), .all(let b)), (.any(let a), .any(let b)): a.isSame(as: b)
        case (.call(let a), .call(let b)):
            folded(a.name) == folded(b.name) && a.arguments.isSame(as: b.arguments) && [a.filter].compactMap { $0 }.isSame(as: [b.filter].compactMap { $0 })
                && [a.weight].compactMap { $0 }.isSame(as: [b.weight].compactMap { $0 })
        case (.negative(let a), .negative(let b)), (.percent(let a), .percent(let b)), (.not(let a), .not(let b)): a.isSame(as: b)
        case (.arithmetic(let a, let more), .arithmetic(let b, let others)):
            a.isSame(as: b) && more.map(\.symbol) == others.map(\.symbol) && more.map(\.node).isSame(as: others.map(\.node))
        case (.comparison(let a, let symbol, _, let right), .comparison(let b, let other, _, let otherRight)):
            symbol == other && a.isSame(as: b) && right.isSame(as: otherRight)
        case (.membership(let a, let set, let negated), .membership(let b, let other, let otherNegated)):
            negated == otherNegated && a.isSame(as: b) && set.isSame(as: other)
        case (.edition(let a, let id, _), .edition(let b, let other, _)): id == other && a.isSame(as: b)
        case (.scenario(let a, let set, _), .scenario(let b, let other, _)): folded(set.name) == folded(other.name) && a.isSame(as: b)
        default: false
        }
    }
}

extension [FormulaNode] {
    func isSame(as other: [FormulaNode]) -> Bool { count == other.count && zip(self, other).allSatisfy { $0.isSame(as: $1) } }
}
