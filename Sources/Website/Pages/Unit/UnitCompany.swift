import Edition
import Scoring

/// The ranked units by their totals, as a whole and of each combination of groups: sorted once for the pages of all units.
struct UnitCompany: Sendable {
    /// By the keys of groupings, then by the groups that a unit has of them.
    private let sorted: [[String]: [[String]: NearestValues]]
    private let units: [Unit]

    /// - Parameter places: by unit, its position by total.
    init(_ edition: Edition, places: [Int]) {
        let results = edition.results
        units = edition.units
        let ranked = edition.units.indices.compactMap { unit in
            results.standings[0][unit] == nil ? nil : results.values[0][unit].map { (unit: unit, value: $0) }
        }
        // Those groupings in which one unit or another has a group, and the first of them alone.
        let own = Set(edition.units.map { unit in edition.groupings.map(\.key).filter { !(unit.values[$0] ?? "").isEmpty } })
        let wanted = Set([[]] + own + own.map { Array($0.prefix(1)) })
        sorted = wanted.reduce(into: [:]) { sorted, keys in
            sorted[keys] = Dictionary(grouping: ranked) { edition.units[$0.unit].groups(keys) }
                .mapValues { NearestValues($0, places: places) }
        }
    }

    /// The ranked units that have the same groups as a unit under some groupings; nil where there are none.
    func among(_ keys: [String], as unit: Int) -> NearestValues? { sorted[keys]?[units[unit].groups(keys)] }
}

extension Unit {
    fileprivate func groups(_ keys: [String]) -> [String] { keys.map { values[$0] ?? "" } }
}
