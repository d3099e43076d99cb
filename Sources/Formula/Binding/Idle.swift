import Messages
import Scoring

/// What would be read and then ignored: conditions that are the same for everything that they choose among, comparisons that no data
/// decide, parts that stand twice. Each is refused, with the spelling that means something.
extension Binder {
    /// `true` where a condition is expected: it holds of everything.
    mutating func truthAlone(_ node: FormulaNode) -> Bound? {
        report(
            .noEffect, "\(source.text(node.range)) alone is no condition: it is the same for everything", at: node.offset,
            hint: "compare something, such as total >= 60")
        return nil
    }

    /// A condition that is the same for all that it chooses among.
    mutating func reportUnselective(_ node: FormulaNode, _ subject: Variation) {
        let thing = subject.things
        var hint: Message = "compare what differs from \(thing) to \(thing), or take the condition out"
        if case .comparison(let left, _, _, let right) = node.kind, subject.contains(.unit) {
            for side in [left, right] {
                guard case .call(let call) = side.kind, call.arguments.count == 1, let name = call.arguments[0].namedText, indicatorExists(name) else {
                    continue
                }
                let own = call.name == "rate" || call.name == "rank" ? source.text(call.range) : written(name)
                guard own != source.text(side.range) else { continue }
                hint = "write \(replacing(side.range, by: own, in: node.range)) for each \(thing)’s own"
            }
        }
        report(.noEffect, "\(quoted(source.text(node.range))) is the same for every \(thing), so it chooses nothing", at: node.offset, hint: hint)
    }

    /// A comparison that the data have no part in.
    mutating func reportConstant(_ node: FormulaNode) {
        report(
            .noEffect, "\(quoted(source.text(node.range))) compares constants: it says nothing of the data", at: node.offset,
            hint: "compare a score, a column or an aggregate, such as mean(total) >= 60")
    }

    /// Conditions joined by and/or of which one is superfluous, or which exclude each other.
    mutating func reportIdle(_ parts: [FormulaNode], isAny: Bool) -> Bool {
        for (index, part) in parts.enumerated() {
            if parts[..<index].contains(where: { $0.isSame(as: part) }) {
                report(.noEffect, "\(quoted(source.text(part.range))) stands twice", at: part.offset, hint: "delete one")
                return true
            }
            guard let (name, value) = pinned(part, isAny ? .notEqual : .equal) else { continue }
            var first: FormulaNode?
            for other in parts[..<index] {
                if let (otherName, otherValue) = pinned(other, isAny ? .notEqual : .equal), otherName.isSame(as: name) { first = first ?? otherValue }
            }
            guard let first else { continue }
            let left = source.text(name.range), set = "{\(source.text(first.range)), \(source.text(value.range))}"
            report(
                .noEffect, isAny ? "\(left) always differs from one of the two, so this always holds" : "\(left) is never both, so this never holds",
                at: part.offset, hint: isAny ? "write \(left) not in \(set)" : "write \(left) in \(set)")
            return true
        }
        return false
    }

    /// `region = "east"`: what is compared with which one text, number or name, by this symbol.
    private mutating func pinned(_ node: FormulaNode, _ symbol: Token.Symbol) -> (name: FormulaNode, value: FormulaNode)? {
        guard case .comparison(let left, symbol, _, let right) = node.kind else { return nil }
        if case .number = right.kind { return (left, right) }
        if case .set = right.kind { return nil }
        return isOpen(right) ? (left, right) : nil
    }

    private func indicatorExists(_ name: String) -> Bool {
        if case .one = find(indicator: name) { return true }
        return false
    }

    /// The formula’s text in `range`, a part of it replaced.
    func replacing(_ part: Range<Int>, by text: String, in range: Range<Int>) -> String {
        source.text(range.lowerBound..<part.lowerBound) + text + source.text(part.upperBound..<range.upperBound)
    }
}

extension FormulaNode {
    /// Whether it joins conditions.
    var isConnective: Bool {
        switch kind {
        case .not, .all, .any: true
        case .number, .text, .truth, .name, .set, .call, .negative, .percent, .arithmetic, .comparison, .membership, .edition, .scenario: false
        }
    }
}
