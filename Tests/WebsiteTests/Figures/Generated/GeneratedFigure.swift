import Edition
import Scoring

/// A figure block over a generated index, and what it says as plain values.
struct GeneratedFigure {
    enum Value: Hashable {
        case score(String)
        case rate(String)
        case rank(String)
        /// Of a group, or of the edition for a reference.
        case mean(String)
        /// Of a row that is an indicator.
        case indicatorMean
        case cell(String)

        var formula: String {
            switch self {
            case .score(let node): node
            case .rate(let node): "rate(\(node))"
            case .rank(let node): "rank(\(node))"
            case .mean(let node): "mean(\(node))"
            case .indicatorMean: "mean(indicator)"
            case .cell(let column): column
            }
        }

        var node: String? {
            switch self {
            case .score(let node), .rate(let node), .rank(let node), .mean(let node): node
            case .indicatorMean, .cell: nil
            }
        }
    }

    enum Rows: String { case units, region, indicators, words }

    enum Condition: Hashable {
        case region(String)
        case above(String, Int)
        case depth(Int)
        case topic(String)

        var text: String {
            switch self {
            case .region(let id): "region = \"\(id)\""
            case .above(let node, let bound): "\(node) > \(bound)"
            case .depth(let depth): "depth = \(depth)"
            case .topic(let topic): "topic = \"\(topic)\""
            }
        }
    }

    var id: String
    var kind: ChartKind
    var rows = Rows.units
    var values: [Value] = []
    var condition: Condition?
    var sort: String?
    var limit: Int?
    var format: String?
    var reference: Value?
    /// The unit of a profile.
    var unit: Int?
    var previous: String?

    var block: String {
        var lines = ["id: \(id)", "chart: \(kind.rawValue)"]
        if kind.options.contains(.rows) { lines.append("rows: \(kind == .tiles ? "tiles" : rows.rawValue)") }
        switch kind {
        case .scatter: lines += ["x: \(values[0].formula)", "y: \(values[1].formula)"]
        case .groupedBars, .dumbbells: lines += ["series:"] + values.enumerated().map { "  - {label: S\($0), value: \($1.formula)}" }
        default: if let value = values.first { lines.append("value: \(value.formula)") }
        }
        if let unit { lines.append("of: u\(unit)") }
        if let condition { lines.append("where: '\(condition.text)'") }
        if let sort { lines.append("sort: \(sort)") }
        if let limit { lines.append("limit: \(limit)") }
        if let format { lines.append("format: \"\(format)\"") }
        if let reference { lines.append("reference: \(reference.formula)") }
        if let previous { lines.append("previous: \(previous)") }
        return "```figure\n" + lines.joined(separator: "\n") + "\n```\n"
    }
}

extension ChartedIndex {
    /// One block of each kind, its options by chance.
    func figures(seed: UInt64) -> [GeneratedFigure] {
        var random = PlainRandom(seed: seed ^ 0xF16)
        return ChartKind.allCases.map { figure($0, &random) }
    }

    private func figure(_ kind: ChartKind, _ random: inout PlainRandom) -> GeneratedFigure {
        var figure = GeneratedFigure(id: "f-" + kind.rawValue, kind: kind)
        let ids = ["total", "total"] + nodes.map(\.id)
        let options = kind.options
        if options.contains(.format), random.chance(40) { figure.format = random.pick(["0", "0.0", "0.00", "0.0%", "#,##0"]) }
        switch kind {
        case .bars, .dots, .columns, .distribution: single(&figure, ids, &random)
        case .tiles, .map: figure.values = [unitValue(ids, &random)]
        case .groupedBars, .dumbbells, .scatter: figure.values = (0..<2).map { _ in unitValue(ids, &random) }
        case .stackedBars:
            // What does not add up is refused, which has a test of its own.
            let branches = nodes.filter { !$0.children.isEmpty && Aggregate(rawValue: $0.aggregate ?? aggregate)?.isAdditive == true }.map(\.id)
            figure.values = [
                .score(random.pick(Aggregate(rawValue: aggregate)?.isAdditive == false && !branches.isEmpty ? branches : ["total"] + branches.prefix(1)))
            ]
        case .slope, .bump: figure.values = [random.pick([.rank("total"), .score("total"), .rate("total"), .score(ids[2])])]
        case .line: figure.values = [random.pick([.rank("total"), .score("total"), .rate("total"), .score(ids[2]), .rate(ids[2])])]
        case .strip, .radar: figure.unit = random.below(units)
        case .heatmap: if random.chance(30) { figure.rows = .region }
        case .hotspots, .cloud:
            figure.rows = .words
            figure.values = [.cell("n")]
            if kind == .hotspots, random.chance(50) { figure.previous = "before" }
        }
        if options.contains(.condition), random.chance(35) { figure.condition = condition(figure, &random) }
        if options.contains(.sort), random.chance(35) { figure.sort = random.pick(["ascending", "descending", "none"]) }
        if options.contains(.limit), random.chance(35) { figure.limit = 1 + random.below(4) }
        if options.contains(.reference), random.chance(60), figure.rows != .indicators {
            figure.reference = random.chance(80) ? .mean(figure.values[0].node ?? "total") : .mean("total")
        }
        return figure
    }

    private func single(_ figure: inout GeneratedFigure, _ ids: [String], _ random: inout PlainRandom) {
        switch random.below(10) {
        case 0, 1:
            figure.rows = .region
            figure.values = [.mean(random.pick(ids))]
        case 2 where figure.kind != .columns || leaves.count <= 12:
            figure.rows = .indicators
            figure.values = [.indicatorMean]
        default: figure.values = [unitValue(ids, &random)]
        }
    }

    private func unitValue(_ ids: [String], _ random: inout PlainRandom) -> GeneratedFigure.Value {
        let id = random.pick(ids)
        return random.pick([.score(id), .score(id), .rate(id), .rank(id)])
    }

    private func condition(_ figure: GeneratedFigure, _ random: inout PlainRandom) -> GeneratedFigure.Condition? {
        switch figure.rows {
        case .words: return .topic(random.pick(["a", "b"]))
        case .indicators: return .depth(1 + random.below(2))
        case .units, .region:
            if figure.unit != nil { return .depth(1) }
            return random.chance(60) ? .region(random.pick(["north", "south"])) : .above(random.pick(["total"] + leaves.map(\.id)), random.below(4))
        }
    }
}
