import Edition
import Foundation
import Source
import Starter

/// How scores become totals: the rules under which the edition gives what was published, found by building it.
struct RuleTrial {
    private(set) var guesses: [Guess] = []
    let language: String

    init(language: String) { self.language = language }

    /// Sets `scoring` of an edition, and leaves out what was printed where nothing explains it.
    mutating func settle(_ edition: inout EditionPlan) {
        let place = edition.leaves.first?.place ?? Place(file: "")
        let gaps = edition.leaves.contains { $0.cells.contains("") }
        if gaps { edition.set("missing", "exclude", "blank cells are left out, and the others stand for them") }
        let hasMaxima = !edition.isRaw && Set(edition.leaves.map(\.maximum)).count > 1
        let likely = edition.hasWeights ? "weighted-mean" : hasMaxima ? "sum" : "mean"
        var aggregates = [likely]
        if edition.printed.contains(where: { !$0.heading.hasPrefix("rank") }) || edition.hasWeights {
            aggregates += (edition.hasWeights ? ["weighted-mean", "geometric-mean", "sum"] : ["sum", "mean", "geometric-mean"]).filter { $0 != likely }
        }
        let totals = edition.printed.first { $0.heading == "total" }
        let places = totals.map { column in column.cells.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0 }
        edition.set("decimals", "\(min(places ?? (likely == "sum" ? Self.places(edition) : 1), 6))")
        lowBest(&edition, totals)
        guard !edition.printed.isEmpty else {
            edition.set("aggregate", likely, "nothing says how totals are made")
            guesses.append(
                Guess("nothing says how the total is made, and \"aggregate: \(likely)\" is taken", at: place, change: .edition("scoring.aggregate")))
            return
        }
        if tryOut(&edition, aggregates, printedPlace: totals?.place ?? edition.printed[0].place, isTotal: totals != nil) { return }
        // Nothing explains all that was printed.
        let columns = edition.printed
        edition.printed = []
        edition.set("aggregate", likely, "nothing says how totals are made")
        for column in columns {
            guesses.append(
                Guess(
                    .left, "what was published in \"\(column.heading)\" is not what the scores give by any rule that was tried, and is left out",
                    at: column.place,
                    change: .edition("scoring")))
        }
    }

    private mutating func tryOut(_ edition: inout EditionPlan, _ aggregates: [String], printedPlace: Place, isTotal: Bool) -> Bool {
        // What is off by more than rounding leaves is another rule, and is not tried out.
        let estimate = TotalEstimate(edition), totals = edition.printed.first { $0.heading == "total" }
        let places = totals.map { $0.cells.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0 } ?? 0
        let distances = aggregates.map { aggregate in totals.flatMap { estimate.distance(aggregate, to: $0.cells) } }
        let near = zip(aggregates, distances).filter { $1.map { $0.most <= pow(10, -Double(places)) * 0.51 + 1e-6 } ?? true }.map(\.0)
        for aggregate in near {
            for rank in ["competition", "dense"] {
                var candidate = aggregate == "weighted-mean" || aggregate == "geometric-mean" ? edition : edition.withoutWeights
                candidate.set("aggregate", aggregate, isTotal ? "every published total is what this gives" : nil)
                candidate.set("rank", rank)
                if problems(candidate).errors == 0 {
                    edition = candidate
                    if isTotal {
                        guesses.append(
                            Guess(
                                "every published total is what \"aggregate: \(aggregate)\" gives", at: printedPlace, change: .edition("scoring.aggregate"))
                        )
                    } else {
                        guesses.append(
                            Guess(
                                "nothing says how the total is made, and \"aggregate: \(aggregate)\" is taken", at: printedPlace,
                                change: .edition("scoring.aggregate")))
                    }
                    return true
                }
            }
        }
        var best: (plan: EditionPlan, warnings: Int, aggregate: String)?
        let nearest = zip(aggregates, distances).sorted { ($0.1?.mean ?? 0) < ($1.1?.mean ?? 0) }.map(\.0)
        for aggregate in totals == nil ? aggregates : Array(nearest.prefix(1)) {
            var candidate = aggregate == "weighted-mean" || aggregate == "geometric-mean" ? edition : edition.withoutWeights
            candidate.set("aggregate", aggregate)
            candidate.set("published", "stands", "published values are shown, whatever the scores give")
            if !candidate.isRaw { candidate.set("scores", "{decimals: \(Self.places(edition))}", "scores were rounded before they were printed") }
            let found = problems(candidate)
            if found.errors == 0, best.map({ found.warnings < $0.warnings }) ?? true { best = (candidate, found.warnings, aggregate) }
        }
        guard let best else { return false }
        edition = best.plan
        guesses.append(
            Guess(
                best.warnings == 0
                    ? "every published total is what \"aggregate: \(best.aggregate)\" gives, as far as the scores were rounded"
                    : "\"aggregate: \(best.aggregate)\" comes nearest to what was published, which is shown as it is: the check lists what differs",
                at: printedPlace, change: .edition("scoring.published")))
        return true
    }

    /// Where rank 1 has the lowest total, low is best.
    private mutating func lowBest(_ edition: inout EditionPlan, _ totals: EditionPlan.Printed?) {
        guard let totals, let ranks = edition.printed.first(where: { $0.heading == "rank" }) else { return }
        let values = totals.cells.map(Double.init)
        let known = values.compactMap { $0 }
        guard let first = ranks.cells.firstIndex(where: { $0.filter(\.isNumber) == "1" }), let best = values[first], known.count > 1,
            let low = known.min(), let high = known.max(), low < high, best == low
        else { return }
        edition.set("direction", "low", "rank 1 has the lowest total")
        guesses.append(Guess("rank 1 has the lowest total, and low is taken to be best", at: ranks.place, change: .edition("scoring.direction")))
    }

    private func problems(_ edition: EditionPlan) -> (errors: Int, warnings: Int) {
        let plan = ReportPlan(title: "Trial", language: language, editions: [edition])
        let files = ReportFiles(plan).content.map { (path: $0.path, bytes: $0.bytes) }
        let found = Workspace.load(SourceTree(files)).diagnostics
        return (found.count { $0.severity == .error }, found.count { $0.severity == .warning })
    }

    /// The longest score's.
    private static func places(_ edition: EditionPlan) -> Int {
        min(edition.leaves.flatMap(\.cells).map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0, 6)
    }
}

extension EditionPlan {
    /// A weight under an aggregate that ignores it would be a mistake.
    fileprivate var withoutWeights: EditionPlan {
        var copy = self
        copy.indicators = indicators.map {
            $0.mapped { node in
                var node = node
                node.weight = nil
                return node
            }
        }
        return copy
    }
}
