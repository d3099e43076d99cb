/// An index of random structure, rules, gaps and flags, with a table that prints some of its values, right or not.
struct GeneratedIndex {
    struct Node {
        var id: String
        var parent: Int?
        var children: [Int] = []
        var aggregate = "sum"
        var role = "regular"
        var weight: Int?
    }

    var nodes = [Node(id: "total")]
    let decimals: Int, scoreDecimals: Int, halfEven: Bool, eachLevel: Bool
    let missing: String, coverage: (Int, Int), ranking: String, byExact: Bool, isLow: Bool, fromWorst: Bool, stands: Bool, countsUnranked: Bool
    /// A leaf that decides among equal totals.
    var tieBreak: Int?
    let unitCount: Int
    /// By node, then by unit; nil of parents and gaps.
    var scores: [[PlainFraction?]] = []
    var unranked: Set<Int> = []
    private var generator: SeededGenerator

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
        unitCount = pick([3, 4, 5, 6])
        self.generator = generator
        grow(0, depth: 0, isAdditive: true)
        fill()
        let leaves = self.leaves
        if self.generator.next() % 3 == 0 { tieBreak = leaves.randomElement(using: &self.generator) }
        if self.generator.next() % 3 == 0 { unranked = [Int.random(in: 0..<unitCount, using: &self.generator)] }
    }

    var leaves: [Int] { nodes.indices.filter { $0 > 0 && nodes[$0].children.isEmpty } }

    /// Gives a node its children: leaves only below what is neither a sum nor a mean, so that numbers stay small.
    private mutating func grow(_ node: Int, depth: Int, isAdditive: Bool) {
        let additive = ["sum", "mean", "weighted-mean"], others = ["median", "min", "max", "harmonic-mean"] + (missing == "zero" ? [] : ["mazziotta-pareto"])
        let aggregate = (depth == 0 ? additive + ["median", "min"] : additive + others).randomElement(using: &generator)!
        nodes[node].aggregate = aggregate
        let isSimple = !additive.contains(aggregate),
            hasWeights = aggregate == "weighted-mean" || (aggregate == "harmonic-mean" && Bool.random(using: &generator))
        for _ in 0..<Int.random(in: 2...3, using: &generator) {
            let child = nodes.count
            nodes.append(Node(id: "n\(child)", parent: node, weight: hasWeights ? Int.random(in: 1...4, using: &generator) : nil))
            nodes[node].children.append(child)
            if depth < 2, !isSimple || depth == 0, Int.random(in: 0..<3, using: &generator) == 0 {
                grow(child, depth: depth + 1, isAdditive: isAdditive && !isSimple)
            }
        }
        guard isAdditive, !isSimple, Int.random(in: 0..<3, using: &generator) == 0 else { return }
        nodes[node].children.append(nodes.count)
        nodes.append(Node(id: "n\(nodes.count)", parent: node, role: Bool.random(using: &generator) ? "bonus" : "penalty"))
    }

    private mutating func fill() {
        scores = nodes.map { _ in Array(repeating: nil, count: unitCount) }
        let scale = PlainFraction.tens(scoreDecimals)
        for leaf in leaves {
            let parent = nodes[nodes[leaf].parent!]
            // Where every part is above two thirds of the best, the uneven index rises with each.
            let least: Int128 = parent.aggregate == "mazziotta-pareto" ? 8 : 0
            for unit in 0..<unitCount {
                if missing != "error", Int.random(in: 0..<6, using: &generator) == 0 { continue }
                let most: Int128 = nodes[leaf].role == "regular" ? 10 : 2
                scores[leaf][unit] = PlainFraction(Int128.random(in: least * scale...most * scale, using: &generator), scale)
            }
        }
    }

    /// A whole number, the more likely the smaller it is.
    mutating func slip() -> Int128 { [0, 0, 0, 0, 1, -1, 1, -1, 2, -2, 3, -4, 7, -9].randomElement(using: &generator)! }
    mutating func chance(_ n: UInt64) -> Bool { generator.next() % n == 0 }

    // MARK: As files

    var edition: String {
        let sums = [
            "aggregate: \(nodes[0].aggregate)", "decimals: \(decimals)", "rounding: \(halfEven ? "half-even" : "half-up")",
            "round_at: \(eachLevel ? "each-level" : "final")",
            "rank: \(ranking)", "rank_by: \(byExact ? "exact" : "published")", "direction: \(isLow ? "low" : "high")",
            "rank_from: \(fromWorst ? "worst" : "best")",
            "missing: \(missing)", "published: \(stands ? "stands" : "check")", "scores: {decimals: \(scoreDecimals)}", "unranked_in_means: \(countsUnranked)",
        ]
        let more = (missing == "exclude" ? ["coverage: \(coverage.0)/\(coverage.1)"] : []) + (tieBreak.map { ["rank_then: [\(nodes[$0].id)]"] } ?? [])
        return "year: 2020\ntitle: T\nflags: {e: estimated, \":\": not available}\nscoring: {\((sums + more).joined(separator: ", "))}\n"
    }

    var indicators: String { nodes[0].children.map { lines($0, "") }.joined() }

    private func lines(_ node: Int, _ indent: String) -> String {
        let facts = nodes[node]
        var text = "\(indent)- id: \(facts.id)\n\(indent)  name: \(facts.id)\n"
        if let weight = facts.weight { text += "\(indent)  weight: \(weight)\n" }
        if facts.role != "regular" { text += "\(indent)  \(facts.role): true\n" }
        if facts.children.isEmpty { return text + "\(indent)  max: 10\n" }
        return text + "\(indent)  aggregate: \(facts.aggregate)\n\(indent)  indicators:\n" + facts.children.map { lines($0, indent + "    ") }.joined()
    }

    var units: String { "id,name,unranked\n" + (0..<unitCount).map { "u\($0),U\($0),\(unranked.contains($0) ? "a guest" : "")\n" }.joined() }

    mutating func scoreTable() -> String {
        var text = "unit," + leaves.map { nodes[$0].id }.joined(separator: ",") + "\n"
        for unit in 0..<unitCount {
            let cells = leaves.map { leaf in scores[leaf][unit].map { $0.text(scoreDecimals) + (chance(8) ? " e" : "") } ?? (chance(2) ? ":" : "") }
            text += "u\(unit)," + cells.joined(separator: ",") + "\n"
        }
        return text
    }
}
