import Scoring
import Source

/// indicators.yaml: the indicator tree with its words.
struct IndicatorsFile {
    var tree: IndicatorTree
    var indicators: [Indicator]
    /// By position in the tree's leaves: the places to which scores were rounded; nil of exact ones.
    var decimals: [Int?]
    /// By node: how raw values become its scores; nil of an indicator that has scores.
    var measures: [RawMeasure?]
    /// The nodes of which `normalise` is said, readable or not.
    var normalised: Set<Int>
    /// Whether nothing is wrong with it, so that what the totals come to is what its author meant.
    var isSound = true

    /// Reads the file; nil if it could not be read as a tree at all.
    /// - Parameter rules: nil where they could not be read, so that nothing is held to them.
    static func load(_ reading: inout Reading, rules: ScoringRules?) -> IndicatorsFile? {
        let name = "indicators.yaml"
        guard let root = reading.yaml(name, hint: "list the indicators: id, name and max of each") else { return nil }
        guard case .sequence(let items) = root.value else {
            reading.report(
                Diagnostic(
                    "wrong-type", "indicators.yaml is not a list", at: root.place,
                    hint: "begin each primary indicator with \"- id: …\""))
            return nil
        }
        var builder = IndicatorTreeBuilder(rules: rules, file: reading.path(name))
        for item in items { builder.add(item, parent: 0, depth: 1) }
        if items.isEmpty {
            builder.diagnostics.append(
                Diagnostic("no-indicators", "indicators.yaml lists no indicator", at: root.place, hint: "begin each with \"- id: …\""))
        }
        var file = builder.isReadable && !items.isEmpty ? builder.finish() : nil
        file?.isSound = !builder.diagnostics.hasErrors
        reading.report(builder.diagnostics)
        return file
    }
}

/// Builds the tree node by node, each parent before its children.
private struct IndicatorTreeBuilder {
    private var nodes: [IndicatorTree.Node]
    private var indicators: [Indicator]
    private var statedMaxima: [(value: Exact, place: Place)?] = [nil]
    private var statedMinima: [Exact?] = [nil]
    private var places: [Place]
    private var weightPlaces: [Place?] = [nil]
    /// The nodes whose weight is written with a percent sign.
    private var percentages: Set<Int> = []
    private var directionPlaces: [Place?] = [nil]
    private var measures: [MeasureFields?] = [nil]
    private var normalised: Set<Int> = []
    /// By node: the places to which the scores of it, or of what stands below it, were rounded.
    private var decimals: [Int?]
    private var ids = IDRegister("indicator")
    private let rules: ScoringRules?
    private var hasRules: Bool { rules != nil }
    var diagnostics: [Diagnostic] = []
    /// Whether every node has an id of its own, and every maximum that is written is a number: else sums and columns cannot be checked.
    var isReadable = true

    private static let reservedIDs = [IndicatorTree.totalID, ScoresFile.unitColumn, "rank", "name"] + ScoresFile.publishedColumns

    init(rules: ScoringRules?, file: String) {
        self.rules = rules
        decimals = [rules?.scoreDecimals]
        nodes = [.init(id: IndicatorTree.totalID, parent: nil, depth: 0, maximum: nil, aggregate: rules?.aggregate ?? .sum)]
        places = [Place(file: file)]
        indicators = [
            Indicator(
                id: IndicatorTree.totalID, name: LocalizedText([("", "总分"), ("zh", "总分"), ("en", "Total")]), criteria: [],
                place: Place(file: file))
        ]
    }

    mutating func add(_ item: YAMLNode, parent: Int, depth: Int) {
        var fields = YAMLFields(item, of: "an indicator")
        defer { diagnostics += fields.finish() }
        let id = fields.requiredString("id")
        let name = fields.nameText()
        let maximum = fields.exact("max", &diagnostics), minimum = fields.exact("min", &diagnostics)
        let aspect = fields.text("aspect")
        let description = fields.text("description")
        let isBonus = fields.bool("bonus") ?? false
        let isPenalty = fields.bool("penalty") ?? false
        let aggregate = fields.choice("aggregate", Aggregate.self), direction = fields.choice("direction", ScoringRules.Direction.self)
        let directionPlace = direction == nil ? nil : fields.place(of: "direction")
        var weight = fields.weight("weight")
        let isPercentage = fields.isPercentage("weight")
        let weightPlace = fields.has("weight") ? fields.place(of: "weight") : nil
        if let stated = weight, stated.isNegative {
            diagnostics.append(
                Diagnostic(
                    "negative-weight", id.map { "weight of \($0) is negative" } ?? "weight of an indicator is negative", at: weightPlace,
                    hint: "write 0 or more; points that count against a unit are a penalty"))
            weight = nil
        }
        let rounded = RoundedScores.read(&fields, &diagnostics)
        let former = FormerIDs.read(&fields), aliases = PlacedID.all(of: Aliases.key, &fields)
        let measure = MeasureFields.read(&fields, id: id, direction: direction, &diagnostics)
        let criteria = criteria(fields.list("criteria") ?? [])
        let children = fields.list("indicators") ?? []
        diagnostics += PlainTexts.check([("name", name), ("aspect", aspect), ("description", description)] + criteria.map { ("label", $0.label) })
        let place = fields.has("max") ? fields.place(of: "max") : fields.place
        guard let id else {
            isReadable = false
            return
        }
        if let problem = ids.register(id, at: fields.place(of: "id")) {
            diagnostics.append(problem)
            // An id that is unsafe is still the one that scores.csv uses; two equal ones are one column.
            if nodes.contains(where: { $0.id == id }) {
                isReadable = false
                return
            }
        }
        if Self.reservedIDs.contains(id) {
            let reason: Message = id == IndicatorTree.totalID ? "taken by the total itself" : "the name of another column of scores.csv or ranking.csv"
            diagnostics.append(
                Diagnostic("reserved-id", "indicator id \"\(id)\" is \(reason)", at: fields.place(of: "id"), hint: "choose another id"))
            isReadable = false
            return
        }
        if let problem = ScaleEnds.check(minimum, maximum, of: id, at: fields.has("min") ? fields.place(of: "min") : place) {
            diagnostics.append(problem)
            isReadable = false
        }
        if isBonus && isPenalty {
            diagnostics.append(
                Diagnostic("bonus-and-penalty", "\(id) is marked both bonus and penalty", at: fields.place(of: "penalty"), hint: "keep one of the two"))
        }
        if (maximum == nil && fields.has("max")) || (minimum == nil && fields.has("min")) { isReadable = false }
        if fields.has("normalise") { diagnostics += NormalisedNode.check(fields, id: id, isParent: !children.isEmpty, hasCriteria: !criteria.isEmpty) }
        if maximum == nil, !criteria.isEmpty, children.isEmpty, !fields.has("max") {
            diagnostics.append(
                Diagnostic(
                    "missing-key", "indicator \(id) has criteria, and no max", at: fields.place,
                    hint: "add \"max: \(criteria.map(\.points).sum().shortest())\", which is what they are worth together"))
        }
        let index = nodes.count
        nodes[parent].children.append(index)
        nodes.append(
            .init(
                id: id, parent: parent, depth: depth, maximum: maximum ?? measure?.ends?.high, minimum: minimum ?? measure?.ends?.low,
                aggregate: aggregate ?? nodes[0].aggregate, weight: weight, role: isBonus ? .bonus : isPenalty ? .penalty : .regular,
                // The direction of raw values is turned into that of the scores.
                direction: fields.has("normalise") ? nil : direction))
        directionPlaces.append(fields.has("normalise") ? nil : directionPlace)
        measures.append(measure)
        if fields.has("normalise"), children.isEmpty { normalised.insert(index) }
        statedMaxima.append(maximum.map { ($0, place) })
        statedMinima.append(minimum)
        places.append(fields.place)
        weightPlaces.append(weightPlace)
        if isPercentage { percentages.insert(index) }
        decimals.append(rounded ?? decimals[parent])
        indicators.append(
            Indicator(
                id: id, name: name ?? LocalizedText(id), aspect: aspect, description: description, criteria: criteria, place: place, former: former,
                aliases: aliases, idPlace: fields.place(of: "id")))
        if !criteria.isEmpty, let maximum, children.isEmpty {
            diagnostics += CriteriaSum.check(criteria, maximum: maximum, of: id, at: place)
        }
        for child in children { add(child, parent: index, depth: depth + 1) }
    }

    private mutating func criteria(_ items: [YAMLNode]) -> [Criterion] {
        items.compactMap { item in
            var fields = YAMLFields(item, of: "a criterion")
            defer { diagnostics += fields.finish() }
            let points = fields.exact("points", &diagnostics)
            let label = fields.requiredText("label")
            if !fields.has("points") {
                diagnostics.append(
                    Diagnostic("missing-key", "criterion has no points", at: fields.place, hint: "add \"points:\" with what it is worth"))
            }
            guard let points, let label else { return nil }
            return Criterion(label: label, points: points)
        }
    }

    mutating func finish() -> IndicatorsFile {
        for index in nodes.indices.reversed() where !nodes[index].isLeaf {
            let children = nodes[index].children.map { nodes[$0] }
            let combined = nodes[index].aggregate.maximum(of: children)
            if let stated = statedMaxima[index] {
                if hasRules, let combined {
                    diagnostics += ParentMaximum.check(nodes[index], stated: stated, children: children, combined: combined)
                }
            } else {
                nodes[index].maximum = combined
            }
            nodes[index].minimum = statedMinima[index] ?? nodes[index].aggregate.minimum(of: children) ?? nodes[index].maximum.map { _ in .zero }
        }
        if let rules {
            diagnostics += DeclaredMaxima.check(nodes, places, rules, normalised: normalised)
            diagnostics += ContraryDirections.check(nodes, directionPlaces, rules)
            diagnostics += AggregateInput.check(nodes, places: places, weightPlaces: weightPlaces)
            diagnostics += MixedWeights.check(nodes, percentages, weightPlaces)
            if let sum = rules.weightSum { diagnostics += WeightSum.check(nodes, sum: sum, percentages, weightPlaces) }
        }
        for node in nodes { diagnostics += SameNames.check(node.children.map { (indicators[$0].name, places[$0]) }, "indicators") }
        let tree = IndicatorTree(nodes: nodes)
        return IndicatorsFile(tree: tree, indicators: indicators, decimals: tree.leaves.map { decimals[$0] }, measures: resolved(tree), normalised: normalised)
    }

    /// The measures, with the end at which each node's scores are best.
    private mutating func resolved(_ tree: IndicatorTree) -> [RawMeasure?] {
        let rules = rules ?? ScoringRules()
        for (node, measure) in measures.enumerated() {
            diagnostics += measure?.problems(id: nodes[node].id, scoresBest: rules.direction(of: node, in: tree)) ?? []
        }
        return measures.enumerated().map { node, measure in measure?.measure(scoresBest: rules.direction(of: node, in: tree)) }
    }
}
