import Edition
import Formula
import Scoring
import Source

/// What a generated figure has to show, computed from `Results` in the plainest way there is.
struct ExpectedFigure {
    struct Row {
        var label: String
        /// What orders the row: the number that the rules compare.
        var key: Exact?
        var values: [Exact?]
        var texts: [String?]
        var unit: Int?
        var node: Int?
    }

    let figure: GeneratedFigure
    let edition: Edition
    /// In the order to show, cut.
    var rows: [Row] = []
    /// Before the condition and the limit.
    var all = 0
    /// How many units a condition kept for the groups' means; nil where it kept all or there are no groups.
    var chosenUnits: Int?
    /// Nil where the figure tells nothing of better and worse.
    var lowIsBest: Bool?

    var results: Results { edition.results }
    var rules: ScoringRules { results.rules }
    var isCut: Bool { rows.count < all }

    init(_ figure: GeneratedFigure, _ edition: Edition) {
        self.figure = figure
        self.edition = edition
        lowIsBest = direction
        let found = sources
        all = found.all
        rows = found.rows
        // A dumbbell's dot is what it is about.
        let about = figure.kind == .dumbbells ? 1 : 0
        let isBestFirst = [.bars, .dots, .dumbbells, .stackedBars, .map].contains(figure.kind)
        for index in rows.indices { rows[index].key = key(rows[index].values.indices.contains(about) ? rows[index].values[about] : nil, about) }
        switch figure.sort ?? (isBestFirst ? (lowIsBest == true ? "ascending" : "descending") : "none") {
        case "ascending": sort { $0 < $1 }
        case "descending": sort { $0 > $1 }
        default: break
        }
        if let limit = figure.limit { rows = Array(rows.prefix(limit)) }
    }

    private mutating func sort(_ before: (Exact, Exact) -> Bool) {
        var sorted = rows.filter { $0.key != nil }
        // By insertion, so that nobody has to ask whether equal ones stay in their order.
        for end in sorted.indices {
            var place = end
            while place > 0, let key = sorted[place].key, let other = sorted[place - 1].key, before(key, other) {
                sorted.swapAt(place, place - 1)
                place -= 1
            }
        }
        rows = sorted + rows.filter { $0.key == nil }
    }

    /// What is ranked as printed is compared as printed.
    func key(_ value: Exact?, _ series: Int) -> Exact? {
        guard figure.values.indices.contains(series), case .score(let id) = figure.values[series], rules.rankBy == .published else { return value }
        return value.map { results.printed($0, of: node(id)) }
    }

    private var direction: Bool? {
        let series = figure.kind == .dumbbells ? 1 : 0
        // Two axes have no one end that is the best.
        guard figure.values.indices.contains(series), figure.kind != .scatter else { return nil }
        switch figure.values[series] {
        case .rank: return true
        case .score(let id), .rate(let id), .mean(let id): return isLow(node(id))
        case .indicatorMean:
            let directions = Set(indicators.map(isLow))
            return directions.count == 1 ? directions.first : nil
        case .cell: return nil
        }
    }

    /// A penalty turns the direction of the rules round, and one within it back.
    func isLow(_ node: Int) -> Bool {
        var isLow = rules.direction == .low, here: Int? = node
        while let one = here {
            if results.tree[one].role == .penalty { isLow.toggle() }
            here = results.tree[one].parent
        }
        return isLow
    }

    func node(_ id: String) -> Int { results.tree.nodes.firstIndex { $0.id == id }! }
    func name(_ node: Int) -> String { edition.indicators[node].name.text("en") }

    var indicators: [Int] {
        if case .depth(let depth) = figure.condition { return results.tree.nodes.indices.filter { $0 > 0 && results.tree[$0].depth == depth } }
        return results.tree.nodes.indices.filter { $0 > 0 && results.tree[$0].children.isEmpty }
    }

    var chosen: [Int] {
        edition.units.indices.filter { unit in
            switch figure.condition {
            case .region(let id): edition.units[unit].values["region"] == id
            case .above(let id, let bound): results.values[node(id)][unit].map { $0 > Exact(bound) } ?? false
            default: true
            }
        }
    }

    func mean(_ node: Int, _ units: [Int]) -> Exact? {
        let values = units.compactMap { results.values[node][$0] }
        return values.isEmpty ? nil : values.reduce(.zero, +) / Exact(values.count)
    }

    func value(_ value: GeneratedFigure.Value, of unit: Int) -> Exact? {
        switch value {
        case .score(let id): results.values[node(id)][unit]
        case .rate(let id): results.values[node(id)][unit].map { $0 / (results.tree[node(id)].maximum ?? .one) }
        case .rank(let id): results.standings[node(id)][unit]?.rank
        case .mean, .indicatorMean, .cell: nil
        }
    }

    private var sources: (rows: [Row], all: Int) {
        switch figure.rows {
        case .units:
            let rows = chosen.map { unit in
                row(edition.units[unit].name.text("en"), figure.values.map { value($0, of: unit) }, unit: unit)
            }
            return (rows, edition.units.count)
        case .region:
            let groups = edition.groupings[0].values.filter { !$0.units.isEmpty }
            let rows = groups.compactMap { group -> Row? in
                let units = group.units.filter(chosen.contains)
                return units.isEmpty ? nil : row(group.label.text("en"), figure.values.map { mean(node($0.node ?? "total"), units) })
            }
            return (rows, groups.count)
        case .indicators:
            return (indicators.map { row(name($0), [mean($0, Array(edition.units.indices))], node: $0) }, indicators.count)
        case .words: return ([], 0)
        }
    }

    private func row(_ label: String, _ values: [Exact?], unit: Int? = nil, node: Int? = nil) -> Row {
        Row(label: label, values: values, texts: zip(values, figure.values).map { value, kind in value.map { text($0, kind) } }, unit: unit, node: node)
    }

    // MARK: Texts

    /// The default of the kind, or the format that the block names, by hand.
    func text(_ value: Exact, _ kind: GeneratedFigure.Value) -> String {
        switch kind {
        case .score("total"): text(value, .total(decimals: rules.decimals))
        case .score: text(value, .score)
        case .rate: text(value, .rate)
        case .rank: text(value, .rank)
        case .mean, .indicatorMean: text(value, .mean)
        case .cell: text(value, .cell)
        }
    }

    func text(_ value: Exact, _ kind: NumberKind) -> String {
        let digits: String
        switch figure.format {
        case "0": digits = value.magnitude.decimal(0, rules.rounding)
        case "0.0": digits = value.magnitude.decimal(1, rules.rounding)
        case "0.00": digits = value.magnitude.decimal(2, rules.rounding)
        case "0.0%": digits = (value.magnitude * Exact(100)).decimal(1, rules.rounding) + "%"
        case "#,##0": digits = value.magnitude.decimal(0, rules.rounding)
        default:
            digits = kind.format(of: value, results.places).text(value.magnitude)
        }
        return value.isNegative && digits.contains { "123456789".contains($0) } ? "−" + digits : digits
    }
}
