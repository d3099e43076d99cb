import Messages

/// Operators by precedence climbing, from or to ^.
extension Parser {
    enum Rank: Int, Comparable {
        case or, and, comparison, sum, product, power

        static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
        var above: Rank { Rank(rawValue: rawValue + 1) ?? .power }
    }

    func rank() -> Rank? {
        switch token.kind {
        case .symbol(let symbol):
            switch symbol {
            case .plus, .minus: .sum
            case .times, .divided: .product
            case .power: .power
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
            default: nil
            }
        case .word:
            switch keyword {
            case .or: .or
            case .and: .and
            case .in: .comparison
            case .not: Keyword(tokens[min(position + 1, tokens.count - 1)]) == .in ? .comparison : nil
            default: nil
            }
        default: nil
        }
    }

    mutating func expression() throws(Problem) -> FormulaNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw Problem(.limit, "brackets nest deeper than the \(Self.deepest) allowed", at: token.range.lowerBound, hint: "split the formula")
        }
        return try binary(.or)
    }

    mutating func binary(_ least: Rank) throws(Problem) -> FormulaNode {
        var left = try unary(least)
        while let rank = rank(), rank >= least {
            switch rank {
            case .or, .and:
                var parts = [left]
                while self.rank() == rank {
                    position += 1
                    parts.append(try binary(rank.above))
                }
                let range = left.range.lowerBound..<parts[parts.count - 1].range.upperBound
                left = FormulaNode(kind: rank == .or ? .any(parts) : .all(parts), range: range)
            case .comparison:
                left = try comparison(left)
                if self.rank() == .comparison {
                    throw Problem(
                        .syntax, "two comparisons follow each other", at: token.range.lowerBound,
                        hint: "join them with and: 50 <= total and total < 60")
                }
            case .sum, .product, .power:
                var operands: [FormulaNode.Operand] = []
                while self.rank() == rank, case .symbol(let symbol) = token.kind {
                    let offset = token.range.lowerBound
                    position += 1
                    let operand = rank == .power ? try signed() : try binary(rank.above)
                    operands.append(FormulaNode.Operand(symbol: symbol, offset: offset, node: operand))
                }
                let end = operands[operands.count - 1].node.range.upperBound
                left = FormulaNode(kind: .arithmetic(left, operands), range: left.range.lowerBound..<end)
            }
        }
        return left
    }

    mutating func comparison(_ left: FormulaNode) throws(Problem) -> FormulaNode {
        let operation = token
        if case .symbol(let symbol) = operation.kind {
            position += 1
            let right = try binary(.sum)
            return FormulaNode(
                kind: .comparison(left, symbol, operation.range.lowerBound, right),
                range: left.range.lowerBound..<right.range.upperBound)
        }
        let negated = keyword == .not
        position += negated ? 2 : 1
        let right = try binary(.sum)
        return FormulaNode(kind: .membership(left, right, negated: negated), range: left.range.lowerBound..<right.range.upperBound)
    }
}
