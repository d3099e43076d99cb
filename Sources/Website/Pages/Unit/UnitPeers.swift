import Edition
import Markup
import Parallel
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
        let edition = rendition.edition
        guard let total = rendition.results.values[0][unit] else { return nil }
        let own = edition.groupings.filter { !(edition.units[unit].values[$0.key] ?? "").isEmpty }
        let company = rendition.company.value
        var found: (units: NearestValues?, groupings: [Grouping]) = (company.among([], as: unit), [])
        for shared in [own, Array(own.prefix(1))] where !shared.isEmpty {
            // The unit itself is one of them, where it is ranked.
            let units = company.among(shared.map(\.key), as: unit), others = (units?.count ?? 0) - (rendition.results.standings[0][unit] == nil ? 0 : 1)
            if others >= Self.fewest {
                found = (units, shared)
                break
            }
        }
        // Of many that are equally near, none is nearer than the others.
        let within = found.units?.nearest(to: total, apartFrom: unit, atLeast: Self.most, mostOfEach: Self.mostShown + 1) ?? []
        guard let last = within.last else { return nil }
        let nearer = within.prefix { $0.gap < last.gap }
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
