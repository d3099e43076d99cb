import Charts
import Edition
import Scoring
import Source

/// The kinds that are a list of rows.
extension FigureDrawing {
    var bars: BarChart {
        BarChart(rows: rows, maximum: maximum, references: references, median: median, groups: groups)
    }

    var dots: DotChart {
        DotChart(
            rows: rows, maximum: maximum, minimum: figure.block.minimum?.double, references: references, median: median, groups: groups)
    }

    var groupedBars: GroupedBarChart {
        GroupedBarChart(rows: rows, series: seriesLabels, maximum: maximum, references: references, medians: medians)
    }

    var stackedBars: StackedBarChart {
        StackedBarChart(
            rows: rows, series: seriesLabels, totals: figure.rows.map { value($0.total) }, totalTitle: figure.whole.map(rendition.names.text) ?? "",
            maximum: maximum,
            median: figure.medianTotal?.text(language), medians: medians)
    }

    var dumbbells: DumbbellChart {
        DumbbellChart(
            rows: rows, first: seriesLabels[0], second: seriesLabels[1], maximum: maximum, references: references, medians: medians,
            unjoined: Set(figure.rows.indices.filter { !figure.rows[$0].breaks.isEmpty }))
    }
}
