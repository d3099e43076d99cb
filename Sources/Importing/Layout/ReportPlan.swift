import Source

/// A report on its way from a workbook to files: what was recognised, in the words of the report's files.
struct ReportPlan {
    var title: String
    /// A tag (BCP 47).
    var language: String
    /// Oldest first.
    var editions: [EditionPlan]
}

/// One edition: a folder of Content/.
struct EditionPlan {
    struct Unit {
        var id: String
        var name: String
        var englishName: String?
        /// By column: a group's id, or a text.
        var values: [String: String] = [:]
        var place: Place
    }

    struct Grouping {
        var key: String
        var label: String
        var values: [(id: String, label: String)]
        var comment: Message
    }

    struct Attribute {
        var key: String
        var label: String
        var comment: Message
    }

    struct Printed {
        /// As published.csv heads it.
        var heading: String
        /// By unit.
        var cells: [String]
        var place: Place
    }

    /// Keys of `scoring:` with their values.
    struct Rule {
        var key: String
        var value: String
        var comment: Message?
    }

    var id: String
    var year: Int
    var yearComment: Message?
    var title: String
    var unitName: String
    var unitPlural: String?
    var unitComment: Message?
    var groupings: [Grouping] = []
    var attributes: [Attribute] = []
    var units: [Unit]
    /// The first level; each with those below it.
    var indicators: [IndicatorPlan]
    var rules: [Rule] = []
    var printed: [Printed] = []
    /// Whether the numbers are measurements, which become scores.
    var isRaw = false

    var leaves: [IndicatorPlan] { indicators.flatMap(\.leaves) }
    var hasWeights: Bool { indicators.contains { $0.anyWeight } }

    mutating func set(_ key: String, _ value: String, _ comment: Message? = nil) {
        rules.removeAll { $0.key == key }
        rules.append(Rule(key: key, value: value, comment: comment))
    }
}

/// An indicator: a column of numbers, or what is made of others.
struct IndicatorPlan {
    var id: String
    var name: String
    /// Its heading.
    var place: Place
    var maximum: String?
    var weight: String?
    var isLowBest = false
    var measure: String?
    var description: String?
    var comment: Message?
    /// Of a leaf: its numbers by unit, blank where there is none.
    var cells: [String] = []
    var children: [IndicatorPlan] = []

    var leaves: [IndicatorPlan] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
    var anyWeight: Bool { weight != nil || children.contains { $0.anyWeight } }
    var everyNode: [IndicatorPlan] { [self] + children.flatMap(\.everyNode) }

    /// The same with every node changed, children first.
    func mapped(_ change: (IndicatorPlan) -> IndicatorPlan) -> IndicatorPlan {
        var copy = self
        copy.children = children.map { $0.mapped(change) }
        return change(copy)
    }
}
