import Messages

/// Which labels are too long to be read in a chart. They are shown whole all the same, in several lines.
enum LabelFit {
    /// Twelve Han characters or thirty Latin letters take two lines on a phone; above three lines a row is no longer a row.
    private static let longest = 480.0
    /// A value wider than this leaves no plot on a phone.
    private static let widestValue = 96.0

    static func findings(_ rows: [ChartRow]) -> [ChartFinding] {
        var findings: [ChartFinding] = []
        for row in rows {
            if TextMeasure.nominal(row.label, size: RowList.labelSize) > longest {
                findings.append(
                    ChartFinding(
                        rule: .labelTooLong, message: "the label \(row.label) is too long for a chart", hint: "give the row a shorter name"))
            }
            for case .some(let value) in row.values where TextMeasure.nominal(value.text, size: TextStyle.label.size) > widestValue {
                findings.append(
                    ChartFinding(
                        rule: .labelTooLong, message: "the value \(value.text) of \(row.label) is too long for a chart",
                        hint: "use a shorter format or a larger unit"))
            }
        }
        return findings
    }

    static func findings(_ references: [ChartReference]) -> [ChartFinding] {
        var findings: [ChartFinding] = []
        if references.count > RowLimits.references {
            findings.append(
                ChartFinding(
                    rule: .tooManyReferences, message: "\(references.count) reference lines hide the values",
                    hint: "keep the one or two that the caption is about"))
        }
        for reference in references where TextMeasure.nominal(reference.label, size: ReferenceLabel.size) > 200 {
            findings.append(
                ChartFinding(
                    rule: .labelTooLong, message: "the label \(reference.label) is too long for a reference line", hint: "shorten it"))
        }
        return findings
    }
}
