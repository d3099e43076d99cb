import Scoring

/// What a formula reads beside its own edition's scores, told from its parts and not from its text.
package struct FormulaReferences: Sendable {
    /// The ids of the editions that it names.
    package private(set) var editions: Set<String> = []
    /// Whether it compares with the edition before.
    package private(set) var looksBack = false
    private var tables: Set<String> = []

    init(_ node: FormulaNode) { add(node) }

    /// Whether it names a data table.
    package func names(table: String) -> Bool { tables.contains(folded(table)) }

    private mutating func add(_ node: FormulaNode) {
        switch node.kind {
        case .number, .text, .truth, .name: break
        case .set(let nodes), .all(let nodes), .any(let nodes): for node in nodes { add(node) }
        case .negative(let node), .percent(let node), .not(let node), .scenario(let node, _, _): add(node)
        case .arithmetic(let first, let operands):
            add(first)
            for operand in operands { add(operand.node) }
        case .comparison(let left, _, _, let right), .membership(let left, let right, _):
            add(left)
            add(right)
        case .edition(let operand, let id, _):
            editions.insert(id)
            add(operand)
        case .call(let call):
            for node in call.arguments { add(node) }
            if let filter = call.filter { add(filter) }
            if let weight = call.weight { add(weight) }
            switch Function.named(call.name)?.name {
            case Function.change.name, Function.climb.name, Function.entrants.name, Function.leavers.name, Function.comparable.name:
                // The one before, where none is named.
                looksBack = true
                if case .number(let year)? = call.arguments.last?.kind { editions.insert(year.shortest()) }
            case Function.data.name, Function.column.name: if let table = call.arguments.first?.namedText { tables.insert(folded(table)) }
            default: break
            }
        }
    }
}

extension Formula {
    package var references: FormulaReferences { FormulaReferences(node) }

    /// The function that the whole formula is a call of, by its own name: `mean` of `average(total) in 2016`, none of `mean(ux) - mean(ops)`.
    package var outermostFunction: String? {
        var node = node
        while let operand = node.scoped { node = operand }
        guard case .call(let call) = node.kind else { return nil }
        return Function.named(call.name)?.name
    }

    /// The name that is the whole formula, quoted or not: `total`, `"2018"`.
    package var bareName: String? { node.namedText }

    /// What the formula's outermost function is called with, where that is one name and nothing else: `visits` of `mean(visits)`.
    package var onlyArgument: String? {
        guard case .call(let call) = node.kind, call.arguments.count == 1, call.filter == nil else { return nil }
        return call.arguments[0].namedText
    }
}

extension Condition {
    package var references: FormulaReferences { FormulaReferences(node) }
}
