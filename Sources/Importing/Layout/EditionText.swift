import Source

/// edition.yaml of a recognised edition.
struct EditionText {
    private let edition: EditionPlan
    private let language: MessageLanguage

    init(_ edition: EditionPlan, _ language: MessageLanguage) {
        self.edition = edition
        self.language = language
    }

    var text: String {
        var lines = ["year: \(edition.year)" + comment(edition.yearComment), "title: \(YAMLText.scalar(edition.title))", unit]
        if !edition.groupings.isEmpty {
            lines.append("groups:")
            for grouping in edition.groupings {
                lines += ["  \(key(grouping.key)):" + comment(grouping.comment), "    label: \(YAMLText.scalar(grouping.label))", "    values:"]
                lines += grouping.values.map { "      - {id: \(key($0.id)), label: \(flow($0.label))}" }
            }
        }
        if !edition.attributes.isEmpty {
            lines.append("attributes:" + comment("further columns of units.csv and what they are called"))
            lines += edition.attributes.map { "  \(key($0.key)): \(YAMLText.scalar($0.label))" + comment($0.comment) }
        }
        lines.append("scoring:")
        let order = ["aggregate", "decimals", "missing", "direction", "rank", "published", "scores"]
        for rule in edition.rules.sorted(by: { (order.firstIndex(of: $0.key) ?? 9) < (order.firstIndex(of: $1.key) ?? 9) }) {
            lines.append("  \(rule.key): \(rule.value)" + comment(rule.comment))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var unit: String {
        let plural = edition.unitPlural.map { ", plural: \(flow($0))" } ?? ""
        return "unit: {name: \(flow(edition.unitName))\(plural)}" + comment(edition.unitComment)
    }

    private func comment(_ message: Message?) -> String { YAMLText.comment(message?.text(in: language)) }
    private func key(_ id: String) -> String { YAMLText.key(id) }
    private func flow(_ text: String) -> String { YAMLText.scalar(text) }
}

/// indicators.yaml of a recognised edition.
struct IndicatorsText {
    private let edition: EditionPlan
    private let language: MessageLanguage

    init(_ edition: EditionPlan, _ language: MessageLanguage) {
        self.edition = edition
        self.language = language
    }

    var text: String { edition.indicators.map { lines($0, "") }.joined() }

    private func lines(_ node: IndicatorPlan, _ indent: String) -> String {
        let source: Message = node.comment.map { "\(node.place.withinFile): \($0)" } ?? Message(verbatim: node.place.withinFile)
        var out = "\(indent)- id: \(YAMLText.key(node.id))" + YAMLText.comment(source.text(in: language)) + "\n"
        func add(_ key: String, _ value: String?) { if let value { out += "\(indent)  \(key): \(value)\n" } }
        add("name", YAMLText.scalar(node.name))
        // The maximum of a parent follows from those of its children.
        if node.children.isEmpty, !edition.isRaw { add("max", node.maximum) }
        add("weight", node.weight)
        add("description", node.description.map(YAMLText.scalar))
        if node.children.isEmpty, edition.isRaw {
            add("unit", node.measure.map(YAMLText.scalar))
            if node.isLowBest { add("direction", "low") }
            add("normalise", "{method: min-max, from: 0, to: 100}")
        }
        guard !node.children.isEmpty else { return out }
        return out + "\(indent)  indicators:\n" + node.children.map { lines($0, indent + "    ") }.joined()
    }
}

extension YAMLText {
    /// An id, in quotes where YAML would take it for a number or a word of its own: `1.10`, `NO`.
    static func key(_ id: String) -> String {
        let isWord = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(id.lowercased())
        return isWord || id.allSatisfy({ $0.isNumber || $0 == "." || $0 == "_" || $0 == "-" }) || (id.first?.isNumber ?? false) ? quoted(id) : id
    }
}
