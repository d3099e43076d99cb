import Scoring
import Source

/// Weights for every indicator, where a workbook gives some: siblings all have one, or none of them.
struct WeightReading {
    private(set) var guesses: [Guess] = []

    mutating func settle(_ indicators: [IndicatorPlan]) -> [IndicatorPlan] {
        guard indicators.contains(where: \.anyWeight) else { return indicators }
        return alike(indicators)
    }

    private mutating func alike(_ siblings: [IndicatorPlan]) -> [IndicatorPlan] {
        var siblings = siblings
        if siblings.allSatisfy({ $0.weight == nil }) {
            // Weights that the parts have of the whole say what the whole counts.
            let sums = siblings.map { $0.children.compactMap { child in child.weight.flatMap(Self.exact) } }
            let isOfWhole = zip(siblings, sums).allSatisfy { !$0.children.isEmpty && $0.children.count == $1.count }
            let totals = sums.map { $0.reduce(Exact.zero, +) }
            if isOfWhole, Set(totals.map { $0.shortest() }).count > 1 {
                for index in siblings.indices { siblings[index].weight = totals[index].shortest() }
                if let first = siblings.first {
                    guesses.append(
                        Guess("\"\(first.name)\" and those beside it count what their parts add up to", at: first.place, change: .indicators("weight")))
                }
            } else {
                for index in siblings.indices { siblings[index].weight = "1" }
                if siblings.count > 1, let first = siblings.first {
                    guesses.append(
                        Guess("\"\(first.name)\" and those beside it have no weights, and count alike", at: first.place, change: .indicators("weight")))
                }
            }
        } else {
            for index in siblings.indices where siblings[index].weight == nil {
                siblings[index].weight = "1"
                guesses.append(Guess("\"\(siblings[index].name)\" has no weight, and 1 is taken", at: siblings[index].place, change: .indicators("weight")))
            }
        }
        // All with a percent sign, or none.
        if siblings.contains(where: { $0.weight?.hasSuffix("%") == true }), !siblings.allSatisfy({ $0.weight?.hasSuffix("%") == true }) {
            for index in siblings.indices { siblings[index].weight = siblings[index].weight?.replacing("%", with: "") }
        }
        return siblings.map { node in
            var copy = node
            if !node.children.isEmpty { copy.children = alike(node.children) }
            return copy
        }
    }

    private static func exact(_ weight: String) -> Exact? { Exact(weight.hasSuffix("%") ? String(weight.dropLast()) : weight) }
}
