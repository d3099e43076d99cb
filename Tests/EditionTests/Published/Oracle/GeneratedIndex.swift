/// An index of random structure, rules, gaps and flags: what `GeneratedIndex+Files` writes down, and `IndexOracle` computes.
struct GeneratedIndex {
    struct Node {
        var id: String
        var parent: Int?
        var children: [Int] = []
        var aggregate = "sum"
        var role = "regular"
        /// As it is written.
        var weight: String?
        /// Whether it says of itself that the other end is the best.
        var direction: String?
    }

    /// Of the total or of an indicator: lower bounds of all bands but the lowest, the highest first; or how many bands of one size.
    struct Bands {
        var node: Int
        var bounds: [PlainFraction] = []
        var quantiles = 0
        var names: [String] { (0..<(quantiles > 0 ? quantiles : bounds.count + 1)).map { "b\($0)" } }
    }

    var nodes = [Node(id: "total")]
    let decimals: Int, scoreDecimals: Int, halfEven: Bool, eachLevel: Bool
    let missing: String, coverage: (Int, Int), ranking: String, byExact: Bool, isLow: Bool, fromWorst: Bool, stands: Bool, countsUnranked: Bool
    /// Whether scores are said to be rounded; whether they have a highest and, above zero, a lowest one; whether equal totals stand as they were printed.
    let saysRounded: Bool, hasMaxima: Bool, least: Int, asPublished: Bool
    /// A leaf or a column of units.csv that decides among equal totals.
    var tieBreak: Int?, hasTieColumn = false
    let unitCount: Int
    /// By node, then by unit; nil of parents and gaps.
    var scores: [[PlainFraction?]] = []
    /// By unit, for the column of units.csv.
    var sizes: [Int] = []
    var unranked: Set<Int> = []
    var bands: [Bands] = []
    var generator: SeededGenerator

    static let additive = ["sum", "mean", "weighted-mean"]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &generator)! }
        decimals = pick([0, 1, 1, 2])
        scoreDecimals = pick([0, 1, 1])
        halfEven = pick([false, true])
        eachLevel = pick([false, false, true])
        missing = pick(["error", "exclude", "exclude", "zero"])
        coverage = pick([(0, 1), (1, 2), (2, 3)])
        ranking = pick(["competition", "dense", "modified", "fractional"])
        byExact = pick([false, false, true])
        isLow = pick([false, false, true])
        fromWorst = pick([false, false, true])
        stands = pick([false, true])
        countsUnranked = pick([false, true])
        saysRounded = pick([true, true, true, false])
        // A sum is scaled up by the maxima.
        hasMaxima = missing == "exclude" || pick([true, true, false])
        least = missing == "zero" ? 0 : pick([0, 0, 1])
        asPublished = pick([false, false, false, true])
        unitCount = pick([3, 3, 4, 5])
        self.generator = generator
        grow(0, depth: 0, isAdditive: true, isUneven: false)
        fill()
        if chance(3) { tieBreak = leaves.randomElement(using: &self.generator) }
        hasTieColumn = chance(6)
        sizes = (0..<unitCount).map { _ in Int.random(in: 1...3, using: &self.generator) }
        if chance(3) { unranked = [Int.random(in: 0..<unitCount, using: &self.generator)] }
        for node in nodes.indices where stands && nodes[node].parent == 0 && chance(6) { nodes[node].direction = isLow ? "high" : "low" }
    }

    var leaves: [Int] { nodes.indices.filter { $0 > 0 && nodes[$0].children.isEmpty } }
    var parents: [Int] { nodes.indices.filter { !nodes[$0].children.isEmpty } }
    mutating func chance(_ n: UInt64) -> Bool { generator.next() % n == 0 }

    /// Gives a node its children, up to four levels of them.
    ///
    /// - Parameters:
    ///   - isAdditive: whether all above it are added or averaged, so that it may be negative and have bonuses and penalties.
    ///   - isUneven: whether uneven children cost something above it: then every value below is that of a mean.
    private mutating func grow(_ node: Int, depth: Int, isAdditive: Bool, isUneven: Bool) {
        let means = ["mean", "mean", "weighted-mean", "weighted-mean", "geometric-mean", "harmonic-mean", "median", "min", "max"]
        let uneven = missing == "zero" || isUneven || (!isAdditive && depth > 0) ? [] : ["mazziotta-pareto"]
        let aggregate = ((isUneven ? [] : ["sum", "sum", "sum", "sum", "mean", "median", "min", "max"]) + means + uneven).randomElement(using: &generator)!
        nodes[node].aggregate = aggregate
        let below = isUneven || aggregate == "mazziotta-pareto", stays = isAdditive && Self.additive.contains(aggregate) && !below
        let hasWeights = aggregate == "weighted-mean" || (["harmonic-mean", "geometric-mean"].contains(aggregate) && chance(2)), isFine = chance(4)
        for _ in 0..<Int.random(in: 2...3, using: &generator) {
            let child = nodes.count
            nodes.append(Node(id: "n\(child)", parent: node))
            if hasWeights {
                // Now and then one that counts for nothing; and such that no small whole numbers are in their proportion.
                let none = nodes[node].children.isEmpty ? [] : ["0"]
                nodes[child].weight = ((isFine ? ["0.35", "12.5", "33", "34", "0.07"] : ["1", "2", "3", "4", "1", "2", "3"]) + none).randomElement(
                    using: &generator)!
            }
            nodes[node].children.append(child)
            if depth < 3, nodes.count < 8, Int.random(in: 0..<(depth == 0 ? 2 : 4), using: &generator) == 0 {
                grow(child, depth: depth + 1, isAdditive: stays, isUneven: below)
            }
        }
        guard stays, chance(3) else { return }
        nodes[node].children.append(nodes.count)
        nodes.append(Node(id: "n\(nodes.count)", parent: node, role: chance(2) ? "bonus" : "penalty"))
    }

    private mutating func fill() {
        scores = nodes.map { _ in Array(repeating: nil, count: unitCount) }
        let scale = scoreDecimals == 0 ? 1 : 10
        for leaf in leaves {
            // Where every part is above two thirds of the best, the uneven index rises with each.
            let lowest = isUneven(leaf) ? 8 : nodes[leaf].role == "regular" ? least : 0
            // Few different ones, so that there are ties.
            let step = chance(3) ? 5 : 1
            for unit in 0..<unitCount {
                if missing != "error", Int.random(in: 0..<6, using: &generator) == 0 { continue }
                let most = nodes[leaf].role == "regular" ? 10 : 2
                let value = Int.random(in: lowest * scale...most * scale, using: &generator)
                scores[leaf][unit] = PlainFraction(max(lowest * scale, value / step * step), over: scale)
            }
        }
    }

    private func isUneven(_ node: Int) -> Bool {
        nodes[node].parent.map { nodes[$0].aggregate == "mazziotta-pareto" || isUneven($0) } ?? false
    }

    /// A whole number, the more likely the smaller it is.
    mutating func slip() -> Int { [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1, 1, -1, 2, -2, 5, -9].randomElement(using: &generator)! }
}
