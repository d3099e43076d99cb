import Scoring

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Every unit's total under the weights of one draw in doubles, each with a bound of how far it can be from the exact one.
///
/// The bound is carried along (running error analysis: Higham, 2002, Accuracy and Stability of Numerical Algorithms, section 3.3): what rounding
/// can add in a step is at most the step's number of operations times 2^−53 of the magnitudes that it adds up; the constants here are more than twice
/// that. Where a bound says nothing it is infinite, and the exact arithmetic decides.
struct QuickTotals {
    private let model: PerturbedTree
    private let count: Int
    /// The nodes whose values hang on what is drawn, children before parents, with the place of each in the buffers.
    private let order: [DrawnNode]
    private let place: [Int]
    /// By node: values that do not hang on it; 0 where there is none.
    private let fixed: [[Double]]
    /// By node: its values as a geometric or harmonic mean adds them up, where they hang on nothing that is drawn.
    private let transformed: [[TransformedPart]]
    /// By place, then by unit.
    private var values: [Double]
    private var bounds: [Double]
    /// Of the children of the node that is being worked on.
    private var weights: [Double] = []

    /// The largest relative error of a number that was made from an exact one: three roundings, and room to spare.
    private static let conversion = 0x1p-50
    private static let unit = 0x1p-52

    init(_ model: PerturbedTree) {
        let tree = model.tree, computed = model.results.computed
        self.model = model
        let count = model.results.unitCount
        self.count = count
        let weights = tree.nodes.indices.map { node in tree[node].parent.map { tree[$0].aggregate.weight(of: tree[node]).double } ?? 1 }
        let scales = tree.nodes.map(\.scale.double)
        let order = tree.nodes.indices.reversed().filter { model.isAffected[$0] }
        var place = [Int](repeating: -1, count: tree.count)
        for (position, node) in order.enumerated() { place[node] = position }
        self.place = place
        let needed = Set(order.flatMap { tree[$0].children })
        let fixed = tree.nodes.indices.map { node in
            needed.contains(node) && !model.isAffected[node] ? computed[node].map { $0?.double ?? 0 } : []
        }
        self.fixed = fixed
        transformed = tree.nodes.indices.map { node in
            guard let parent = tree[node].parent, !fixed[node].isEmpty, let mean = TransformedMean(tree, parent) else { return [] }
            return fixed[node].map { mean.part($0 * scales[node], $0.magnitude * scales[node] * Self.conversion * 2) }
        }
        self.order = order.map { DrawnNode(model, $0, weights: weights, scales: scales) }
        values = [Double](repeating: 0, count: order.count * count)
        bounds = values
    }

    /// The totals of one draw, and their bounds, by unit.
    mutating func totals(_ factors: [Int]) -> (values: ArraySlice<Double>, bounds: ArraySlice<Double>) {
        for (position, node) in order.enumerated() {
            node.weights(factors, into: &weights)
            switch node.kind {
            case .sum, .weightedMean:
                addUp(node, position)
                for unit in node.gaps { combineOne(node, position, unit) }
            case .transformed(let mean):
                transform(node, position, mean)
                for unit in node.gaps { combineOne(node, position, unit) }
            case .other:
                for unit in node.present { combineOne(node, position, unit) }
            }
            if model.results.rules.roundAt == .eachLevel { roundLevel(position) }
        }
        let root = (order.count - 1) * count..<order.count * count
        return (values[root], bounds[root])
    }

    /// A weighted mean or a sum of all units at once, as if none lacked a part.
    private mutating func addUp(_ node: DrawnNode, _ position: Int) {
        let start = position * count, slack = Double(2 * (node.children.count + node.extras.count) + 64) * Self.unit
        for unit in start..<start + count { (values[unit], bounds[unit]) = (0, 0) }
        if case .sum = node.kind {
            for child in node.children { add(child.node, child.scale, to: start, slack) }
        } else {
            let whole = weights.reduce(0, +)
            for (child, weight) in zip(node.children, weights) { add(child.node, weight * child.scale / whole, to: start, slack) }
        }
        for (child, sign) in node.extras { add(child, sign, to: start, slack) }
        // What rounding the bounds themselves could take off.
        for unit in start..<start + count { bounds[unit] *= 1 + 0x1p-20 }
    }

    /// Adds a child's values, times a factor, to those that begin at a place of the buffers.
    private mutating func add(_ child: Int, _ factor: Double, to start: Int, _ slack: Double) {
        let count = count, from = place[child] * count, size = factor.magnitude
        values.withUnsafeMutableBufferPointer { values in
            bounds.withUnsafeMutableBufferPointer { bounds in
                if from >= 0 {
                    for unit in 0..<count {
                        let term = factor * values[from + unit]
                        values[start + unit] += term
                        bounds[start + unit] += size * bounds[from + unit] + slack * term.magnitude
                    }
                } else {
                    fixed[child].withUnsafeBufferPointer { fixed in
                        for unit in 0..<count {
                            let term = factor * fixed[unit]
                            values[start + unit] += term
                            bounds[start + unit] += slack * term.magnitude
                        }
                    }
                }
            }
        }
    }

    /// A geometric or harmonic mean of all units at once, as if none lacked a part.
    private mutating func transform(_ node: DrawnNode, _ position: Int, _ mean: TransformedMean) {
        let whole = weights.reduce(0, +)
        var sums = [TransformedPart](repeating: TransformedPart(), count: count)
        for (child, weight) in zip(node.children, weights) where weight > 0 {
            let share = weight / whole
            if place[child.node] >= 0 {
                let from = place[child.node] * count, scale = child.scale
                for unit in 0..<count {
                    let value = values[from + unit] * scale
                    sums[unit].add(mean.part(value, bounds[from + unit] * scale * (1 + 0x1p-20) + value.magnitude * Self.conversion), share)
                }
            } else {
                transformed[child.node].withUnsafeBufferPointer { parts in for unit in 0..<count { sums[unit].add(parts[unit], share) } }
            }
        }
        for unit in 0..<count {
            var (value, bound) = mean.total(sums[unit])
            for (child, sign) in node.extras {
                let (extra, slack) = read(child, unit)
                value += sign * extra
                bound += slack + (value.magnitude + extra.magnitude) * Self.unit
            }
            values[position * count + unit] = value
            bounds[position * count + unit] = bound
        }
    }

    private func read(_ child: Int, _ unit: Int) -> (value: Double, bound: Double) {
        if place[child] >= 0 { return (values[place[child] * count + unit], bounds[place[child] * count + unit]) }
        let value = fixed[child][unit]
        return (value, value.magnitude * Self.conversion)
    }

    private mutating func combineOne(_ node: DrawnNode, _ position: Int, _ unit: Int) {
        let computed = model.results.computed
        let isSum = if case .sum = node.kind { true } else { false }
        var parts: [(value: Double, bound: Double, weight: Double)] = []
        var whole = 0.0, present = 0.0
        for (child, drawn) in zip(node.children, weights) {
            let weight = isSum ? child.weight : drawn
            whole += weight
            guard computed[child.node][unit] != nil else { continue }
            present += weight
            let (value, bound) = read(child.node, unit), scale = child.scale
            parts.append((value * scale, bound * scale * (1 + 0x1p-20) + (value * scale).magnitude * Self.conversion, drawn))
        }
        var (value, bound) = ErrorBound.combine(parts, model.tree[node.node].aggregate, model.results.direction(of: node.node))
        if isSum, parts.count < node.children.count {
            value *= whole / present
            bound = bound * whole / present * (1 + 0x1p-20) + value.magnitude * Double(node.children.count + 8) * Self.unit
        }
        for (child, sign) in node.extras where computed[child][unit] != nil {
            let (extra, slack) = read(child, unit)
            value += sign * extra
            bound += slack + (value.magnitude + extra.magnitude) * Self.unit
        }
        values[position * count + unit] = value
        bounds[position * count + unit] = bound
    }

    /// Rounds every value of a node as the rules publish it; what is too near to a half to be sure gets an infinite bound.
    private mutating func roundLevel(_ position: Int) {
        let power = pow(10, Double(model.results.rules.decimals))
        for index in position * count..<(position + 1) * count {
            guard let whole = ErrorBound.rounded(values[index], bounds[index], power) else {
                bounds[index] = .infinity
                continue
            }
            values[index] = whole / power
            bounds[index] = values[index].magnitude * Self.unit
        }
    }
}
