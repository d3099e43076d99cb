import Edition
import Parallel
import Scoring

/// The editions of a report, each beside the one before it: computed when a page first asks, and once for all pages and languages.
final class YearSteps: Sendable {
    let years: Years
    private let steps: [Once<YearStep?>]

    init(_ years: Years) {
        self.years = years
        steps = years.editions.indices.map { edition in Once { years.beforeAndAfter(edition).map { YearStep($0, years) } } }
    }

    /// Nil of the oldest edition.
    func step(_ edition: Int) -> YearStep? { steps[edition].value }
}

/// What changed for the units from an edition to the next.
struct YearStep: Sendable {
    let comparison: EditionComparison
    /// How the totals compare.
    let total: Comparability?
    /// By unit of the later edition: its places gained or lost among the units that both rank; none where the totals do not compare.
    let climbs: [Int: RankChange]
    /// By unit of the later edition: what became of its total.
    let totals: [Int: TotalChange]
    /// Whether any indicator compares, so that units have a change of their own scores at all.
    let hasOwnPart: Bool

    init(_ comparison: EditionComparison, _ years: Years) {
        self.comparison = comparison
        total = comparison.comparability(ofNode: 0)
        let units = comparison.shared.map(\.after)
        func byUnit<Change>(_ changes: [Change?]) -> [Int: Change] {
            Dictionary(uniqueKeysWithValues: zip(units, changes).compactMap { unit, change in change.map { (unit, $0) } })
        }
        climbs = total?.comparesAsRate == true ? byUnit(comparison.rankChanges(ofNode: 0)) : [:]
        totals = byUnit(comparison.totalChanges)
        let tree = years.editions[comparison.after].results.tree
        hasOwnPart = tree.leaves.contains { comparison.comparability(ofNode: $0)?.comparesAsRate == true }
    }

    /// Whether changes of totals have parts to be told apart: where all of every change is of own scores, they say nothing more.
    var hasParts: Bool { hasOwnPart && totals.values.contains { !$0.rest.isZero } }
    /// Whether points of the totals compare.
    var comparesTotals: Bool { total?.isComparable == true }
    /// Whether ranks by them do.
    var comparesRanks: Bool { total?.comparesAsRate == true }
}
