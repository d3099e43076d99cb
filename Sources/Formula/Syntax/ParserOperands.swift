import Messages
import Scoring

/// Signs, values, names, calls and sets.
extension Parser {
    mutating func unary(_ least: Rank) throws(Problem) -> FormulaNode {
        guard keyword == .not || token.kind == .symbol(.not) else { return try signed() }
        let start = token.range.lowerBound
        position += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw Problem(.limit, "not is repeated too often", at: start) }
        // As in prose, not reaches over a comparison but not over and.
        let operand = try binary(.comparison)
        return FormulaNode(kind: .not(operand), range: start..<operand.range.upperBound)
    }

    /// A sign binds tighter than `^`, as in a spreadsheet: -2^2 is 4.
    mutating func signed() throws(Problem) -> FormulaNode {
        guard token.kind == .symbol(.minus) || token.kind == .symbol(.plus) else { return try postfix() }
        let start = token.range.lowerBound
        let negative = token.kind == .symbol(.minus)
        position += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw Problem(.limit, "signs are repeated too often", at: start) }
        let operand = try signed()
        return negative ? FormulaNode(kind: .negative(operand), range: start..<operand.range.upperBound) : operand
    }

    mutating func postfix() throws(Problem) -> FormulaNode {
        var node = try primary()
        var marks = 0
        while true {
            if token.kind == .symbol(.percent) {
                marks += 1
                guard marks <= 2 else { throw Problem(.limit, "% is repeated too often", at: token.range.lowerBound) }
                node = FormulaNode(kind: .percent(node), range: node.range.lowerBound..<token.range.upperBound)
                position += 1
            } else if keyword == .in, let edition = edition(tokens[min(position + 1, tokens.count - 1)]) {
                let named = tokens[position + 1]
                if case .edition(let inner, _, _) = node.kind, case .edition = inner.kind {
                    throw Problem(.limit, "three editions follow each other", at: named.range.lowerBound)
                }
                node = FormulaNode(kind: .edition(node, edition, named.range.lowerBound), range: node.range.lowerBound..<named.range.upperBound)
                position += 2
            } else if let (set, end) = scenario() {
                if case .scenario(_, let first, _) = node.kind {
                    throw Problem(
                        .syntax, "two scenarios follow each other", at: set.offset, hint: "keep one of \(quoted(first.name)) and \(quoted(set.name))")
                }
                node = FormulaNode(kind: .scenario(node, set, whole: nil), range: node.range.lowerBound..<end)
            } else {
                return node
            }
        }
    }

    /// A year or a quoted id after `in` is an edition; anything else is a set.
    func edition(_ token: Token) -> String? {
        switch token.kind {
        case .number(let number): number.int != nil ? source.text(token.range).unicodeScalars.map { String(halfWidth($0)) }.joined() : nil
        case .text(let text): text
        default: nil
        }
    }

    mutating func primary() throws(Problem) -> FormulaNode {
        let token = token
        switch token.kind {
        case .number(let number):
            position += 1
            return FormulaNode(kind: .number(number), range: token.range)
        case .text(let text):
            position += 1
            return FormulaNode(kind: .text(text), range: token.range)
        case .symbol(.open):
            position += 1
            let node = try expression()
            try close(.close, opened: token)
            // With its brackets, so that the text of what stands around it is whole.
            return FormulaNode(kind: node.kind, range: token.range.lowerBound..<tokens[position - 1].range.upperBound)
        case .symbol(.openBrace):
            position += 1
            var elements: [FormulaNode] = []
            while self.token.kind != .symbol(.closeBrace) {
                elements.append(try expression())
                if self.token.kind == .symbol(.comma) { try comma(before: .closeBrace) } else { break }
            }
            try close(.closeBrace, opened: token)
            return FormulaNode(kind: .set(elements), range: token.range.lowerBound..<tokens[position - 1].range.upperBound)
        case .word:
            switch keyword {
            case .true, .false:
                position += 1
                return FormulaNode(kind: .truth(Keyword(token) == .true), range: token.range)
            case .some: throw expected("a value")
            case nil: return try name()
            }
        default: throw expected("a value")
        }
    }

    mutating func close(_ symbol: Token.Symbol, opened: Token) throws(Problem) {
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

    /// A comma, behind which something must follow.
    private mutating func comma(before closing: Token.Symbol) throws(Problem) {
        let comma = token
        position += 1
        guard token.kind != .symbol(closing) else {
            throw Problem(.syntax, "nothing stands behind this comma", at: comma.range.lowerBound, hint: "delete it")
        }
    }

    /// Words that follow each other are one name: Platform operation.
    mutating func name() throws(Problem) -> FormulaNode {
        let first = token
        guard case .word(var name) = first.kind else { throw expected("a name") }
        position += 1
        if token.kind == .symbol(.open) { return try call(name, first) }
        var end = first.range.upperBound
        /// What stands before the last `under`, and where what follows it begins.
        var under: (operand: FormulaNode, start: Int)?
        while case .word(let next) = token.kind, keyword == nil, !isWeightedBy {
            if tokens[position + 1].kind == .symbol(.open) { throw expected("an operator") }
            if isUnder {
                guard case .word = tokens[position + 1].kind else { break }
                under = (FormulaNode(kind: .name(name), range: first.range.lowerBound..<end), position + 1)
            }
            name += " " + next
            end = token.range.upperBound
            position += 1
        }
        guard let (operand, start) = under else { return FormulaNode(kind: .name(name), range: first.range.lowerBound..<end) }
        let set = FormulaNode.NamedSet(
            name: tokens[start..<position].map { source.text($0.range) }.joined(separator: " "), offset: tokens[start].range.lowerBound)
        return FormulaNode(kind: .scenario(operand, set, whole: name), range: first.range.lowerBound..<end)
    }

    /// Whether `under` stands here with a name of weights behind it.
    private var isUnder: Bool {
        guard case .word(let word) = token.kind, word.lowercased() == "under" else { return false }
        switch tokens[min(position + 1, tokens.count - 1)].kind {
        case .text: return true
        case .word: return Keyword(tokens[position + 1]) == nil
        case .number, .symbol, .format, .end: return false
        }
    }

    /// The weights behind `under`, and where their name ends; nil where there is no `under`.
    private mutating func scenario() -> (FormulaNode.NamedSet, end: Int)? {
        guard isUnder else { return nil }
        position += 1
        let offset = token.range.lowerBound
        if case .text(let name) = token.kind {
            position += 1
            return (FormulaNode.NamedSet(name: name, offset: offset), tokens[position - 1].range.upperBound)
        }
        var words: [String] = []
        while case .word(let word) = token.kind, keyword == nil, !isWeightedBy, !isUnder {
            words.append(word)
            position += 1
        }
        return (FormulaNode.NamedSet(name: words.joined(separator: " "), offset: offset), tokens[position - 1].range.upperBound)
    }

    /// Whether the words `weighted by` stand here, which end a name.
    private var isWeightedBy: Bool {
        guard case .word(let word) = token.kind, word.lowercased() == "weighted", position + 1 < tokens.count, case .word(let next) = tokens[position + 1].kind
        else { return false }
        return next.lowercased() == "by"
    }

    mutating func call(_ name: String, _ word: Token) throws(Problem) -> FormulaNode {
        let opening = token
        position += 1
        var arguments: [FormulaNode] = []
        var filter: FormulaNode?, weight: FormulaNode?
        while token.kind != .symbol(.close) {
            if keyword == .where {
                position += 1
                filter = try expression()
                if keyword == .where { throw Problem(.syntax, "where stands twice", at: token.range.lowerBound, hint: "join the conditions with and") }
                break
            }
            arguments.append(try expression())
            if isWeightedBy {
                position += 2
                weight = try expression()
            }
            if token.kind == .symbol(.comma) { try comma(before: .close) } else if keyword != .where { break }
        }
        try close(.close, opened: opening)
        let range = word.range.lowerBound..<tokens[position - 1].range.upperBound
        return FormulaNode(
            kind: .call(FormulaNode.Call(name: name, nameRange: word.range, arguments: arguments, filter: filter, range: range, weight: weight)),
            range: range)
    }
}
