import Scoring
import Source

/// A made-up index of two editions: any structure, aggregates, rules and gaps that the program takes, the same for the same seed.
struct ChartedIndex {
    struct Node {
        var id: String
        var maximum: Int?
        var weight: Int?
        var aggregate: String?
        var role: String?
        var children: [Node] = []

        var leaves: [Node] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
        /// Itself and all below.
        var all: [Node] { [self] + children.flatMap(\.all) }
    }

    static let unitNames = ["Ash", "Beech", "Cedar", "Dogwood", "Elm", "Fir", "Gorse"]
    /// What adds up more often than the rest, whose parts cannot be stacked.
    static let aggregates = ["sum", "mean", "weighted-mean", "sum", "mean", "weighted-mean"] + Aggregate.allCases.filter { !$0.isAdditive }.map(\.rawValue)

    let language: String
    let rules: [(key: String, value: String)]
    let aggregate: String
    let children: [Node]
    /// By position in `unitNames`; of the earlier edition too, which can lack some.
    let units: Int
    let earlierUnits: [Int]
    let regions: [String]
    /// By leaf, then by unit; the earlier edition's after.
    let scores: [[String?]]
    let earlierScores: [[String?]]

    var nodes: [Node] { children.flatMap(\.all) }
    var leaves: [Node] { children.flatMap(\.leaves) }

    init(seed: UInt64) {
        var random = PlainRandom(seed: seed)
        language = random.chance(50) ? "en" : "zh-Hans"
        let aggregate = random.pick(Self.aggregates)
        self.aggregate = aggregate
        let missing = random.pick(["error", "exclude", "zero"])
        var rules = [
            ("aggregate", aggregate), ("decimals", String(random.below(4))), ("rounding", random.pick(["half-up", "half-even"])),
            ("round_at", random.pick(["final", "each-level"])), ("rank", random.pick(["competition", "dense", "modified", "fractional"])),
            ("rank_by", random.pick(["published", "exact"])), ("direction", random.pick(["high", "high", "low"])), ("missing", missing),
        ]
        if missing == "exclude", random.chance(40) { rules.append(("coverage", random.pick(["0.5", "0.7"]))) }
        self.rules = rules
        var children: [Node] = []
        for position in 0..<(2 + random.below(3)) {
            children.append(Self.node("n\(position)", depth: 1, in: aggregate, root: aggregate, &random))
        }
        if random.chance(40) {
            children.append(Node(id: "extra", maximum: random.pick([3, 5, 10]), role: random.pick(["bonus", "penalty"])))
        }
        self.children = children
        units = 3 + random.below(5)
        earlierUnits = (0..<Self.unitNames.count).filter { _ in random.chance(75) } + [0]
        regions = (0..<self.units).map { $0 == 0 ? "north" : $0 == 1 ? "south" : random.pick(["north", "south"]) }
        let leaves = children.flatMap(\.leaves)
        let units = self.units
        scores = leaves.map { Self.scores($0, units, gaps: missing != "error", &random) }
        earlierScores = leaves.map { Self.scores($0, Self.unitNames.count, gaps: missing != "error", &random) }
    }

    private static func node(_ id: String, depth: Int, in parent: String, root: String, _ random: inout PlainRandom) -> Node {
        var node = Node(id: id)
        if Aggregate(rawValue: parent)?.weights != .ignored { node.weight = 1 + random.below(9) }
        guard depth < 3, random.chance(depth == 1 ? 50 : 25) else {
            node.maximum = random.pick([5, 8, 10, 20, 100])
            return node
        }
        // What uneven children cost can carry the value below zero, where means of products have no meaning: only the total has it.
        let own = random.chance(50) || root == "mazziotta-pareto" ? random.pick(aggregates.filter { $0 != "mazziotta-pareto" }) : nil
        node.aggregate = own
        // Without one of its own a branch has the total's.
        for position in 0..<(2 + random.below(2)) {
            node.children.append(self.node("\(id)_\(position)", depth: depth + 1, in: own ?? root, root: root, &random))
        }
        return node
    }

    /// Coarse, so that there are ties.
    private static func scores(_ leaf: Node, _ units: Int, gaps: Bool, _ random: inout PlainRandom) -> [String?] {
        let isCoarse = random.chance(60), maximum = leaf.maximum ?? 0
        return (0..<units).map { _ in
            if gaps, random.chance(15) { return nil }
            if isCoarse { return String(random.below(min(maximum, 8) + 1) * max(1, maximum / 8)) }
            let hundredths = random.below(maximum * 100 + 1)
            return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
        }
    }

    // MARK: As files

    func tree(chapter: String) -> SourceTree {
        var texts: [(path: String, text: String)] = [("Content/site.yaml", "title: T\nlanguages: [\(language)]\n")]
        let earlier = earlierUnits.sorted().reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        texts += files("2024", units: earlier, earlierScores)
        texts += files("2025", units: Array(0..<units), scores)
        texts.append(("Content/2025/data/words.csv", "term,n,before,topic\nopen,12,9,a\nspeed,7,7,b\ntrust,7,0,a\nlost,0,3,b\nhelp,3,5,b\n"))
        texts.append(("Content/2025/data/tiles.csv", "unit,column,row\n" + (0..<units).map { "u\($0),\($0 % 3 + 1),\($0 / 3 + 1)\n" }.joined()))
        let squares = (0..<units).map { unit in
            let x = unit % 3, y = unit / 3
            return
                "{\"type\":\"Feature\",\"id\":\"u\(unit)\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\(x),\(y)],[\(x + 1),\(y)],[\(x + 1),\(y + 1)],[\(x),\(y + 1)]]]}}"
        }
        texts.append(("Content/2025/maps/units.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(squares.joined(separator: ","))]}"))
        texts.append(("Content/2025/chapters/01-c.md", "---\ntitle: C\n---\n\n" + chapter))
        return SourceTree(texts: texts)
    }

    private func files(_ year: String, units: [Int], _ scores: [[String?]]) -> [(path: String, text: String)] {
        let scoring = rules.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        let counter = language == "en" ? "plural: towns" : "counter: 个"
        let groups = "groups:\n  region:\n    label: Region\n    values:\n      - {id: north, label: North}\n      - {id: south, label: South}\n"
        let folder = "Content/\(year)/"
        let table = units.map { unit in (["u\(unit)"] + scores.map { $0[unit] ?? "" }).joined(separator: ",") }
        return [
            (folder + "edition.yaml", "year: \(year)\ntitle: T\nheadline: T\nunit: {name: town, \(counter)}\nscoring: {\(scoring)}\n" + groups),
            (folder + "indicators.yaml", children.map { Self.yaml($0, indent: "") }.joined()),
            (folder + "units.csv", "id,name,region\n" + units.map { "u\($0),\(Self.unitNames[$0]),\($0 < regions.count ? regions[$0] : "north")\n" }.joined()),
            (folder + "scores.csv", (["unit"] + leaves.map(\.id)).joined(separator: ",") + "\n" + table.joined(separator: "\n") + "\n"),
        ]
    }

    private static func yaml(_ node: Node, indent: String) -> String {
        var text = "\(indent)- id: \(node.id)\n\(indent)  name: Name \(node.id)\n"
        if let maximum = node.maximum { text += "\(indent)  max: \(maximum)\n" }
        if let weight = node.weight { text += "\(indent)  weight: \(weight)\n" }
        if let aggregate = node.aggregate { text += "\(indent)  aggregate: \(aggregate)\n" }
        if let role = node.role { text += "\(indent)  \(role): true\n" }
        if !node.children.isEmpty { text += "\(indent)  indicators:\n" + node.children.map { yaml($0, indent: indent + "    ") }.joined() }
        return text
    }
}

/// SplitMix64 with the choices that a generator needs: the same on every run and machine.
struct PlainRandom {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
        // The seed itself mixed: the numbers of neighbouring ones would be the same, a step apart.
        state = next()
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}
