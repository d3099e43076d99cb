import Source
import Scoring

extension Binder {
    /// Binds both sides; a name, a text or a set takes the type of the other side.
    private mutating func sides(_ left: Node, _ right: Node) -> (Bound, Bound)? {
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
    private mutating func isOpen(_ node: Node) -> Bool {
        switch node.kind {
        case .text(let text), .name(let text):
            let count = problems.count
            defer { problems.removeLast(problems.count - count) }
            guard case .none = variable(text, at: node.offset) else { return false }
            return true
        case .set: return true
        case .arithmetic(let first, let operands): return hyphenated(first, operands, node.range) != nil
        default: return false
        }
    }

    /// A quoted text on the left is a column or an indicator if there is one of that name: "地区" = "东部".
    private mutating func variableOrValue(_ node: Node) -> Bound? {
        if case .text(let text) = node.kind {
            switch variable(text, at: node.offset) {
            case .found(let bound): return bound
            case .reported: return nil
            case .none: break
            }
        }
        return bind(node)
    }

    mutating func bindComparison(_ left: Node, _ symbol: Token.Symbol, _ offset: Int, _ right: Node) -> Bound? {
        guard let (a, b) = sides(left, right) else { return nil }
        let (x, y) = (a.type.element, b.type.element)
        guard x.accepts(y) else {
            report(
                .type, "\(a.type.description(in: dataset)) cannot be compared with \(b.type.description(in: dataset))", at: offset,
                hint: x == .indicator && y == .number ? left.namedText.map { "write mean(\($0))" } : nil)
            return nil
        }
        let isEquality = symbol == .equal || symbol == .notEqual
        guard isEquality || (x == .number && y == .number && !a.type.isList && !b.type.isList) else {
            report(
                .type, "\(quoted(symbol.rawValue)) compares numbers, not \(a.type.isList || b.type.isList ? "lists" : x.description(in: dataset))",
                at: offset, hint: "write = or ≠")
            return nil
        }
        let variation = a.variation.union(b.variation)
        let (p, q) = (a.run, b.run)
        if x == .number && !a.type.isList && !b.type.isList {
            return Bound(.truth, varies: variation) { (frame) throws(Problem) in
                guard case .number(let m, _) = try p(&frame), case .number(let n, _) = try q(&frame) else { return .truth(false) }
                return .truth(symbol.holds(m, n))
            }
        }
        if x == .text, !a.type.isList, !b.type.isList, let column = textColumn(a, left), case .text(let text)? = b.constant {
            checkText(text, column, at: right.offset)
            let constant = folded(text), isEqual = symbol == .equal
            return Bound(.truth, varies: variation) { (frame) throws(Problem) in
                .truth((frame.dataset.names.attributes[column].folded[frame.unit] == constant) == isEqual)
            }
        }
        let wanted = symbol == .equal
        if !a.type.isList && !b.type.isList, x != .text {
            if let constant = b.constant {
                return Bound(.truth, varies: variation) { (frame) throws(Problem) in .truth((try p(&frame) == constant) == wanted) }
            }
            return Bound(.truth, varies: variation) { (frame) throws(Problem) in .truth((try p(&frame) == q(&frame)) == wanted) }
        }
        return Bound(.truth, varies: variation) { (frame) throws(Problem) in
            .truth((try p(&frame).members == q(&frame).members) == wanted)
        }
    }

    mutating func bindMembership(_ element: Node, _ set: Node, negated: Bool) -> Bound? {
        guard let (a, b) = sides(element, set) else { return nil }
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
        let (p, q) = (a.run, b.run)
        let variation = a.variation.union(b.variation)
        if let constant = b.constant {
            let members = constant.members
            return Bound(.truth, varies: variation) { (frame) throws(Problem) in
                .truth(try p(&frame).members.isSubset(of: members) != negated)
            }
        }
        return Bound(.truth, varies: variation) { (frame) throws(Problem) in
            .truth(try p(&frame).members.isSubset(of: q(&frame).members) != negated)
        }
    }

    /// The column of units.csv that a text of each unit is.
    private func textColumn(_ bound: Bound, _ node: Node) -> Int? {
        guard bound.variation.contains(.unit), let name = node.namedText, case .one(let column) = dataset.names.attributeNames.find(name)
        else { return nil }
        return column
    }

    /// A text that no unit has would silently match nothing.
    private mutating func checkText(_ text: String, _ column: Int, at offset: Int) {
        let attribute = dataset.names.attributes[column]
        guard !attribute.folded.contains(folded(text)) else { return }
        var known: [String] = []
        for text in attribute.texts where !known.contains(text) && known.count < 200 { known.append(text) }
        report(
            .unknownName, "no unit has \(quoted(text)) in column \(dataset.names.attributeNames.ids[column])", at: offset,
            hint: nearest(text, among: known).map { "write \"\($0)\"" })
    }
}

extension Token.Symbol {
    func holds(_ a: Exact, _ b: Exact) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        default: a >= b
        }
    }
}

extension Value.Content {
    /// The elements of a list, or the one value; numbers without their kinds, texts without case and width.
    var members: Set<Value.Content> {
        switch self {
        case .list(let elements): Set(elements.map(\.plain))
        default: [plain]
        }
    }

    private var plain: Value.Content {
        switch self {
        case .number(let number, _): .number(number, .plain)
        case .text(let text): .text(folded(text))
        default: self
        }
    }
}
