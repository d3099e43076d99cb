import Formula
package import Scoring
package import Source

/// The bands of the total or of an indicator (very high, high, and so on), and which one each unit is in.
package struct Bands: Sendable {
    package struct Band: Sendable {
        /// As formulas and tables name it: the name in the first language, where nothing else is said.
        package var id: String
        package var name: LocalizedText
    }

    /// Of the indicator tree.
    package var node: Int
    /// `band`, or `band:ID` on an indicator: as formulas, filters and columns name them.
    package var key: String
    /// In the order of edition.yaml.
    package var bands: [Band]
    package var rule: BandRule
    /// By unit: a position in `bands`.
    package var ofUnit: [Int?]

    /// The name of a unit's band; nil where it has none.
    package func name(of unit: Int) -> LocalizedText? { ofUnit[unit].map { bands[$0].name } }

    package func count(_ band: Int, among units: some Sequence<Int>) -> Int { units.count { ofUnit[$0] == band } }

    static func key(_ id: String) -> String { id == IndicatorTree.totalID ? wordOfTotal : wordOfTotal + ":" + id }
    static let wordOfTotal = "band"
    /// What formulas call the total's, beside the key.
    private static let label = LocalizedText([("en", wordOfTotal), ("zh-Hans", "等级")])
}

extension Bands {
    /// The same bands over other values.
    func over(_ results: Results) -> Bands {
        var copy = self
        copy.ofUnit = rule.bands(of: node, in: results)
        return copy
    }

    /// As figures have them in their rows.
    var grouping: Grouping {
        Grouping(
            key: key, label: group.name,
            values: bands.enumerated().map { position, band in
                .init(id: band.id, label: band.name, units: ofUnit.indices.filter { ofUnit[$0] == position })
            })
    }

    /// As formulas see them: a column that groups the units.
    var group: Dataset.Group {
        Dataset.Group(
            key: key, name: node == 0 ? Self.label : LocalizedText(key), values: bands.map { .init(id: $0.id, name: $0.name) })
    }
}

extension [Bands] {
    /// By key: the bands of a unit.
    func ids(of unit: Int) -> [String: String] {
        var ids: [String: String] = [:]
        for bands in self { if let band = bands.ofUnit[unit] { ids[bands.key] = bands.bands[band].id } }
        return ids
    }
}
