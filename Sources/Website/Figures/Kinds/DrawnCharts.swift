import Charts
import Edition
import Scoring

/// The kinds that are one drawing with an axis.
extension FigureDrawing {
    var columns: ColumnChart { ColumnChart(rows: rows, maximum: maximum, references: references, median: median) }

    var distribution: DistributionChart {
        DistributionChart(rows: rows, maximum: maximum, references: references, median: median, ticks: figure.ticks(0, language))
    }

    var scatter: ScatterChart {
        ScatterChart(
            rows: rows, xTitle: seriesLabels[0], yTitle: seriesLabels[1], groups: groups, xTicks: figure.ticks(0, language), yTicks: figure.ticks(1, language),
            medians: medians,
            trend: figure.trend.map { line in
                ScatterChart.Trend(slope: line.slope.double, intercept: line.intercept.double, sentence: rendition.trendNote(figure) ?? "")
            })
    }
}
