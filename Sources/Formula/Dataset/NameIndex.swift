import Scoring
import Source

/// The names of a dataset, made ready for looking up, and its columns, made ready for comparing.
struct NameIndex: Sendable {
    /// A column of units.csv that is no group.
    struct Attribute: Sendable {
        /// By unit.
        let texts: [String]
        let folded: [String]
        /// By unit, if every cell that is not empty is a plain number.
        let numbers: [Exact?]?
    }

    private(set) var units = Lookup()
    private(set) var indicators = Lookup()
    private(set) var groups = Lookup()
    /// By group.
    private(set) var groupValues: [Lookup] = []
    /// By group, then by unit: the position of the unit's value, or −1.
    private(set) var valueOfUnit: [[Int]] = []
    /// By group, then by value: its units.
    private(set) var unitsOfValue: [[[Int]]] = []
    private(set) var attributeNames = Lookup()
    private(set) var attributes: [Attribute] = []
    private(set) var tables = Lookup()
    var scenarios = Lookup()
    /// By table.
    private(set) var columns: [Lookup] = []
    /// Those that count in means and the like.
    let everyUnit: [Int]
    let everyIndicator: [Int]

    init(
        results: Results, units: [Dataset.Unit], indicatorNames: [LocalizedText], groups: [Dataset.Group],
        attributeNames labels: [String: LocalizedText], tables: [DataTable]
    ) {
        everyUnit = units.indices.filter { results.tree.leaves.isEmpty || results.isCounted[$0] }
        everyIndicator = Array(results.tree.nodes.indices.dropFirst())
        for unit in units { self.units.add(id: unit.id, names: unit.name) }
        for (node, names) in indicatorNames.enumerated() { indicators.add(id: results.tree[node].id, names: names) }
        for group in groups {
            self.groups.add(id: group.key, names: group.name)
            var values = Lookup()
            var position: [String: Int] = [:]
            for value in group.values {
                position[value.id] = position[value.id] ?? values.count
                values.add(id: value.id, names: value.name)
            }
            groupValues.append(values)
            let ofUnit = units.map { $0.attributes[group.key].flatMap { position[$0] } ?? -1 }
            valueOfUnit.append(ofUnit)
            var members = [[Int]](repeating: [], count: group.values.count)
            for (unit, value) in ofUnit.enumerated() where value >= 0 { members[value].append(unit) }
            unitsOfValue.append(members)
        }
        var keys: Set<String> = []
        for unit in units { keys.formUnion(unit.attributes.keys) }
        keys.subtract(groups.map(\.key))
        for key in keys.sorted() {
            attributeNames.add(id: key, names: labels[key] ?? LocalizedText(key))
            let texts = units.map { $0.attributes[key] ?? "" }
            let numbers = texts.map { Exact(cell: $0) }
            let isNumeric = zip(texts, numbers).allSatisfy { $0.isEmpty || $1 != nil } && numbers.contains { $0 != nil }
            attributes.append(
                Attribute(texts: texts, folded: texts.map { folded($0) }, numbers: isNumeric ? numbers : nil))
        }
        for table in tables {
            self.tables.add(id: table.name, names: table.title)
            var lookup = Lookup()
            for column in table.columns { lookup.add(id: column.name, names: column.label) }
            columns.append(lookup)
        }
    }
}
