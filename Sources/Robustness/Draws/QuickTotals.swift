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
    private let order: [Int]
    private let place: [Int]
    /// By node: values that do not hang on it; 0 where there is none.
    private let fixed: [[Double]]
    /// By node of `order`: units that lack a child there and have a value nonetheless.
    private let gaps: [[Int]]
    private let weights: [Double]
    private let scales: [Double]
    /// By node: its values as a geometric or harmonic mean adds them up, where they hang on nothing that is drawn.
    private let transformed: [[TransformedPart]]
    /// By place, then by unit.
    private var values: [Double]
    private var bounds: [Double]

    /// The largest relative error of a number that was made from an exact one: three roundings, and room to spare.
    private static let conversion = 0x1p-50
    private static let unit = 0x1p-52

    init(_ model: PerturbedTree) {
        let tree = model.tree, computed = model.results.computed
        self.model = model
        let count = model.results.unitCount
        self.count = count
        order = tree.nodes.indices.reversed().filter { model.isAffected[$0] }
        var place = [Int](repeating: -1, count: tree.count)
        for (position, node) in order.enumerated() { place[node] = position }
        self.place = place
        let needed = Set(order.flatMap { tree[$0].children })
        fixed = tree.nodes.indices.map { node in
            needed.contains(node) && !model.isAffected[node] ? computed[node].map { $0?.double ?? 0 } : []
        }
        gaps = order.map { node in
            (0..<count).filter { unit in
                computed[node][unit] != nil
                    && tree[node].children.contains { (tree[$0].role == .regular || model.isAffected[$0]) && computed[$0][unit] == nil }
            }
        }
        weights = tree.nodes.indices.map { node in tree[node].parent.map { tree[$0].aggregate.weight(of: tree[node]).double } ?? 1 }
        scales = tree.nodes.map(\.scale.double)
        let (fixed, scales) = (fixed, scales)
        transformed = tree.nodes.indices.map { node in
            guard let parent = tree[node].parent, !fixed[node].isEmpty, let mean = TransformedMean(tree, parent) else { return [] }
            return fixed[node].map { mean.part($0 * scales[node], $0.magnitude * scales[node] * Self.conversion * 2) }
        }
        values = [Double](repeating: 0, count: order.count * count)
        bounds = values
    }

    /// The totals of one draw, and their bounds, by unit.
    mutating func totals(_ factors: [Int]) -> (values: ArraySlice<Double>, bounds: ArraySlice<Double>) {
        for (position, node) in order.enumerated() {
            let weighed = weighed(node, factors)
            if model.tree[node].aggregate == .weightedMean || model.tree[node].aggregate == .sum {
                addUp(node, position, weighed)
                for unit in gaps[position] { combineOne(node, position, unit, weighed) }
            } else if let mean = TransformedMean(model.tree, node) {
                transform(node, position, weighed, mean)
                for unit in gaps[position] { combineOne(node, position, unit, weighed) }
            } else {
                for unit in 0..<count where model.results.computed[node][unit] != nil { combineOne(node, position, unit, weighed) }
            }
            if model.results.rules.roundAt == .eachLevel { roundLevel(position) }
        }
        let root = (order.count - 1) * count..<order.count * count
        return (values[root], bounds[root])
    }

    /// A regular child with its drawn weight.
    private struct Weighed {
        var node: Int
        var weight: Double
    }

    private func weighed(_ node: Int, _ factors: [Int]) -> [Weighed] {
        model.tree[node].children.filter { model.tree[$0].role == .regular }.map { child in
            Weighed(node: child, weight: weights[child] * (model.isDrawn[child] ? Double(factors[child]) : 1))
        }
    }

    /// A weighted mean or a sum of all units at once, as if none lacked a part.
    private mutating func addUp(_ node: Int, _ position: Int, _ children: [Weighed]) {
        let tree = model.tree, count = count
        let whole = tree[node].aggregate == .sum ? 1 : children.map(\.weight).reduce(0, +)
        var terms: [(child: Int, factor: Double)] = children.map { child in
            (child.node, tree[node].aggregate == .sum ? scales[child.node] : child.weight * scales[child.node] / whole)
        }
        for child in tree[node].children where tree[child].role != .regular { terms.append((child, tree[child].role == .bonus ? 1 : -1)) }
        let slack = Double(2 * tree[node].children.count + 64) * Self.unit
        let start = position * count
        values.withUnsafeMutableBufferPointer { values in
            bounds.withUnsafeMutableBufferPointer { bounds in
                let sum = UnsafeMutableBufferPointer(rebasing: values[start..<start + count])
                let bound = UnsafeMutableBufferPointer(rebasing: bounds[start..<start + count])
                sum.update(repeating: 0)
                bound.update(repeating: 0)
                for (child, factor) in terms {
                    if place[child] >= 0 {
                        let from = place[child] * count, size = factor.magnitude
                        for unit in 0..<count {
                            let term = factor * values[from + unit]
                            sum[unit] += term
                            bound[unit] += size * bounds[from + unit] + slack * term.magnitude
                        }
                    } else {
                        fixed[child].withUnsafeBufferPointer { fixed in
                            for unit in 0..<count {
                                let term = factor * fixed[unit]
                                sum[unit] += term
                                bound[unit] += slack * term.magnitude
                            }
                        }
                    }
                }
                // What rounding the bounds themselves could take off.
                for unit in 0..<count { bound[unit] *= 1 + 0x1p-20 }
            }
        }
    }

    /// A geometric or harmonic mean of all units at once, as if none lacked a part.
    private mutating func transform(_ node: Int, _ position: Int, _ children: [Weighed], _ mean: TransformedMean) {
        let whole = children.map(\.weight).reduce(0, +), tree = model.tree
        var sums = [TransformedPart](repeating: TransformedPart(), count: count)
        for child in children where child.weight > 0 {
            let share = child.weight / whole
            if place[child.node] >= 0 {
                let from = place[child.node] * count, scale = scales[child.node]
                for unit in 0..<count {
                    let value = values[from + unit] * scale
                    sums[unit].add(mean.part(value, bounds[from + unit] * scale * (1 + 0x1p-20) + value.magnitude * Self.conversion), share)
                }
            } else {
                transformed[child.node].withUnsafeBufferPointer { parts in for unit in 0..<count { sums[unit].add(parts[unit], share) } }
            }
        }
        let extras = tree[node].children.filter { tree[$0].role != .regular }
        for unit in 0..<count {
            var (value, bound) = mean.total(sums[unit])
            for child in extras {
                let (extra, slack) = read(child, unit)
                value += tree[child].role == .bonus ? extra : -extra
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

    private mutating func combineOne(_ node: Int, _ position: Int, _ unit: Int, _ children: [Weighed]) {
        let tree = model.tree, computed = model.results.computed
        var parts: [(value: Double, bound: Double, weight: Double)] = []
        var whole = 0.0, present = 0.0
        for child in children {
            let weight = tree[node].aggregate == .sum ? weights[child.node] : child.weight
            whole += weight
            guard computed[child.node][unit] != nil else { continue }
            present += weight
            let (value, bound) = read(child.node, unit), scale = scales[child.node]
            parts.append((value * scale, bound * scale * (1 + 0x1p-20) + (value * scale).magnitude * Self.conversion, child.weight))
        }
        var (value, bound) = ErrorBound.combine(parts, tree[node].aggregate, model.results.direction(of: node))
        if tree[node].aggregate == .sum, parts.count < children.count {
            value *= whole / present
            bound = bound * whole / present * (1 + 0x1p-20) + value.magnitude * Double(children.count + 8) * Self.unit
        }
        for child in tree[node].children where tree[child].role != .regular && computed[child][unit] != nil {
            let (extra, slack) = read(child, unit)
            value += tree[child].role == .bonus ? extra : -extra
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
