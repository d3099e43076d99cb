import Charts
import Edition
import Languages
import Parallel
import Scoring

/// What pages say of an edition's results as a whole: who stands where, how values are spread, how groups compare.
struct EditionStatistics: Sendable {
    private let results: Results
    /// Every unit, best total first.
    let order: [Int]
    /// Each unit's position in `order`.
    let places: [Int]
    /// By node: the distribution over the units that count, and the strip that shows it.
    let distributions: [Distribution?]
    let strips: [StripRange?]
    /// By node, formatted; nil where nobody has a value.
    let means: [String?]
    let medians: [String?]
    /// Made for the pages of units alone: a check, and a preview of another page, have no use for so many sorted columns.
    private let bounds: Once<(strengths: [StrengthBound?], weaknesses: [StrengthBound?])>
    /// By grouping, group and node, formatted.
    let groupMeans: [[[String?]]]
    /// By grouping and unit: its standing by total within its group, and the group's size.
    let groupStandings: [[(standing: Standing, count: Int)?]]
    /// By unit: its group under the first grouping.
    let firstGroups: [Int?]

    /// - Parameter marks: those of the page's language.
    init(_ edition: Edition, _ marks: NumberMarks) {
        let results = edition.results
        self.results = results
        order = results.order(by: 0)
        var places = [Int](repeating: 0, count: order.count)
        for (position, unit) in order.enumerated() { places[unit] = position }
        self.places = places
        let mean = { marks.written(results.places.text($0, .mean)) }
        distributions = results.values.indices.map { Distribution(results.counted($0)) }
        // A dot of a unit that does not count has its place too.
        strips = distributions.enumerated().map { node, distribution in
            distribution.map { $0.reaching(results.values[node].compactMap { $0 }).strip(of: node, results, edition.marks, marks) }
        }
        means = results.means.map { $0.map(mean) }
        medians = distributions.enumerated().map { node, distribution in
            distribution.map { marks.written(results.places.text($0.median.value, results.kind(of: $0.median, on: node))) }
        }
        bounds = Once {
            let nodes = results.tree.nodes.indices
            return (nodes.map { StrengthBound(results, $0) }, nodes.map { StrengthBound(results, $0, isWeakness: true) })
        }
        groupMeans = edition.groupings.map { grouping in
            let rule = edition.meanRule(of: grouping)
            return grouping.values.map { group in
                edition.indicators.indices.map { results.mean($0, over: group.units, by: rule).map { results.text(mean: $0, rule, marks) } }
            }
        }
        groupStandings = edition.groupings.map { grouping in
            var standings = [(standing: Standing, count: Int)?](repeating: nil, count: edition.units.count)
            for group in grouping.values {
                let present = group.units.filter { results.standings[0][$0] != nil }
                for (unit, standing) in zip(present, results.standings(0, among: present)) {
                    standings[unit] = standing.map { ($0, present.count) }
                }
            }
            return standings
        }
        var firstGroups = [Int?](repeating: nil, count: edition.units.count)
        for (position, group) in (edition.groupings.first?.values ?? []).enumerated() {
            for unit in group.units { firstGroups[unit] = position }
        }
        self.firstGroups = firstGroups
    }

    /// By node: what a score has to pass to be a strength; nil where no unit has a score.
    var strengthBounds: [StrengthBound?] { bounds.value.strengths }
    var weaknessBounds: [StrengthBound?] { bounds.value.weaknesses }

    /// The first units by rank, with all that tie with the last of them as far as there is room; as many as asked for where all tie.
    func first(_ count: Int, atMost most: Int) -> [Int] {
        let standings = results.standings[0]
        guard count < order.count, let last = standings[order[count - 1]] else { return Array(order.prefix(count)) }
        let within = order.prefix { standings[$0].map { $0.rank <= last.rank } ?? false }
        if within.count <= most { return Array(within) }
        let before = within.prefix { standings[$0].map { $0.rank < last.rank } ?? false }
        return Array(before.isEmpty ? order.prefix(count) : before)
    }
}

extension Distribution {
    /// The scale on which a unit's dot is set.
    func strip(of node: Int, _ results: Results, _ lines: [ScoreMark] = [], _ marks: NumberMarks) -> StripRange {
        let kind = results.kind(of: node)
        func value(_ value: Exact, _ kind: NumberPlaces.Kind) -> ChartValue { ChartValue(value.double, marks.written(results.places.text(value, kind))) }
        return StripRange(
            value: nil, lowest: value(lowest, kind), median: value(median.value, results.kind(of: median, on: node)), highest: value(highest, kind),
            ends: results.tree[node].ends.map { $0.double...$1.double }, lines: lines.of(node).map(\.value.double))
    }
}
