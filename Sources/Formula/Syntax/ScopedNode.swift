/// What `in 2016` and `under experts` have in common: the same formula over other data.
extension FormulaNode {
    /// What stands before `in` or `under`; nil of anything else.
    var scoped: FormulaNode? {
        switch kind {
        case .edition(let operand, _, _), .scenario(let operand, _, _): operand
        default: nil
        }
    }

    /// Calls `name` with every word or quoted text that may name something, and `call` with the name of every function, in conditions too.
    func visitWords(call visitCall: (String) -> Void, name visitName: (String) -> Void) {
        switch kind {
        case .number, .truth: break
        case .text(let text), .name(let text): visitName(text)
        case .set(let nodes), .all(let nodes), .any(let nodes): for node in nodes { node.visitWords(call: visitCall, name: visitName) }
        case .call(let call):
            visitCall(call.name)
            for node in call.arguments + [call.filter, call.weight].compactMap({ $0 }) { node.visitWords(call: visitCall, name: visitName) }
        case .negative(let node), .percent(let node), .not(let node), .edition(let node, _, _): node.visitWords(call: visitCall, name: visitName)
        case .scenario(let node, _, let whole):
            node.visitWords(call: visitCall, name: visitName)
            if let whole { visitName(whole) }
        case .arithmetic(let first, let rest): for node in [first] + rest.map(\.node) { node.visitWords(call: visitCall, name: visitName) }
        case .comparison(let left, _, _, let right), .membership(let left, let right, _):
            for node in [left, right] { node.visitWords(call: visitCall, name: visitName) }
        }
    }

    /// This with the `in` or `under` of another node behind it.
    func scoped(as other: Kind) -> FormulaNode {
        switch other {
        case .edition(_, let id, let offset): FormulaNode(kind: .edition(self, id, offset), range: range)
        case .scenario(_, let set, _): FormulaNode(kind: .scenario(self, set, whole: nil), range: range)
        default: self
        }
    }
}
