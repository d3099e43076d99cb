import Edition
import Markup
import Scoring
import Source

/// The units that a unit is best compared with: of its groups, with the nearest totals.
struct UnitPeers {
    /// Fewer than these are no company: then units of the first of its groups are taken, then any.
    private static let fewest = 2
    private static let most = 4
    /// With those that are as near as the last one.
    private static let mostShown = 8

    private let rendition: Rendition
    private let unit: Int
    /// The nearest first.
    let units: [Int]
    /// What it has in common with them.
    private let groupings: [Grouping]

    /// Nil where there is nobody, or no total.
    init?(_ rendition: Rendition, unit: Int) {
        let results = rendition.results, edition = rendition.edition
        guard let total = results.values[0][unit] else { return nil }
        let own = edition.groupings.filter { !(edition.units[unit].values[$0.key] ?? "").isEmpty }
        let others = rendition.statistics.order.filter { $0 != unit && results.standings[0][$0] != nil }
        var found: (units: [Int], groupings: [Grouping]) = (others, [])
        for shared in [own, Array(own.prefix(1))] where !shared.isEmpty {
            let units = others.filter { other in shared.allSatisfy { edition.units[other].values[$0.key] == edition.units[unit].values[$0.key] } }
            if units.count >= Self.fewest {
                found = (units, shared)
                break
            }
        }
        let sorted = found.units.compactMap { other in results.values[0][other].map { (unit: other, gap: ($0 - total).magnitude) } }
            .sorted { $0.gap == $1.gap ? rendition.statistics.places[$0.unit] < rendition.statistics.places[$1.unit] : $0.gap < $1.gap }
        if sorted.isEmpty { return nil }
        // Of many that are equally near, none is nearer than the others.
        let within = sorted.prefix { $0.gap <= sorted[min(Self.most, sorted.count) - 1].gap }
        let nearer = within.prefix { $0.gap < within[within.count - 1].gap }
        units = (within.count <= Self.mostShown || nearer.isEmpty ? within.prefix(Self.mostShown) : nearer).map(\.unit)
        groupings = found.groupings
        self.rendition = rendition
        self.unit = unit
    }

    func exhibit(root: String) -> ExhibitView {
        let words = rendition.words
        var body = ByteBuffer()
        RankingTable(rendition: rendition, root: root, only: Set(units + [unit]), shared: Set(groupings.map(\.key)), highlight: unit).write(into: &body)
        let caption =
            groupings.isEmpty
            ? words("peers_caption", ["units": rendition.names.unitsWord])
            : words(
                "peers_caption_of",
                ["units": rendition.names.unitsWord, "groups": words.list(groupings.map { rendition.groupLabel($0, of: unit) })])
        return ExhibitView(
            heading: words["peers"], caption: ByteBuffer(text: caption), body: body,
            more: LinkView(label: words["compare_with_these"], path: ComparePage.address(of: [unit] + units.prefix(ComparePage.most - 1), rendition)))
    }
}
