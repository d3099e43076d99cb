/// The indicator system of one edition: a tree of any depth whose root is the total.
///
/// Node 0 is the root with the id `total`; then come the indicators in the order of the file, each parent before its
/// children (preorder). A class because it never changes and everything refers to it. Names and descriptions are not here: the arithmetic does not need them.
package final class IndicatorTree: Sendable {
    package struct Node: Sendable, Hashable {
        package var id: String
        package var parent: Int?
        package var children: [Int] = []
        /// 0 for the total, 1 for primary indicators, and so on.
        package var depth: Int
        /// The most points that count as full marks: for a parent its children's combined as their values are, bonus and penalty nodes aside.
        /// Nil where none is declared: then there is no score rate, and nothing that was lost.
        package var maximum: Exact?
        /// The least that there can be, made as the maximum is; nil where scores have no lower end.
        package var minimum: Exact?
        /// How this node's value comes from its children's; ignored for a leaf.
        package var aggregate: Aggregate
        /// What it counts for in a parent whose aggregate takes weights; nil where none is stated.
        package var weight: Exact?
        /// What its value is multiplied by before it is combined with its siblings': 1 but in a scenario, where the parts of a sum are brought
        /// to one scale so that other weights can be given to them.
        package var scale = Exact.one
        package var role: Role
        /// Which end of its values is the best, where that is said of it alone; nil where it goes with its parent's.
        package var direction: ScoringRules.Direction?

        package init(
            id: String, parent: Int?, children: [Int] = [], depth: Int, maximum: Exact?, minimum: Exact? = nil,
            aggregate: Aggregate = .sum, weight: Exact? = nil, role: Role = .regular, direction: ScoringRules.Direction? = nil
        ) {
            self.id = id
            self.parent = parent
            self.children = children
            self.depth = depth
            self.maximum = maximum
            // What has a highest score begins with zero, unless something else is said.
            self.minimum = minimum ?? maximum.map { _ in .zero }
            self.aggregate = aggregate
            self.weight = weight
            self.role = role
            self.direction = direction
        }

        package var isLeaf: Bool { children.isEmpty }
    }

    /// Whether an indicator counts in its parent's maximum.
    package enum Role: String, Sendable, CaseIterable {
        /// Counts in the total and in its maximum.
        case regular
        /// Adds to the total, not to its maximum, so that a rate can exceed 100 %.
        case bonus
        /// Subtracts from the total, and is not in its maximum.
        case penalty
    }

    package static let totalID = "total"

    package let nodes: [Node]
    /// The nodes without children, in file order: the columns of scores.csv.
    package let leaves: [Int]
    private let index: [String: Int]
    /// By node: whether its points lower the total.
    private let deducts: [Bool]
    /// By node: which end is the best, as it is declared for the node or one above it; nil where that of the edition decides.
    private let directions: [ScoringRules.Direction?]

    /// - Precondition: ids are unique, node 0 is the root, parents stand before their children.
    package init(nodes: [Node]) {
        precondition(nodes.first?.id == Self.totalID && nodes[0].parent == nil, "node 0 is the total")
        self.nodes = nodes
        leaves = nodes.indices.filter { $0 > 0 && nodes[$0].children.isEmpty }
        index = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
        var deducts: [Bool] = []
        for node in nodes {
            // A penalty within a penalty takes some of it back.
            deducts.append((node.parent.map { deducts[$0] } ?? false) != (node.role == .penalty))
        }
        self.deducts = deducts
        var directions: [ScoringRules.Direction?] = []
        for node in nodes {
            let above = node.parent.flatMap { directions[$0] }
            directions.append(node.direction ?? (node.role == .penalty ? above?.reversed : above))
        }
        self.directions = directions
    }

    package subscript(_ node: Int) -> Node { nodes[node] }
    package var root: Node { nodes[0] }
    package var count: Int { nodes.count }

    package func node(_ id: String) -> Int? { index[id] }

    /// Whether the node's points lower the total: a penalty, and what stands below one.
    package func isDeduction(_ node: Int) -> Bool { deducts[node] }

    /// Which end of a node's values is the best, where `direction` is that of the total: on what lowers the total it is the other end, unless
    /// the node or one above it says its own.
    func direction(of node: Int, total: ScoringRules.Direction) -> ScoringRules.Direction {
        directions[node] ?? (deducts[node] ? total.reversed : total)
    }

    /// Whether a node is better at the other end than what it counts towards would have it.
    package func isContrary(_ node: Int, total: ScoringRules.Direction) -> Bool {
        direction(of: node, total: total) != (deducts[node] ? total.reversed : total)
    }

    /// Whether a node or one above it has the role.
    package func isWithin(_ role: Role, _ node: Int) -> Bool {
        nodes[node].role == role || (nodes[node].parent.map { isWithin(role, $0) } ?? false)
    }

    /// Whether a node is another one or stands below it.
    package func isWithin(_ ancestor: Int, _ node: Int) -> Bool { node == ancestor || (nodes[node].parent.map { isWithin(ancestor, $0) } ?? false) }

    /// The columns in which a level of the tree is whole: its nodes, and the leaves above it.
    package func level(_ depth: Int) -> [Int] {
        nodes.indices.filter { $0 > 0 && (nodes[$0].depth == depth || (nodes[$0].depth < depth && nodes[$0].isLeaf)) }
    }

    /// The depth of the deepest node; 0 without any.
    package var height: Int { nodes.map(\.depth).max() ?? 0 }

    /// Whether any indicator has a weight that counts.
    package var hasWeights: Bool { nodes.indices.contains { weightShare(of: $0) != nil } }

    /// A child's part of its parent's weights; nil where it has no weight that counts.
    package func weightShare(of node: Int) -> Exact? {
        guard nodes[node].role == .regular, let weight = nodes[node].weight, let parent = nodes[node].parent, nodes[parent].aggregate.weights != .ignored,
            nodes[parent].children.contains(node)
        else { return nil }
        let all = nodes[parent].children.filter { nodes[$0].role == .regular }.compactMap { nodes[$0].weight }.sum()
        return all.isZero ? nil : weight / all
    }

    /// What a point of a node is of the total: 1 where all above it are sums, its weight in the means above it otherwise. Nil below what is no
    /// sum or arithmetic mean, in which no child has a part of its own.
    package func shareInTotal(of node: Int) -> Exact? {
        guard let parent = nodes[node].parent else { return .one }
        // What a scenario leaves out has no part.
        guard nodes[parent].children.contains(node) else { return nil }
        guard let above = shareInTotal(of: parent) else { return nil }
        // Bonuses and penalties are added to what the others come to.
        guard nodes[node].role == .regular else { return above }
        let siblings = nodes[parent].children.filter { nodes[$0].role == .regular }
        switch nodes[parent].aggregate {
        case .sum: return above * nodes[node].scale
        case .mean: return above * nodes[node].scale / Exact(siblings.count)
        case .weightedMean: return above * nodes[node].scale * (weightShare(of: node) ?? .zero)
        case .geometricMean, .harmonicMean, .median, .minimum, .maximum, .mazziottaPareto: return nil
        }
    }

    /// The leaves below `node`, or the node itself if it is one.
    package func leaves(under node: Int) -> [Int] {
        nodes[node].isLeaf ? [node] : nodes[node].children.flatMap { leaves(under: $0) }
    }
}
