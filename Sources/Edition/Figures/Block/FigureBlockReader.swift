import Formula
import Scoring
import Source

/// Reads a figure block key by key: first what every kind has, then the options of the kind that it names.
struct FigureBlockReader {
    private var fields: YAMLFields
    private let fence: Place
    private var problems: [Diagnostic] = []
    /// False once a formula could not be read: then the figure cannot be drawn.
    private var isReadable = true
    private var options: [FigureOption] = []

    init(_ node: YAMLNode, fence: Place) {
        fields = YAMLFields(node, of: "a figure block")
        self.fence = fence
    }

    mutating func read() -> (FigureBlock?, [Diagnostic]) {
        let id = fields.requiredString("id")
        let kind = fields.choice("chart", ChartKind.self)
        if !fields.has("chart") {
            problems.append(
                Diagnostic(
                    "missing-key", "figure has no chart", at: fence,
                    hint: "add \"chart:\" with one of \(ChartKind.allCases.map(\.rawValue))"))
        }
        let caption = fields.text("caption"), captionPlace = fields.place(of: "caption")
        let note = fields.text("note"), source = fields.text("source"), isWide = fields.bool("wide") ?? false
        guard let kind else { return (nil, fields.finish(alsoKnown: FigureOption.allCases.map(\.rawValue)) + problems) }
        options = kind.options
        var block = FigureBlock(
            id: id ?? "", kind: kind, caption: caption, captionPlace: captionPlace, isWide: isWide, note: note, source: source, place: fence)
        readRows(&block)
        readValues(&block)
        readScale(&block)
        for option in [FigureOption.limit, .minimum, .maximum, .trend] where knows(option) && fields.has(option.rawValue) {
            block.places[option] = fields.place(of: option.rawValue)
        }
        let ignored = reportIgnored(kind)
        let diagnostics = fields.finish(alsoKnown: ignored) + problems
        // What the chart lacks is often what an ignored option was meant to be.
        return (id != nil && isReadable && ignored.isEmpty ? block : nil, diagnostics)
    }

    private func knows(_ option: FigureOption) -> Bool { options.contains(option) }

    private mutating func word(_ option: FigureOption) -> FigureBlock.Word? {
        knows(option) ? fields.word(option.rawValue) : nil
    }

    private mutating func formulaText(_ option: FigureOption) -> FigureBlock.Word? {
        knows(option) ? fields.formula(option.rawValue) : nil
    }

    private mutating func words(_ option: FigureOption) -> [FigureBlock.Word] {
        knows(option) ? (fields.strings(option.rawValue) ?? []).map { ($0.text, $0.place) } : []
    }

    private mutating func readRows(_ block: inout FigureBlock) {
        block.rows = word(.rows)
        block.label = word(.label)
        block.over = word(.over)
        block.of = words(.of)
        if let text = formulaText(.condition) {
            let (condition, found) = Condition.parse(text.text, at: text.place)
            problems += found
            block.condition = condition
            block.conditionPlace = text.place
            if condition == nil { isReadable = false }
        }
        if knows(.sort) { block.order = fields.choice("sort", RowOrder.self) }
        if knows(.limit) { block.limit = fields.int("limit", in: 1...10_000) }
        block.highlight = words(.highlight)
        let most = block.kind.mostHighlights
        if block.highlight.count > most {
            problems.append(
                Diagnostic(
                    "too-many-highlights", "figure highlights \(block.highlight.count) rows, more than \(most) stand out no longer",
                    at: block.highlight[most].place,
                    hint: "keep the \(most) that the caption is about"))
        }
        block.background = words(.background)
        block.colour = word(.colour)
        block.panels = word(.panels)
        block.shapes = word(.shapes)
        block.property = word(.property)
        if knows(.trend) { block.trend = fields.choice("trend", TrendKind.self) }
    }

    private mutating func readValues(_ block: inout FigureBlock) {
        if let value = formulaText(.value) { block.series = [formula(value, label: nil)].compactMap { $0 } }
        if knows(.series), let listed = fields.list("series") {
            if knows(.value), fields.has("value") {
                problems.append(
                    Diagnostic("value-and-series", "figure has both value and series", at: listed.first?.place ?? fence, hint: "keep one of the two"))
            }
            if listed.count > block.kind.mostSeries {
                let most = block.kind.mostSeries
                isReadable = false
                problems.append(
                    Diagnostic(
                        "too-many-series", "figure has \(listed.count) series, more than the \(most) of \(block.kind.rawValue)", at: listed[most].place,
                        hint: "keep \(most), or make two figures"))
            }
            block.series += listed.compactMap { labelled($0, of: "a series", labelIsRequired: true) }
        }
        for option in [FigureOption.x, .y] where knows(option) {
            if let node = fields.node(option.rawValue) {
                if let series = labelled(node, of: Message(verbatim: option.rawValue)) { block.series.append(series) }
            } else {
                isReadable = false
                problems.append(
                    Diagnostic(
                        "missing-key", "a scatter chart has no \(option.rawValue)", at: fence, hint: "add \(option.rawValue): with a formula, such as ux"))
            }
        }
        if knows(.reference), let node = fields.node("reference") {
            var nodes = [node]
            if case .sequence(let items) = node.value { nodes = items }
            block.references = nodes.compactMap { labelled($0, of: "a reference") }
        }
        // Beside counts of its own `previous` is a column too; terms that are counted here are counted in an edition.
        if !fields.has(FigureOption.value.rawValue) {
            block.comparison = word(.previous)
        } else if let previous = formulaText(.previous) {
            block.previous = formula(previous, label: nil)
        }
    }

    private mutating func readScale(_ block: inout FigureBlock) {
        block.format = word(.format)
        if knows(.unit) { block.unit = fields.text("unit") }
        if knows(.minimum) { block.minimum = fields.exact("minimum", &problems) }
        if knows(.maximum) { block.maximum = fields.exact("maximum", &problems) }
    }

    /// A formula, alone or as a mapping with a label beside it.
    private mutating func labelled(_ node: YAMLNode, of what: Message, labelIsRequired: Bool = false) -> FigureBlock.Series? {
        if case .scalar(let text, _) = node.value, !labelIsRequired { return formula((text, node.formulaPlace), label: nil) }
        var part = YAMLFields(node, of: what)
        let label = labelIsRequired ? part.requiredText("label") : part.text("label"), value = part.formula("value")
        if !part.has("value") {
            problems.append(Diagnostic("missing-key", "\(what) has no value", at: part.place, hint: "add \"value:\" with a formula"))
        }
        problems += part.finish()
        return value.flatMap { formula($0, label: label) }
    }

    private mutating func formula(_ word: FigureBlock.Word, label: LocalizedText?) -> FigureBlock.Series? {
        let (formula, found) = Formula.parse(word.text, at: word.place)
        problems += found
        if formula == nil { isReadable = false }
        return formula.map { FigureBlock.Series(label: label, formula: $0, place: word.place) }
    }

    /// Options of other kinds: they would do nothing here.
    private mutating func reportIgnored(_ kind: ChartKind) -> [String] {
        let ignored = FigureOption.allCases.filter { !knows($0) && fields.has($0.rawValue) }
        for option in ignored {
            problems.append(
                Diagnostic(
                    "unused-key", "\(kind.rawValue) takes no \(option.rawValue)", at: fields.place(of: option.rawValue),
                    hint: hint(for: option, in: kind)))
        }
        return ignored.map(\.rawValue)
    }

    private func hint(for option: FigureOption, in kind: ChartKind) -> Message {
        switch (option, kind) {
        case (.minimum, .bars), (.minimum, .columns), (.minimum, .groupedBars), (.minimum, .stackedBars):
            "bars begin at zero; write chart: dots for a scale that does not"
        case (.value, .heatmap): "delete it: the cells are scores of units or means of groups"
        case (.value, .groupedBars), (.value, .dumbbells): "write series: with a label and a value for each"
        case (.rows, .strip), (.rows, .radar): "the rows are indicators; choose them with where:, and the unit with of:"
        case (.x, .line): "write over: with the column of a data table that the lines run along"
        case (.sort, .line), (.sort, .slope), (.sort, .bump): "delete it: lines stand in the order of their last values, their points in that of the years"
        case (.highlight, .strip), (.highlight, .radar): "name the unit with of:"
        default: "its options are \(kind.options.map(\.rawValue))"
        }
    }
}

extension YAMLFields {
    /// A string with its place.
    mutating func word(_ key: String) -> (text: String, place: Place)? {
        string(key).map { ($0, place(of: key)) }
    }

    /// A formula's text with the place of its first character.
    mutating func formula(_ key: String) -> (text: String, place: Place)? {
        guard let node = node(key), let text = string(key) else { return nil }
        return (text, node.formulaPlace)
    }
}

extension YAMLNode {
    /// Where the first character of a text stands, which in a quoted one is after the quote.
    fileprivate var formulaPlace: Place {
        var place = self.place
        if case .scalar(_, isQuoted: true) = value { place.column += 1 }
        return place
    }
}
