import Messages

/// Values or ranks along an ordered column: editions, years, months. Labels stand at the right end, each with the last value.
///
/// A line is never drawn across a missing value, nor to one that cannot be compared with the one before.
package struct LineChart: DrawnChart {
    package struct Column: Sendable, Equatable {
        package var label: String
        /// Where it stands, in the column's own measure: years that were left out keep their room.
        package var position: Double

        package init(_ label: String, at position: Double) {
            self.label = label
            self.position = position
        }
    }

    package var lines: [ChartLine]
    /// At least two, their positions ascending.
    package var columns: [Column]
    /// Ranks grow downwards.
    package var isRank: Bool
    /// The ends of the scale, where an author gives them.
    package var minimum: Double?
    package var maximum: Double?
    /// What the scale has to span besides: the values of the other charts beside this one.
    package var beside: [Double] = []
    package var ticks: TickText
    /// Of the plot, where it is to be a small one.
    package var height: Double?

    package init(
        lines: [ChartLine], columns: [Column], isRank: Bool = false, minimum: Double? = nil, maximum: Double? = nil, ticks: TickText = .plain,
        height: Double? = nil
    ) {
        self.lines = lines
        self.columns = columns
        self.isRank = isRank
        self.minimum = minimum
        self.maximum = maximum
        self.ticks = ticks
        self.height = height
    }

    package static let mostLines = 6
    static let mostColumns = 400

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(lines.map { ChartRow($0.label, values: $0.values, role: $0.role) }, limit: Self.mostLines)
        if columns.count < 2 {
            findings.append(
                ChartFinding(rule: .tooFewAxes, message: "a line needs at least two points, not \(columns.count)", hint: "use chart: bars for one of them"))
        }
        if columns.count > Self.mostColumns {
            findings.append(
                ChartFinding(
                    rule: .tooManyRows, message: "\(columns.count) points across are more than the \(Self.mostColumns) that this chart can show",
                    hint: "choose some with where, or show a table"))
        }
        for line in lines where line.values.allSatisfy({ $0 == nil }) {
            findings.append(ChartFinding(rule: .itemDropped, message: "\(line.label) has no value in any column", hint: "leave it out"))
        }
        for line in lines where TextMeasure.nominal(line.label, size: 14) > RankDrawing.widestLabel {
            findings.append(
                ChartFinding(rule: .labelTooLong, message: "the label \(line.label) takes many lines on a phone", hint: "give it a shorter name"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        var sentences = [
            Template.fill(words.lines, [("n", String(lines.count)), ("first", columns.first?.label ?? ""), ("last", columns.last?.label ?? "")])
        ]
        let marked = lines.filter { $0.role == .highlight || $0.stands }
        sentences += (marked.isEmpty ? Array(lines.prefix(3)) : marked).map { ends($0, words) }
        let interrupted = lines.count { $0.pieces(0..<columns.count).count > 1 }
        if interrupted > 0 { sentences.append(Template.fill(words.interrupted, [("n", String(interrupted))])) }
        if let beginning = scale(height: LineDrawing.height(wide: true)).beginning(ticks) {
            sentences.append(Template.fill(words.scaleBegins, [("value", beginning)]))
        }
        return sentences.joined(separator: " ")
    }

    /// Its first and its last value.
    private func ends(_ line: ChartLine, _ words: ChartWords) -> String {
        let there = columns.indices.filter { line.value($0) != nil }
        guard let first = there.first, let last = there.last, let from = line.value(first), let to = line.value(last) else {
            return Template.fill(words.single, [("label", line.label), ("value", words.noData)])
        }
        let end = Template.fill(words.pair, [("label", columns[last].label), ("value", to.text)])
        guard first < last else { return Template.fill(words.single, [("label", line.label), ("value", end)]) }
        return Template.fill(
            words.lineEnds,
            [("label", line.label), ("from", Template.fill(words.pair, [("label", columns[first].label), ("value", from.text)])), ("to", end)])
    }

    func scale(height: Double) -> LineScale {
        let numbers = beside + lines.flatMap { line in columns.indices.compactMap { line.value($0)?.number } }
        return isRank ? .ranks(numbers, height: height) : .values(numbers, limits: (minimum, maximum), height: height)
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        LineDrawing(chart: self, width: width).draw(words)
    }
}
