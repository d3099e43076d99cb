/// What a formula measures where it is one plain thing: an indicator, or one function of one indicator, over everything that there is.
/// A formula with a condition, with arithmetic or about several indicators has no short name, and none is made up.
package struct Measure: Hashable, Sendable {
    /// The function's name; `score` for an indicator by itself.
    package let function: String
    /// The node that it is of; nil for the row's own indicator.
    package let node: Int?
    /// Where it is of another edition than the one that it is written in.
    package let edition: String?
}

extension Formula {
    /// - Parameter dataset: of the edition that the formula is written in.
    package func measure(in dataset: Dataset) -> Measure? { measure(of: node, in: dataset, edition: nil) }

    private func measure(of node: FormulaNode, in dataset: Dataset, edition: String?) -> Measure? {
        switch node.kind {
        case .name, .text, .arithmetic:
            return subject(node, in: dataset).map { Measure(function: "score", node: $0, edition: edition) }
        case .call(let call):
            guard call.filter == nil, call.arguments.count == 1, let function = Function.named(call.name) else { return nil }
            if case .edition(let inner, let id, _) = call.arguments[0].kind {
                guard let node = subject(inner, in: dataset), edition == nil else { return nil }
                return Measure(function: function.name, node: node, edition: id == dataset.editionID ? nil : id)
            }
            return subject(call.arguments[0], in: dataset).map { Measure(function: function.name, node: $0, edition: edition) }
        case .edition(let inner, let id, _):
            guard edition == nil else { return nil }
            return measure(of: inner, in: dataset, edition: id == dataset.editionID ? nil : id)
        default: return nil
        }
    }

    /// The indicator that a word names, or nil in it for the row's own; nil for anything else.
    private func subject(_ node: FormulaNode, in dataset: Dataset) -> Int?? {
        // An id with a hyphen in it reads as a difference.
        let isHyphenated = if case .arithmetic = node.kind { true } else { false }
        guard let name = isHyphenated ? source.text(node.range) : node.namedText else { return nil }
        if case .one(let position) = dataset.names.indicators.find(name) { return .some(position) }
        return folded(name) == "indicator" ? .some(nil) : nil
    }
}
