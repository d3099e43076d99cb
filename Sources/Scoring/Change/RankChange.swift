/// How two years rank the units that both of them rank, on one node.
///
/// Plain ranks are of each year's own field: who enters above a unit pushes it down, who leaves lets it up. So the places that a unit
/// gained or lost are counted among the units of both years alone, and its plain ranks stand beside them.
package struct RankChange: Sendable, Hashable {
    /// The unit's rank in each year, among all that the year ranks.
    package let plainBefore: Standing
    package let plainAfter: Standing
    /// Its rank in each year among those that both years rank.
    package let before: Standing
    package let after: Standing

    /// Places nearer to rank 1 than the year before: above zero is up, whichever end is the best.
    package var climb: Exact { before.rank - after.rank }
}

extension RankChange {
    /// The changes on a node between two years.
    /// - Parameters:
    ///   - units: those that both years have: the position in each.
    ///   - rules: which of two equal values shares which rank, and where rank 1 is: those of the later year.
    /// - Returns: by position in `units`; nil of those that one of the years does not rank.
    package static func all(
        _ before: Results, _ nodeBefore: Int, _ after: Results, _ nodeAfter: Int, units: [(before: Int, after: Int)]
    ) -> [RankChange?] {
        let ranked = units.indices.filter { before.standings[nodeBefore][units[$0].before] != nil && after.standings[nodeAfter][units[$0].after] != nil }
        let old = before.standings(nodeBefore, among: ranked.map { units[$0].before }, by: after.rules)
        let new = after.standings(nodeAfter, among: ranked.map { units[$0].after }, by: after.rules)
        var changes = [RankChange?](repeating: nil, count: units.count)
        for (position, unit) in ranked.enumerated() {
            guard let plainBefore = before.standings[nodeBefore][units[unit].before], let plainAfter = after.standings[nodeAfter][units[unit].after],
                let was = old[position], let now = new[position]
            else { continue }
            changes[unit] = RankChange(plainBefore: plainBefore, plainAfter: plainAfter, before: was, after: now)
        }
        return changes
    }
}
