import Source

extension Formula {
    /// The indicators that the formula names, by node: what a chart’s scale is taken from.
    package func indicators(in dataset: Dataset) -> [Int] {
        var nodes: [Int] = []
        node.visitNames { name in
            if case .one(let position) = dataset.names.indicators.find(name), !nodes.contains(position) { nodes.append(position) }
        }
        return nodes
    }

    /// The indicators of which it takes raw values, by node.
    package func rawIndicators(in dataset: Dataset) -> [Int] {
        var nodes: [Int] = [], isRaw = false
        node.visitWords(
            call: { isRaw = isRaw || Function.named($0)?.name == Function.raw.name },
            name: { if case .one(let position) = dataset.names.indicators.find($0), dataset.raw[position] != nil { nodes.append(position) } })
        return isRaw ? nodes : []
    }

    /// What kind of number the formula gives for a row, if it gives one.
    package func kind(in dataset: Dataset, row: Row) -> NumberKind? {
        if case .success(let value) = evaluate(in: dataset, row: row) { value.kind } else { nil }
    }
}

extension FormulaNode {
    /// Calls `visit` with every word or quoted text that may name something, conditions aside.
    func visitNames(_ visit: (String) -> Void) {
        switch kind {
        case .number, .truth, .comparison, .membership: break
        case .text(let name), .name(let name): visit(name)
        case .set(let nodes), .all(let nodes), .any(let nodes): for node in nodes { node.visitNames(visit) }
        // What was measured is on no scale of scores.
        case .call(let call): if Function.named(call.name)?.name != Function.raw.name { for node in call.arguments { node.visitNames(visit) } }
        case .scenario(let node, _, let whole):
            node.visitNames(visit)
            if let whole { visit(whole) }
        case .negative(let node), .percent(let node), .not(let node), .edition(let node, _, _): node.visitNames(visit)
        case .arithmetic(let first, let rest):
            first.visitNames(visit)
            for operand in rest { operand.node.visitNames(visit) }
        }
    }
}
