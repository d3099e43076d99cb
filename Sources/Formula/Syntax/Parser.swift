import Scoring

/// Tokens to a syntax tree, by precedence climbing. It stops at the first mistake: what follows one is guesswork.
struct Parser {
    /// Brackets, calls and signs inside each other.
    static let deepest = 40

    private let source: FormulaSource
    private let tokens: [Token]
    private var position = 0
    private var depth = 0

    struct Parsed {
        let node: Node
        let format: NumberFormat?
    }

    init(_ source: FormulaSource, _ tokens: [Token]) {
        self.source = source
        self.tokens = tokens
    }

    private var token: Token { tokens[min(position, tokens.count - 1)] }
    private var keyword: Keyword? { Keyword(token) }

    /// A whole formula with its format.
    mutating func formula() throws(Problem) -> Parsed {
        if case .symbol(.equal) = token.kind { position += 1 }
        let node = try expression()
        var format: NumberFormat?
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
        return Parsed(node: node, format: format)
    }

    /// What may follow `where`, on its own.
    mutating func condition() throws(Problem) -> Node {
        if keyword == .where { position += 1 }
        let node = try expression()
        try end()
        return node
    }

    private mutating func end() throws(Problem) {
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

    private func expected(_ what: String) -> Problem {
        switch token.kind {
        case .end: return Problem(.syntax, "expected \(what), but the formula ends", at: token.range.lowerBound)
        default:
            return Problem(
                .syntax, "expected \(what), but found \(quoted(source.text(token.range)))", at: token.range.lowerBound)
        }
    }

    // MARK: Operators

    private enum Rank: Int, Comparable {
        case or, and, comparison, sum, product, power

        static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
        var above: Rank { Rank(rawValue: rawValue + 1) ?? .power }
    }

    private func rank() -> Rank? {
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

    private mutating func expression() throws(Problem) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw Problem(.limit, "brackets nest deeper than the \(Self.deepest) allowed", at: token.range.lowerBound, hint: "split the formula")
        }
        return try binary(.or)
    }

    private mutating func binary(_ least: Rank) throws(Problem) -> Node {
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
                left = Node(kind: rank == .or ? .any(parts) : .all(parts), range: range)
            case .comparison:
                left = try comparison(left)
                if self.rank() == .comparison {
                    throw Problem(
                        .syntax, "two comparisons follow each other", at: token.range.lowerBound,
                        hint: "join them with and: 50 <= total and total < 60")
                }
            case .sum, .product, .power:
                var operands: [Node.Operand] = []
                while self.rank() == rank, case .symbol(let symbol) = token.kind {
                    let offset = token.range.lowerBound
                    position += 1
                    let operand = rank == .power ? try signed() : try binary(rank.above)
                    operands.append(Node.Operand(symbol: symbol, offset: offset, node: operand))
                }
                let end = operands[operands.count - 1].node.range.upperBound
                left = Node(kind: .arithmetic(left, operands), range: left.range.lowerBound..<end)
            }
        }
        return left
    }

    private mutating func comparison(_ left: Node) throws(Problem) -> Node {
        let operation = token
        if case .symbol(let symbol) = operation.kind {
            position += 1
            let right = try binary(.sum)
            return Node(
                kind: .comparison(left, symbol, operation.range.lowerBound, right),
                range: left.range.lowerBound..<right.range.upperBound)
        }
        let negated = keyword == .not
        position += negated ? 2 : 1
        let right = try binary(.sum)
        return Node(kind: .membership(left, right, negated: negated), range: left.range.lowerBound..<right.range.upperBound)
    }

    // MARK: Operands

    private mutating func unary(_ least: Rank) throws(Problem) -> Node {
        guard keyword == .not || token.kind == .symbol(.not) else { return try signed() }
        let start = token.range.lowerBound
        position += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw Problem(.limit, "not is repeated too often", at: start) }
        // As in prose, not reaches over a comparison but not over and.
        let operand = try binary(.comparison)
        return Node(kind: .not(operand), range: start..<operand.range.upperBound)
    }

    /// A sign binds tighter than `^`, as in a spreadsheet: -2^2 is 4.
    private mutating func signed() throws(Problem) -> Node {
        guard token.kind == .symbol(.minus) || token.kind == .symbol(.plus) else { return try postfix() }
        let start = token.range.lowerBound
        let negative = token.kind == .symbol(.minus)
        position += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw Problem(.limit, "signs are repeated too often", at: start) }
        let operand = try signed()
        return negative ? Node(kind: .negative(operand), range: start..<operand.range.upperBound) : operand
    }

    private mutating func postfix() throws(Problem) -> Node {
        var node = try primary()
        var marks = 0
        while true {
            if token.kind == .symbol(.percent) {
                marks += 1
                guard marks <= 2 else { throw Problem(.limit, "% is repeated too often", at: token.range.lowerBound) }
                node = Node(kind: .percent(node), range: node.range.lowerBound..<token.range.upperBound)
                position += 1
            } else if keyword == .in, let edition = edition(tokens[min(position + 1, tokens.count - 1)]) {
                let named = tokens[position + 1]
                if case .edition = node.kind { throw Problem(.syntax, "two editions follow each other", at: named.range.lowerBound) }
                node = Node(kind: .edition(node, edition, named.range.lowerBound), range: node.range.lowerBound..<named.range.upperBound)
                position += 2
            } else {
                return node
            }
        }
    }

    /// A year or a quoted id after `in` is an edition; anything else is a set.
    private func edition(_ token: Token) -> String? {
        switch token.kind {
        case .number(let number): number.int != nil ? source.text(token.range).unicodeScalars.map { String(halfWidth($0)) }.joined() : nil
        case .text(let text): text
        default: nil
        }
    }

    private mutating func primary() throws(Problem) -> Node {
        let token = token
        switch token.kind {
        case .number(let number):
            position += 1
            return Node(kind: .number(number), range: token.range)
        case .text(let text):
            position += 1
            return Node(kind: .text(text), range: token.range)
        case .symbol(.open):
            position += 1
            let node = try expression()
            try close(.close, opened: token)
            return node
        case .symbol(.openBrace):
            position += 1
            var elements: [Node] = []
            while self.token.kind != .symbol(.closeBrace) {
                elements.append(try expression())
                if self.token.kind == .symbol(.comma) { position += 1 } else { break }
            }
            try close(.closeBrace, opened: token)
            return Node(kind: .set(elements), range: token.range.lowerBound..<tokens[position - 1].range.upperBound)
        case .word:
            switch keyword {
            case .true, .false:
                position += 1
                return Node(kind: .truth(Keyword(token) == .true), range: token.range)
            case .some: throw expected("a value")
            case nil: return try name()
            }
        default: throw expected("a value")
        }
    }

    private mutating func close(_ symbol: Token.Symbol, opened: Token) throws(Problem) {
        guard token.kind == .symbol(symbol) else {
            if case .end = token.kind {
                throw Problem(
                    .syntax, "this \(source.text(opened.range)) is not closed", at: opened.range.lowerBound,
                    hint: "add \(symbol.rawValue) where it ends")
            }
            throw expected(symbol == .close ? "a comma, an operator or )" : "a comma, an operator or }")
        }
        position += 1
    }

    /// Words that follow each other are one name: Platform operation.
    private mutating func name() throws(Problem) -> Node {
        let first = token
        guard case .word(var name) = first.kind else { throw expected("a name") }
        position += 1
        if token.kind == .symbol(.open) { return try call(name, first) }
        var end = first.range.upperBound
        while case .word(let next) = token.kind, keyword == nil {
            if tokens[position + 1].kind == .symbol(.open) { throw expected("an operator") }
            name += " " + next
            end = token.range.upperBound
            position += 1
        }
        return Node(kind: .name(name), range: first.range.lowerBound..<end)
    }

    private mutating func call(_ name: String, _ word: Token) throws(Problem) -> Node {
        let opening = token
        position += 1
        var arguments: [Node] = []
        var filter: Node?
        while token.kind != .symbol(.close) {
            if keyword == .where {
                position += 1
                filter = try expression()
                break
            }
            arguments.append(try expression())
            if token.kind == .symbol(.comma) { position += 1 } else if keyword != .where { break }
        }
        try close(.close, opened: opening)
        let range = word.range.lowerBound..<tokens[position - 1].range.upperBound
        return Node(
            kind: .call(Node.Call(name: name, nameRange: word.range, arguments: arguments, filter: filter, range: range)),
            range: range)
    }
}
