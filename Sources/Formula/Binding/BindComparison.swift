import Source
import Scoring

extension Binder {
    /// Binds both sides; a name, a text or a set takes the type of the other side.
    private mutating func sides(_ left: FormulaNode, _ right: FormulaNode) -> (Bound, Bound)? {
        var a: Bound?, b: Bound?
        if isOpen(left) && !isOpen(right) {
            b = bind(right)
            a = bind(left, expecting: b?.type.element)
        } else {
            a = variableOrValue(left)
            b = bind(right, expecting: a?.type.element)
        }
        if let a, let b { return (a, b) }
        return nil
    }

    /// Whether a side has no type of its own.
    mutating func isOpen(_ node: FormulaNode) -> Bool {
        switch node.kind {
        case .text(let text), .name(let text):
            let count = problems.count
            defer { problems.removeLast(problems.count - count) }
            guard case .none = variable(text, at: node.offset) else { return false }
            return true
        case .set: return true
        case .arithmetic(let first, let operands): return hyphenated(first, operands) != nil
        default: return false
        }
    }

    /// A quoted text on the left is a column or an indicator if there is one of that name: "地区" = "东部".
    private mutating func variableOrValue(_ node: FormulaNode) -> Bound? {
        if case .text(let text) = node.kind {
            switch variable(text, at: node.offset) {
            case .found(let bound): return bound
            case .reported: return nil
            case .none: break
            }
        }
        return bind(node)
    }

    mutating func bindComparison(_ left: FormulaNode, _ symbol: Token.Symbol, _ offset: Int, _ right: FormulaNode) -> Bound? {
        guard let (a, b) = sides(left, right), let node = path.last else { return nil }
        let (x, y) = (a.type.element, b.type.element)
        guard x.accepts(y) else {
            report(
                .type, "\(a.type.description(in: dataset)) cannot be compared with \(b.type.description(in: dataset))", at: offset,
                hint: likelier(left, a, symbol, right, b))
            return nil
        }
        let isEquality = symbol == .equal || symbol == .notEqual
        guard isEquality || (x == .number && y == .number && !a.type.isList && !b.type.isList) else {
            report(
                .type, "\(quoted(symbol.rawValue)) compares numbers, not \(a.type.isList || b.type.isList ? "lists" : x.description(in: dataset))",
                at: offset, hint: "write = or ≠")
            return nil
        }
        if left.isSame(as: right) {
            report(.noEffect, "both sides are \(source.text(left.range))", at: offset, hint: "compare it with something else")
            return nil
        }
        let variation = a.variation.union(b.variation)
        if variation.isConstant {
            reportConstant(node)
            return nil
        }
        guard checkTexts(a, left, b, right) else { return nil }
        let isOfOneValue = isOfOneValue(node, a, b)
        let (p, q) = (a.run, b.run), wanted = symbol == .equal
        if x == .number && !a.type.isList && !b.type.isList {
            return Bound(.truth, varies: variation, isOfOneValue: isOfOneValue) { (frame) throws(Problem) in
                guard case .number(let m, _) = try p(&frame), case .number(let n, _) = try q(&frame) else { return .missing }
                return .truth(symbol.holds(m, n))
            }
        }
        if let column = a.vocabulary?.attribute, case .text(let text)? = b.constant {
            // The plain case, app = "…": no text is wrapped on the way.
            let constant = folded(text)
            return Bound(.truth, varies: variation, isOfOneValue: isOfOneValue) { (frame) throws(Problem) in
                let text = frame.dataset.names.attributes[column].folded[frame.unit]
                return text.isEmpty ? .missing : .truth((text == constant) == wanted)
            }
        }
        if let constant = b.constant, !b.type.isList, !a.type.isList, x != .text {
            return Bound(.truth, varies: variation, isOfOneValue: isOfOneValue) { (frame) throws(Problem) in
                let value = try p(&frame)
                return value == .missing ? .missing : .truth((value == constant) == wanted)
            }
        }
        return Bound(.truth, varies: variation, isOfOneValue: isOfOneValue) { (frame) throws(Problem) in
            let same = try p(&frame).equals(q(&frame))
            return wanted ? same : same.negated
        }
    }

    mutating func bindMembership(_ element: FormulaNode, _ set: FormulaNode, negated: Bool) -> Bound? {
        guard let (a, b) = sides(element, set), let node = path.last else { return nil }
        guard b.type.isList else {
            report(
                .type, "expected a set after in, but found \(b.type.description(in: dataset))", at: set.offset,
                hint: "write = for one value, or {…} for several")
            return nil
        }
        guard a.type.element.accepts(b.type.element) else {
            report(
                .type, "\(a.type.description(in: dataset)) cannot be in \(b.type.description(in: dataset))", at: element.offset)
            return nil
        }
        if case .list(let members)? = b.constant, members.isEmpty {
            report(.noEffect, "nothing is in an empty set", at: set.offset, hint: "write what it holds, such as {…, …}, or take the condition out")
            return nil
        }
        let (p, q) = (a.run, b.run)
        let variation = a.variation.union(b.variation)
        if variation.isConstant {
            reportConstant(node)
            return nil
        }
        guard checkTexts(a, element, b, set) else { return nil }
        let isOfOneValue = isOfOneValue(node, a, b)
        if let constant = b.constant, !a.type.isList {
            let members = constant.members
            return Bound(.truth, varies: variation, isOfOneValue: isOfOneValue) { (frame) throws(Problem) in
                let value = try p(&frame)
                return value == .missing ? .missing : .truth(value.members.isSubset(of: members) != negated)
            }
        }
        return Bound(.truth, varies: variation, isOfOneValue: isOfOneValue) { (frame) throws(Problem) in
            let isIn = try p(&frame).isIn(q(&frame))
            return negated ? isIn.negated : isIn
        }
    }

    /// Two things that both differ from row to row, or from edition to edition, are compared with each other, not held to a value.
    private func isOfOneValue(_ comparison: FormulaNode, _ a: Bound, _ b: Bound) -> Bool {
        let references = FormulaReferences(comparison)
        return a.variation.isDisjoint(with: .row) != b.variation.isDisjoint(with: .row) && !references.looksBack && references.editions.isEmpty
    }

    /// Reports each constant text that the column on the other side does not have.
    private mutating func checkTexts(_ a: Bound, _ left: FormulaNode, _ b: Bound, _ right: FormulaNode) -> Bool {
        let count = problems.count
        if let vocabulary = a.vocabulary, let constant = b.constant { check(constant, vocabulary, at: right.offset) }
        if let vocabulary = b.vocabulary, let constant = a.constant { check(constant, vocabulary, at: left.offset) }
        return problems.count == count
    }

    /// What a comparison of two kinds was likely meant to be.
    private func likelier(_ left: FormulaNode, _ a: Bound, _ symbol: Token.Symbol, _ right: FormulaNode, _ b: Bound) -> Message? {
        let text = source.text(left.range)
        switch (a.type.element, b.type.element) {
        case (.indicator, .number): return left.namedText.map { "write mean(\($0))" }
        case (.group(let group), .number):
            let ids = dataset.groups[group].values.map(\.id)
            if ids.contains(source.text(right.range)) { return "write \(text) \(symbol.rawValue) \"\(source.text(right.range))\"" }
            return ids.first.map { "write a value of it, such as \(text) = \"\($0)\"" }
        case (.text, .number):
            // A column is text as soon as one of its cells is no number.
            guard let vocabulary = a.vocabulary, let odd = vocabulary.texts().first(where: { !$0.isEmpty && Exact($0) == nil }) else { return nil }
            let numbers = vocabulary.texts().count { Exact($0) != nil }
            return numbers > 0
                ? "\(text) is a text because one of its cells is \(quoted(odd)): leave that cell empty, or write a number"
                : "write one of its texts, such as \(text) = \(quoted(odd))"
        default: return nil
        }
    }
}

extension Token.Symbol {
    /// Whether the relation that this symbol stands for holds.
    func holds(_ a: Exact, _ b: Exact) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        case .plus, .minus, .times, .divided, .power, .percent, .open, .close, .openBrace, .closeBrace, .comma, .not:
            preconditionFailure("\(rawValue) is no relation")
        }
    }
}
