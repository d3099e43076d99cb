/// An index of raw values, each indicator normalised in a way of its own.
struct GeneratedMeasures {
    struct Measure {
        var method: String
        /// Which raw values are said to be the better ones; nil where it goes with the scores.
        var direction: String?
        var isLogarithmic = false
        /// How many of the lowest and highest values are drawn in.
        var counts: (low: Int, high: Int)?
        var bounds: (low: PlainFraction?, high: PlainFraction?)?
        var posts = (worst: PlainFraction.zero, best: PlainFraction.zero)
        var isCapped = true
        var scale: (from: PlainFraction, to: PlainFraction)?
        var around: (mean: PlainFraction, deviation: PlainFraction)?
        /// By unit.
        var values: [PlainFraction?] = []
    }

    let isLow: Bool
    let unitCount: Int
    private(set) var measures: [Measure] = []
    private var generator: SeededGenerator

    private static let places = 2

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed ^ 0xABCD)
        isLow = Int.random(in: 0..<4, using: &generator) == 0
        unitCount = Int.random(in: 4...7, using: &generator)
        while measures.count < 4 { measures.append(measure()) }
    }

    private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &generator) == 0 }
    private mutating func number(_ range: ClosedRange<Int>) -> PlainFraction { PlainFraction(Int.random(in: range, using: &generator), over: 100) }

    private mutating func measure() -> Measure {
        let methods = ["min-max", "min-max", "goalposts", "goalposts", "z-score", "z-score", "rank", "percentile"] + (isLow ? [] : ["distance-to-best"])
        var measure = Measure(method: methods.randomElement(using: &generator)!)
        let method = measure.method
        measure.isLogarithmic = method != "rank" && method != "percentile" && chance(3)
        // Numbers of one size, of very different sizes, and such as share most of their digits.
        let range = [1_01...9_00, 1_01...4_000_000_00, 1_000_000_00...1_000_000_40].randomElement(using: &generator)!, isCoarse = chance(3)
        repeat {
            measure.values = (0..<unitCount).map { unit in
                if unit > 2, chance(6) { return nil }
                let value = number(range)
                return isCoarse && range.lowerBound < 1_000_000_00 ? max(value.rounded(0), PlainFraction(2)) : value
            }
        } while Set(measure.values.compactMap { $0 }).count < 3
        let sorted = measure.values.compactMap { $0 }.sorted()
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: measure.counts = sorted.count < 4 ? nil : [(1, 0), (0, 1), (1, 1)].randomElement(using: &generator)!
        case 1: measure.bounds = (chance(3) ? nil : sorted[1] - PlainFraction(1, over: 100), sorted[sorted.count - 2])
        default: break
        }
        if method == "goalposts" {
            repeat { measure.posts = (number(range), chance(4) ? sorted[0] : number(range)) } while measure.posts.worst == measure.posts.best
            measure.isCapped = chance(2)
        } else if chance(2) {
            measure.direction = chance(2) ? "low" : "high"
        }
        if method == "z-score" {
            if chance(2) { measure.around = (PlainFraction(Int.random(in: -5...500, using: &generator)), number(10...100_00)) }
        } else if method != "rank", chance(2) {
            measure.scale = [(PlainFraction(1), PlainFraction(100)), (PlainFraction(10), PlainFraction(0)), (PlainFraction(-1), PlainFraction(1, over: 2))]
                .randomElement(using: &generator)!
        }
        // What is drawn in must leave something to tell apart.
        if Set(MeasureOracle(measure, isLow: isLow).drawn.compactMap { $0 }).count < 2 { (measure.counts, measure.bounds) = (nil, nil) }
        return measure
    }

    // MARK: As files

    var edition: String { "year: 2020\ntitle: T\nscoring: {aggregate: mean, decimals: 2, missing: exclude, direction: \(isLow ? "low" : "high")}\n" }
    var units: String { "id,name\n" + (0..<unitCount).map { "u\($0),U\($0)\n" }.joined() }
    var indicators: String { measures.enumerated().map { "- {id: m\($0), name: M\($0), \(text($1))}\n" }.joined() }

    private func text(_ measure: Measure) -> String {
        func text(_ value: PlainFraction) -> String { value.text(Self.places) }
        var keys = ["method: \(measure.method)"]
        if measure.isLogarithmic { keys.append("log: true") }
        if let (low, high) = measure.counts { keys.append("winsorise: {lowest: \(low), highest: \(high)}") }
        if let (low, high) = measure.bounds {
            keys.append("winsorise: {\([low.map { "min: " + text($0) }, high.map { "max: " + text($0) }].compactMap { $0 }.joined(separator: ", "))}")
        }
        if measure.method == "goalposts" {
            keys += ["worst: \(text(measure.posts.worst))", "best: \(text(measure.posts.best))", "capped: \(measure.isCapped)"]
        }
        if let (from, to) = measure.scale { keys += ["from: \(text(from))", "to: \(text(to))"] }
        if let (mean, deviation) = measure.around { keys += ["mean: \(text(mean))", "deviation: \(text(deviation))"] }
        return (measure.direction.map { "direction: \($0), " } ?? "") + "normalise: {\(keys.joined(separator: ", "))}"
    }

    var values: String {
        "unit," + measures.indices.map { "m\($0)" }.joined(separator: ",") + "\n"
            + (0..<unitCount).map { unit in "u\(unit)," + measures.map { $0.values[unit]?.text(Self.places) ?? "" }.joined(separator: ",") + "\n" }.joined()
    }
}
