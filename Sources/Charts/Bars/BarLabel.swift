/// Where a bar's value stands: outside its end, 6 px away, on the side to which the bar points. Room for it is always reserved, so
/// no value has to go inside a bar, where it would need contrast with the bar's colour.
enum BarLabel {
    static let gap = 6.0

    static func mark(_ value: ChartValue, zero: Double, end: Double, baseline: Double, style: TextStyle) -> RowMark {
        let text = Shortening.value(value.text)
        return value.number < 0
            ? .text(text, at: end, dx: -gap, baseline: baseline, anchor: .end, style: style)
            : .text(text, at: end, dx: gap, baseline: baseline, anchor: .start, style: style)
    }

    /// The room that these values need outside the plot, to the left of negative and to the right of other bars.
    static func room(_ rows: [ChartRow], series: Int, bold: (ChartRow) -> Bool, more: (Int, Int) -> Double = { _, _ in 0 }) -> (left: Double, right: Double) {
        var left = 0.0, right = 0.0
        for (index, row) in rows.enumerated() {
            for number in 0..<series {
                guard let value = row.value(number) else { continue }
                let width = gap + TextMeasure.maximum(Shortening.value(value.text), size: TextStyle.label.size, bold: bold(row)) + more(index, number)
                if value.number < 0 { left = max(left, width) } else { right = max(right, width) }
            }
        }
        return (left.rounded(.up), right.rounded(.up))
    }
}
