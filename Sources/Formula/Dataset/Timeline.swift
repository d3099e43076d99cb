package import Messages
package import Scoring

/// How an edition goes on in the others: who is who there, and what compares. The Edition module knows; formulas ask.
///
/// Editions go by their position among `ids`, units and indicators by their position in an edition.
package struct Timeline: Sendable {
    package enum Comparison: Sendable, Hashable {
        case comparable
        /// Shares of the maximum and ranks compare, scores do not; with what changed, in words: "its maximum changed from 20 to 25".
        case asRate(Message)
        case not(Message)
    }

    /// Every edition, the oldest first.
    package let ids: [String]
    /// Where another edition has a unit; nil where it has not.
    package let unit: @Sendable (_ unit: Int, _ from: Int, _ to: Int) -> Int?
    package let indicator: @Sendable (_ node: Int, _ from: Int, _ to: Int) -> Int?
    /// How an edition's indicator compares with an earlier edition; nil where that does not have it.
    package let comparison: @Sendable (_ node: Int, _ edition: Int, _ earlier: Int) -> Comparison?
    /// By unit of the edition: the places gained on an indicator among the units that both rank; nil where one does not rank it.
    package let climbs: @Sendable (_ node: Int, _ edition: Int, _ earlier: Int) -> [Exact?]
    /// Units of the edition that the earlier one does not have, mergers aside.
    package let entrants: @Sendable (_ edition: Int, _ earlier: Int) -> [Int]
    /// Units of the earlier edition that the later one does not have, mergers aside.
    package let leavers: @Sendable (_ edition: Int, _ earlier: Int) -> [Int]
    /// Why another edition does not have an edition's unit, or its indicator, in words: "new in 2017".
    package let absence: @Sendable (_ position: Int, _ isUnit: Bool, _ from: Int, _ to: Int) -> Message

    package init(
        ids: [String], unit: @escaping @Sendable (Int, Int, Int) -> Int?, indicator: @escaping @Sendable (Int, Int, Int) -> Int?,
        comparison: @escaping @Sendable (Int, Int, Int) -> Comparison?, climbs: @escaping @Sendable (Int, Int, Int) -> [Exact?],
        entrants: @escaping @Sendable (Int, Int) -> [Int], leavers: @escaping @Sendable (Int, Int) -> [Int],
        absence: @escaping @Sendable (Int, Bool, Int, Int) -> Message
    ) {
        self.ids = ids
        self.unit = unit
        self.indicator = indicator
        self.comparison = comparison
        self.climbs = climbs
        self.entrants = entrants
        self.leavers = leavers
        self.absence = absence
    }

    func position(_ id: String) -> Int? { ids.firstIndex(of: id) }
}

extension Dataset {
    /// Where a unit is in another edition: along the timeline where there is one, else by its id.
    func unit(_ unit: Int, in other: Dataset) -> Int? {
        if let timeline, let from = timeline.position(editionID), let to = timeline.position(other.editionID) { return timeline.unit(unit, from, to) }
        if case .one(let found) = other.names.units.find(units[unit].id) { return found }
        return nil
    }

    /// Where an indicator is in another edition.
    func indicator(_ node: Int, in other: Dataset) -> Int? {
        if let timeline, let from = timeline.position(editionID), let to = timeline.position(other.editionID) { return timeline.indicator(node, from, to) }
        return other.results.tree.node(results.tree[node].id)
    }

    /// The edition before this one, of those that can be read.
    var previous: String? {
        guard let timeline, let own = timeline.position(editionID) else { return others.keys.filter { $0 < editionID }.max() }
        return timeline.ids[..<own].last { others[$0] != nil }
    }
}
