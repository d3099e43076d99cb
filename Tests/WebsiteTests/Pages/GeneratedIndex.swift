import Scoring
import Source

/// A small index of random structure, rules and scores, as files, and what can be said of it, counted plainly from its own numbers.
///
/// Few units, few values: so that much ties.
struct GeneratedIndex: Sendable {
    struct Leaf: Sendable {
        let id: String
        /// The position of its parent among `branches`; nil under the total.
        let branch: Int?
        let maximum: Int
        let weight: Int
        let role: IndicatorTree.Role
        /// By unit.
        var scores: [Exact?]
    }

    let units: [String]
    /// By unit: one of two groups.
    let groups: [String]
    let branches: [String]
    private(set) var leaves: [Leaf] = []
    let aggregate: Aggregate
    let isLow: Bool
    let decimals: Int
    let excludesMissing: Bool

    init(_ generator: inout some RandomNumberGenerator) {
        func some(_ range: ClosedRange<Int>, _ generator: inout some RandomNumberGenerator) -> Int { .random(in: range, using: &generator) }
        let count = some(1...9, &generator)
        units = (0..<count).map { "U\($0)" }
        groups = (0..<count).map { _ in Bool.random(using: &generator) ? "east" : "west" }
        aggregate = [.sum, .sum, .mean, .weightedMean, .geometricMean].randomElement(using: &generator) ?? .sum
        isLow = Bool.random(using: &generator)
        decimals = some(0...2, &generator)
        excludesMissing = some(0...3, &generator) == 0
        branches = (0..<some(0...2, &generator)).map { "b\($0)" }
        let parents: [Int?] =
            branches.indices.flatMap { [Int?](repeating: $0, count: some(1...5, &generator)) } + [Int?](repeating: nil, count: some(1...5, &generator))
        let places = some(0...2, &generator), spread = some(1...4, &generator)
        for (position, parent) in parents.enumerated() {
            let maximum = some(1...6, &generator)
            // What comes last may be a bonus or a penalty.
            let isExtra = aggregate == .sum && position > 0 && parent == nil && some(0...3, &generator) == 0
            let role = !isExtra ? IndicatorTree.Role.regular : Bool.random(using: &generator) ? .bonus : .penalty
            let scale = [1, 10, 100][places]
            let scores = units.map { _ -> Exact? in
                if excludesMissing && some(0...4, &generator) == 0 { return nil }
                let steps = some(0...spread, &generator)
                return Exact(maximum * scale * steps / spread, over: scale)
            }
            leaves.append(Leaf(id: "i\(position)", branch: parent, maximum: maximum, weight: some(1...3, &generator), role: role, scores: scores))
        }
    }

    // MARK: As files

    var tree: SourceTree {
        func line(_ leaf: Leaf) -> String {
            let role = leaf.role == .regular ? "" : ", \(leaf.role.rawValue): true"
            let weight = aggregate == .weightedMean && leaf.role == .regular ? ", weight: \(leaf.weight)" : ""
            return "{id: \(leaf.id), name: \(Self.name(leaf.id)), max: \(leaf.maximum)\(weight)\(role)}"
        }
        var indicators = ""
        for (position, branch) in branches.enumerated() {
            indicators += "- id: \(branch)\n  name: \(Self.name(branch))\n\(aggregate == .weightedMean ? "  weight: 2\n" : "")  indicators:\n"
            for leaf in leaves where leaf.branch == position { indicators += "    - \(line(leaf))\n" }
        }
        for leaf in leaves where leaf.branch == nil { indicators += "- \(line(leaf))\n" }
        let scores =
            (["unit"] + leaves.map(\.id)).joined(separator: ",") + "\n"
            + units.indices.map { unit in
                ([units[unit].lowercased()] + leaves.map { $0.scores[unit].map { $0.shortest() } ?? "" }).joined(separator: ",") + "\n"
            }.joined()
        return SourceTree(texts: [
            ("Content/site.yaml", "title: Made\nlanguages: [en, zh-Hans]\n"),
            (
                "Content/2020/edition.yaml",
                """
                year: 2020
                title: {en: Made, zh-Hans: 造}
                unit: {name: {en: town, zh-Hans: 镇}, plural: {en: towns, zh-Hans: 镇}, counter: 个}
                groups: {side: {label: Side, values: [{id: east, label: East}, {id: west, label: West}]}}
                scoring: {aggregate: \(aggregate.rawValue), decimals: \(decimals), direction: \(isLow ? "low" : "high"), missing: \(excludesMissing ? "exclude" : "error")}

                """
            ),
            ("Content/2020/indicators.yaml", indicators),
            ("Content/2020/units.csv", "id,name,side\n" + units.indices.map { "\(units[$0].lowercased()),\(units[$0]),\(groups[$0])\n" }.joined()),
            ("Content/2020/scores.csv", scores),
        ])
    }

    static func name(_ id: String) -> String { "The " + id.uppercased() }

    // MARK: Counted plainly

    /// The unrounded total, with one score replaced by another if asked for.
    func total(_ unit: Int, replacing leaf: Int? = nil, by score: Exact = .zero) -> Exact? {
        func given(_ position: Int) -> Exact? { position == leaf ? score : leaves[position].scores[unit] }
        func combined(_ parts: [(value: Exact?, maximum: Exact, weight: Int)]) -> Exact? {
            let there = parts.filter { $0.value != nil }
            guard there.count == parts.count || excludesMissing else { return nil }
            let values = there.map { $0.value ?? .zero }
            switch aggregate {
            case .sum:
                let whole = parts.map(\.maximum).reduce(.zero, +), present = there.map(\.maximum).reduce(.zero, +)
                if parts.isEmpty { return .zero }
                return present.isZero ? nil : values.reduce(.zero, +) * whole / present
            case .mean: return values.isEmpty ? nil : values.reduce(.zero, +) / Exact(values.count)
            case .weightedMean:
                let weights = there.map { Exact($0.weight) }
                return values.isEmpty ? nil : zip(values, weights).map { $0 * $1 }.reduce(.zero, +) / weights.reduce(.zero, +)
            case .geometricMean: return values.isEmpty ? nil : values.reduce(.one, *).root(values.count)
            case .harmonicMean, .median, .minimum, .maximum, .mazziottaPareto: preconditionFailure("not among those that are made")
            }
        }
        func maximum(_ parts: [(value: Exact?, maximum: Exact, weight: Int)]) -> Exact { parts.map(\.maximum).reduce(.zero, +) }
        var top: [(value: Exact?, maximum: Exact, weight: Int)] = []
        for branch in branches.indices {
            let parts = leaves.indices.filter { leaves[$0].branch == branch }.map { (given($0), Exact(leaves[$0].maximum), leaves[$0].weight) }
            top.append((combined(parts), maximum(parts), 2))
        }
        var extra = Exact.zero
        for position in leaves.indices where leaves[position].branch == nil {
            switch leaves[position].role {
            case .regular: top.append((given(position), Exact(leaves[position].maximum), leaves[position].weight))
            case .bonus: extra += given(position) ?? .zero
            case .penalty: extra += .zero - (given(position) ?? .zero)
            }
        }
        return combined(top).map { $0 + extra }
    }

    /// Whether the lowest score on a leaf is the best.
    func isLow(_ leaf: Int) -> Bool { isLow != (leaves[leaf].role == .penalty) }

    /// What stands between a unit's total and the one that it would have with the best score; nil where nobody can lose.
    func cost(_ leaf: Int, _ unit: Int) -> Exact? {
        guard aggregate != .geometricMean, let now = total(unit), leaves[leaf].scores[unit] != nil else { return nil }
        switch (leaves[leaf].role, isLow) {
        case (.bonus, false), (.penalty, true): return nil
        default: break
        }
        let best = isLow(leaf) ? Exact.zero : Exact(leaves[leaf].maximum)
        return total(unit, replacing: leaf, by: best).map { ($0 - now).magnitude }
    }

    /// The places of scores: those in which they are given; where they are made into means or scaled, at least those of totals.
    var scorePlaces: Int {
        let given = leaves.flatMap(\.scores).compactMap { $0 }.map { $0.shortest().split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
        return (branches.isEmpty || aggregate == .sum) && !excludesMissing ? given : max(given, decimals)
    }

    var meanPlaces: Int { max(decimals + 1, scorePlaces) }

    /// Standard competition ranks of rounded totals.
    var ranks: [Int?] {
        let totals = units.indices.map { total($0)?.rounded(decimals) }
        return totals.map { mine in
            mine.map { mine in 1 + totals.compactMap { $0 }.count { isLow ? $0 < mine : $0 > mine } }
        }
    }
}
