package import Formula
package import Scoring
package import Source

/// What an author wrote in a ```figure block, read and checked as far as the block alone allows.
package struct FigureBlock: Sendable {
    package struct Series: Sendable {
        package var label: LocalizedText?
        package var formula: Formula
        package var place: Place
    }

    /// A word of the block with its place, for checks against the edition.
    package typealias Word = (text: String, place: Place)

    package var id: String
    package var kind: ChartKind
    package var caption: LocalizedText?
    package var captionPlace: Place
    package var rows: Word?
    /// The data column that names a row.
    package var label: Word?
    /// One for `value`, several for `series`; empty where the chart finds its own values.
    package var series: [Series]
    package var condition: Condition?
    package var order: RowOrder?
    package var highlight: [Word]
    package var background: [Word]
    package var reference: Series?
    package var limit: Int?
    package var format: Word?
    package var unit: LocalizedText?
    package var maximum: Exact?
    package var note: LocalizedText?
    package var source: LocalizedText?
    package var place: Place

    /// More than these, and a figure says nothing at a glance.
    static let mostSeries = 3
    static let mostHighlights = 2

    /// Reads a block; nil if it has no id, no known chart, or a formula that cannot be read.
    static func read(_ node: YAMLNode, fence: Place) -> (FigureBlock?, [Diagnostic]) {
        var fields = YAMLFields(node, of: "a figure block")
        var extra: [Diagnostic] = []
        let id = fields.requiredString("id")
        let kind = fields.choice("chart", ChartKind.self)
        if !fields.has("chart") {
            extra.append(
                Diagnostic(
                    "missing-key", "figure has no chart", at: fence,
                    hint: "add \"chart:\" with one of \(ChartKind.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        let caption = fields.text("caption")
        let rows = fields.word("rows"), label = fields.word("label"), format = fields.word("format")
        var isReadable = true
        func formula(_ text: String, _ place: Place, _ label: LocalizedText?) -> Series? {
            let (formula, problems) = Formula.parse(text, at: place)
            extra += problems
            if formula == nil { isReadable = false }
            return formula.map { Series(label: label, formula: $0, place: place) }
        }
        var series: [Series] = []
        if let value = fields.formula("value") { series = [formula(value.text, value.place, nil)].compactMap { $0 } }
        let listed = fields.list("series")
        if let listed, fields.has("value") {
            extra.append(
                Diagnostic("value-and-series", "figure has both value and series", at: listed.first?.place ?? fence, hint: "keep one of the two"))
        }
        if let listed, listed.count > mostSeries {
            extra.append(
                Diagnostic("too-many-series", "figure has \(listed.count) series, more than \(mostSeries) can be told apart", at: listed[mostSeries].place,
                    hint: "keep \(mostSeries), or make two figures"))
        }
        for item in listed ?? [] {
            var part = YAMLFields(item, of: "a series")
            let label = part.requiredText("label"), value = part.formula("value")
            if !part.has("value") {
                extra.append(Diagnostic("missing-key", "series has no value", at: part.place, hint: "add \"value:\" with a formula"))
            }
            extra += part.finish()
            if let value, let one = formula(value.text, value.place, label) { series.append(one) }
        }
        let reference = fields.formula("reference").flatMap { formula($0.text, $0.place, nil) }
        var condition: Condition?
        if let text = fields.formula("where") {
            let (parsed, problems) = Condition.parse(text.text, at: text.place)
            extra += problems
            condition = parsed
            if parsed == nil { isReadable = false }
        }
        let order = fields.choice("sort", RowOrder.self)
        let highlight = fields.strings("highlight") ?? [], background = fields.strings("context") ?? []
        if highlight.count > mostHighlights {
            extra.append(
                Diagnostic("too-many-highlights", "figure highlights \(highlight.count) rows, more than \(mostHighlights) stand out no longer", at: highlight[mostHighlights].place,
                    hint: "keep the \(mostHighlights) that the caption is about"))
        }
        let limit = fields.int("limit", in: 1...10_000)
        let unit = fields.text("unit"), note = fields.text("note"), source = fields.text("source")
        let maximum = fields.exact("maximum", &extra)
        let diagnostics = fields.finish() + extra
        guard let id, let kind, isReadable else { return (nil, diagnostics) }
        let block = FigureBlock(
            id: id, kind: kind, caption: caption, captionPlace: fields.place(of: "caption"), rows: rows, label: label, series: series,
            condition: condition, order: order, highlight: highlight.map { ($0.text, $0.place) },
            background: background.map { ($0.text, $0.place) }, reference: reference, limit: limit, format: format, unit: unit,
            maximum: maximum, note: note, source: source, place: fence)
        return (block, diagnostics)
    }
}

extension YAMLFields {
    /// A string with its place.
    mutating func word(_ key: String) -> (text: String, place: Place)? {
        string(key).map { ($0, place(of: key)) }
    }

    /// A formula's text with the place of its first character, which in a quoted text stands after the quote.
    mutating func formula(_ key: String) -> (text: String, place: Place)? {
        guard let node = node(key), let text = string(key) else { return nil }
        var place = node.place
        if case .scalar(_, isQuoted: true) = node.value { place.column += 1 }
        return (text, place)
    }
}
