import Scoring
import Source

/// What an aggregate needs of the children: weights, none, or values that are not negative.
enum AggregateInput {
    /// - Parameter weightPlaces: by node, where its weight is written, be it one that could not be read; nil where it has none.
    static func check(_ nodes: [IndicatorTree.Node], places: [Place], weightPlaces: [Place?]) -> [Diagnostic] {
        nodes.indices.flatMap { parent -> [Diagnostic] in
            let children = nodes[parent].children.filter { nodes[$0].role == .regular }
            let negative = nodes[parent].aggregate.needsValuesAboveZero ? negative(children, parent, nodes, places) : []
            switch nodes[parent].aggregate.weights {
            case .needed: return needed(children, parent, nodes, places, weightPlaces) + negative
            case .possible where children.contains { weightPlaces[$0] != nil }:
                return needed(children, parent, nodes, places, weightPlaces) + negative
            case .possible: return negative
            case .ignored: return unused(children, parent, nodes, weightPlaces) + negative
            }
        }
    }

    /// A weight for each, and not all of them zero.
    private static func needed(
        _ children: [Int], _ parent: Int, _ nodes: [IndicatorTree.Node], _ places: [Place], _ weightPlaces: [Place?]
    ) -> [Diagnostic] {
        let lacking = children.filter { nodes[$0].weight == nil && weightPlaces[$0] == nil }
        let missing = lacking.prefix(1).map { child in
            let reason: Message =
                nodes[parent].aggregate.weights == .needed
                ? "\(nodes[parent].id) is a \(nodes[parent].aggregate.noun)" : "others under \(nodes[parent].id) have one"
            return Diagnostic(
                "missing-weight",
                lacking.count == 1
                    ? "\(listed(lacking, nodes)) has no weight, and \(reason)" : "\(listed(lacking, nodes)) have no weight, and \(reason)", at: places[child],
                hint: lacking.count == 1
                    ? "add \"weight:\" with what it counts for among its siblings" : "add \"weight:\" with what each counts for among its siblings")
        }
        let weights = children.compactMap { nodes[$0].weight }
        if missing.isEmpty, let first = children.first, !weights.isEmpty, weights.sum().isZero {
            return [
                Diagnostic(
                    "zero-weights", "the weights under \(nodes[parent].id) are all 0", at: weightPlaces[first], hint: "give one of them a weight above 0")
            ]
        }
        return missing
    }

    /// Weights that nothing reads: somebody expects them to count.
    private static func unused(_ children: [Int], _ parent: Int, _ nodes: [IndicatorTree.Node], _ weightPlaces: [Place?]) -> [Diagnostic] {
        let aggregate = nodes[parent].aggregate
        let weighing = children.filter { weightPlaces[$0] != nil }, isOne = weighing.count == 1
        return weighing.prefix(1).map { child in
            Diagnostic(
                "unused-weight",
                isOne
                    ? "weight of \(listed(weighing, nodes)) counts for nothing: the aggregate of \(nodes[parent].id) is \(aggregate.rawValue)"
                    : "weights of \(listed(weighing, nodes)) count for nothing: the aggregate of \(nodes[parent].id) is \(aggregate.rawValue)",
                at: weightPlaces[child],
                hint: parent == 0
                    ? "set \"aggregate: weighted-mean\" under scoring in edition.yaml, or delete \(isOne ? "the weight" : "the weights")"
                    : "give \(nodes[parent].id) \"aggregate: weighted-mean\", or delete \(isOne ? "the weight" : "the weights")")
        }
    }

    /// As many names as a message holds; the rest are counted.
    private static func listed(_ children: [Int], _ nodes: [IndicatorTree.Node]) -> Message {
        let names = children.prefix(4).map { nodes[$0].id }
        return children.count > 4 ? "\(names) and \(children.count - 4) more" : "\(names)"
    }

    private static func negative(_ children: [Int], _ parent: Int, _ nodes: [IndicatorTree.Node], _ places: [Place]) -> [Diagnostic] {
        children.filter { canBeNegative($0, nodes) }.map { child in
            let isUneven = nodes[child].aggregate == .mazziottaPareto && !nodes[child].isLeaf
            let isOpen = !isUneven && !hasPenalty(child, nodes)
            let reason: Message = isUneven ? "takes off what uneven children cost" : isOpen ? "has scores below zero, or no least one" : "subtracts a penalty"
            return Diagnostic(
                "\(nodes[parent].aggregate == .geometricMean ? "geometric" : nodes[parent].aggregate.rawValue)-of-negative",
                "\(nodes[child].id) \(reason), so it can be negative, and the aggregate of \(nodes[parent].id) is \(nodes[parent].aggregate.rawValue)",
                at: places[child],
                hint: isUneven
                    ? "use another aggregate for one of the two"
                    : isOpen
                        ? "add \"min: 0\" to it and its parts if that is the least there can be, or use another aggregate"
                        : "subtract the penalty from \(nodes[parent].id) itself, or use another aggregate")
        }
    }

    private static func canBeNegative(_ node: Int, _ nodes: [IndicatorTree.Node]) -> Bool {
        if nodes[node].aggregate == .mazziottaPareto, !nodes[node].isLeaf { return true }
        if nodes[node].isLeaf { return nodes[node].minimum?.isNegative ?? true }
        return nodes[node].children.contains { nodes[$0].role == .penalty || canBeNegative($0, nodes) }
    }

    private static func hasPenalty(_ node: Int, _ nodes: [IndicatorTree.Node]) -> Bool {
        nodes[node].children.contains { nodes[$0].role == .penalty || hasPenalty($0, nodes) }
    }
}
