import Charts
import Edition
import Scoring
import Source

/// The profile of one unit, in its two forms.
extension FigureDrawing {
    var strip: ProfileStrip {
        ProfileStrip(
            rows: figure.rows.map { row in
                ProfileStrip.Row(
                    row.label.text(language), text: rendition.numbers.outOf(row.cells[0]?.text(language) ?? "–", rendition.showsMaxima ? row.outOf : nil),
                    range: range(row),
                    href: href(row.subject), rank: row.rank.map(rendition.words.written))
            }, name: seriesLabels.first)
    }

    private func range(_ row: FigureRow) -> StripRange? {
        guard let lowest = value(row.cells[1]), let median = value(row.cells[2]), let highest = value(row.cells[3]) else { return nil }
        return StripRange(
            value: value(row.cells[0]), lowest: lowest, median: median, highest: highest, ends: row.ends.map { $0.double...$1.double },
            lines: lines(row.subject))
    }

    /// The marks of the row's indicator.
    private func lines(_ subject: FigureRow.Subject) -> [Double] {
        guard case .indicator(let node) = subject else { return [] }
        return rendition.edition.marks.of(node).map(\.value.double)
    }

    var radar: RadarChart {
        RadarChart(
            axes: figure.rows.map { RadarChart.Axis($0.label.text(language), maximum: $0.maximum?.double ?? 0) },
            profiles: seriesLabels.enumerated().map { series, label in ChartRow(label, values: figure.rows.map { value($0.cells[series]) }) })
    }
}
