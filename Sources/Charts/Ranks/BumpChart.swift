/// Ranks across editions: a line per unit, y is the rank, the first at the top. Labels stand at both ends, none is dropped.
package struct BumpChart: DrawnChart {
    package var lines: [RankLine]
    /// Names of the editions, in order.
    package var editions: [String]

    package init(lines: [RankLine], editions: [String]) {
        self.lines = lines
        self.editions = editions
    }

    package static let mostHighlights = 4
    static let mostLines = 100

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(
            lines.map { ChartRow($0.label, values: $0.ranks, role: $0.role) }, highlights: Self.mostHighlights, limit: Self.mostLines)
        if editions.count < 2 {
            findings.append(
                ChartFinding(
                    rule: .tooFewAxes, message: "ranks across editions need at least two editions", hint: "use chart: bars for one edition"))
        }
        for line in lines where line.ranks.allSatisfy({ $0 == nil }) {
            findings.append(ChartFinding(rule: .itemDropped, message: "\(line.label) has no rank in any edition", hint: "leave it out"))
        }
        for line in lines where TextMeasure.nominal(line.label, size: 14) > RankDrawing.widestLabel {
            findings.append(
                ChartFinding(
                    rule: .labelTooLong, message: "the label \(line.label) is cut short on a phone", hint: "give the row a shorter name"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        let sentence = Template.fill(
            words.ranks,
            [
                ("n", String(lines.count)), ("first", editions.first ?? ""), ("last", editions.last ?? ""),
            ])
        let told = lines.contains { $0.role == .highlight } ? lines.filter { $0.role == .highlight } : Array(lines.prefix(3))
        return sentence + " "
            + told.map { line in
                let ranks = editions.indices.map { line.rank($0)?.text ?? words.noData }.joined(separator: " → ")
                return Template.fill(words.ranked, [("label", line.label), ("rank", ranks)])
            }.joined(separator: words.separator)
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        RankDrawing.draw(Array(lines.prefix(Self.mostLines)), editions: editions, width: width)
    }
}
