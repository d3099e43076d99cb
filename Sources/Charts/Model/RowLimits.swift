import Messages

/// How much one chart can hold before nobody reads it; above that it says so rather than grow without end.
enum RowLimits {
    /// Rows in a list. More are not drawn: a table with sorting serves better.
    static let rows = 400
    static let highlights = 2
    static let references = 2

    /// What is true of rows in every kind of chart.
    static func findings(_ rows: [ChartRow], highlights: Int = highlights, limit: Int = rows) -> [ChartFinding] {
        var findings: [ChartFinding] = []
        if rows.isEmpty {
            findings.append(ChartFinding(rule: .noRows, message: "the chart has no rows", hint: "check the filter and the name of the rows"))
        }
        if rows.count > limit {
            findings.append(
                ChartFinding(
                    rule: .tooManyRows, message: "\(rows.count) rows are more than the \(limit) that this chart can show",
                    hint: "choose some with where or limit, or show a table"))
        }
        let highlighted = rows.count { $0.role == .highlight }
        if highlighted > highlights {
            findings.append(
                ChartFinding(
                    rule: .tooManyHighlights, message: "\(highlighted) rows are highlighted, where \(highlights) stand out",
                    hint: "highlight what the caption is about"))
        }
        if rows.contains(where: { if case .group(let group) = $0.role { group > 3 } else { false } }) {
            findings.append(
                ChartFinding(
                    rule: .tooManyHues, message: "more than four groups by colour cannot be told apart",
                    hint: "colour at most four groups, or draw a chart for each"))
        }
        for row in rows {
            for case .some(let value) in row.values where !value.number.isFinite {
                findings.append(
                    ChartFinding(
                        rule: .notANumber, message: "the value of \(row.label) is not a finite number", hint: "leave it missing instead"))
            }
        }
        return findings
    }
}
