import Messages

/// Ranks across editions: a line per unit, y is the rank, the first at the top. Labels stand at both ends, none is dropped.
package struct BumpChart: DrawnChart {
    package var lines: [ChartLine]
    /// Names of the editions, in order.
    package var editions: [String]

    package init(lines: [ChartLine], editions: [String]) {
        self.lines = lines
        self.editions = editions
    }

    package static let mostHighlights = 4
    static let mostLines = 100

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(
            lines.map { ChartRow($0.label, values: $0.values, role: $0.role) }, highlights: Self.mostHighlights, limit: Self.mostLines)
        if editions.count < 2 {
            findings.append(
                ChartFinding(
                    rule: .tooFewAxes, message: "ranks across editions need at least two editions", hint: "use chart: bars for one edition"))
        }
        for line in lines where line.values.allSatisfy({ $0 == nil }) {
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
                Template.fill(words.ranked, [("label", line.label), ("rank", ranks(of: line, words))])
            }.joined(separator: words.separator)
    }

    /// An arrow leads to what can be compared, and to nothing else.
    private func ranks(of line: ChartLine, _ words: ChartWords) -> String {
        editions.indices.map { edition in
            let rank = line.value(edition)?.text ?? words.noData
            return edition == 0 ? rank : (line.breaks.contains(edition) ? words.separator : " → ") + rank
        }.joined()
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        RankDrawing(lines: Array(lines.prefix(Self.mostLines)), editions: editions, width: width).draw()
    }
}
