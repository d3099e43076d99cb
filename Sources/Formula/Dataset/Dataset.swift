package import Scoring
package import Source

/// What formulas can see of one edition. The Edition module builds it once; everything in it is immutable.
package struct Dataset: Sendable {
    /// One thing that is ranked: a city, a country, a school.
    package struct Unit: Sendable {
        package var id: String
        package var name: LocalizedText
        /// The other columns of units.csv by their heading; a group column holds the id of its value.
        package var attributes: [String: String]

        package init(id: String, name: LocalizedText, attributes: [String: String] = [:]) {
            self.id = id
            self.name = name
            self.attributes = attributes
        }
    }

    /// A column of units.csv that groups units, with its values in the report's order.
    package struct Group: Sendable {
        package struct Member: Sendable {
            package var id: String
            package var name: LocalizedText

            package init(id: String, name: LocalizedText) {
                self.id = id
                self.name = name
            }
        }

        package var key: String
        package var name: LocalizedText
        package var values: [Member]

        package init(key: String, name: LocalizedText, values: [Member]) {
            self.key = key
            self.name = name
            self.values = values
        }
    }

    /// An alternative to the rules in use, with all that formulas see under it.
    package struct Scenario: Sendable {
        package var id: String
        package var name: LocalizedText
        package var data: Dataset

        package init(id: String, name: LocalizedText, data: Dataset) {
            self.id = id
            self.name = name
            self.data = data
            self.data.scenarioID = id
        }
    }

    /// What was measured for an indicator, before it became scores.
    package struct RawValues: Sendable {
        /// By unit.
        package var values: [Exact?]
        package var unit: LocalizedText?
        package var best: ScoringRules.Direction

        package init(values: [Exact?], unit: LocalizedText?, best: ScoringRules.Direction) {
            self.values = values
            self.unit = unit
            self.best = best
        }
    }

    /// The folder's name, such as `2017`.
    package let editionID: String
    package let results: Results
    /// In the order of units.csv, which is the order of `results`.
    package let units: [Unit]
    /// By node of the indicator tree, the total first.
    package let indicatorNames: [LocalizedText]
    package let groups: [Group]
    /// Labels of the columns of units.csv that are no groups, where the edition gives them.
    package let attributeNames: [String: LocalizedText]
    package let tables: [DataTable]
    /// By the heading of a column of units.csv.
    package let oddCells: [String: DataTable.OddCells]
    /// Other editions by id, for `in 2016`; theirs may be empty.
    package private(set) var others: [String: Dataset]
    /// How the editions follow each other; nil of a report with one.
    private(set) var timeline: Timeline?

    /// By node of the tree: of the indicators that have raw values.
    package let raw: [Int: RawValues]
    /// For `under experts`; they are of this edition, and have none themselves.
    package private(set) var scenarios: [Scenario]
    /// The scenario that this is; nil of the ranking itself.
    fileprivate(set) var scenarioID: String?

    /// For `rank_low` and `dominates`; nil where that is not told.
    package var firmness: Firmness?

    private(set) var names: NameIndex

    /// - Precondition: a name for every node of the tree and a unit for every column of the results.
    package init(
        editionID: String, results: Results, units: [Unit], indicatorNames: [LocalizedText], groups: [Group] = [],
        attributeNames: [String: LocalizedText] = [:], tables: [DataTable] = [], oddCells: [String: DataTable.OddCells] = [:],
        others: [String: Dataset] = [:], scenarios: [Scenario] = [], raw: [Int: RawValues] = [:]
    ) {
        precondition(units.count == results.unitCount || results.tree.leaves.isEmpty, "a unit for each column of the results")
        precondition(indicatorNames.count == results.tree.count, "a name for each node")
        self.editionID = editionID
        self.results = results
        self.units = units
        self.indicatorNames = indicatorNames
        self.groups = groups
        self.attributeNames = attributeNames
        self.tables = tables
        self.oddCells = oddCells
        self.others = others
        self.scenarios = scenarios
        self.raw = raw
        names = NameIndex(
            results: results, units: units, indicatorNames: indicatorNames, groups: groups, attributeNames: attributeNames,
            tables: tables)
        for set in scenarios { names.scenarios.add(id: set.id, names: set.name) }
    }

    /// The same edition beside others.
    package func with(others: [String: Dataset], _ timeline: Timeline? = nil) -> Dataset {
        var copy = self
        copy.others = others
        copy.timeline = timeline
        return copy
    }

    /// The same edition in a scenario; other editions are seen in their own scenario of that name, where they have one.
    func under(_ set: Int) -> Dataset {
        let id = scenarios[set].id
        return scenarios[set].data.with(others: others.compactMapValues { other in other.scenarios.first { $0.id == id }?.data }, timeline)
    }

    /// What tells its numbers from those of every other dataset that a formula can reach.
    var cacheID: String { editionID + (scenarioID.map { " under " + $0 } ?? "") }
}
