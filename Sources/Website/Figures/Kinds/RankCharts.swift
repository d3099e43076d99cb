import Charts
import Edition
import Source

/// Ranks across editions.
extension FigureDrawing {
    var bump: BumpChart { BumpChart(lines: lines, editions: seriesLabels) }

    var slope: SlopeChart { SlopeChart(lines: lines, from: seriesLabels[0], to: seriesLabels[1]) }

    private var lines: [RankLine] {
        figure.rows.map { RankLine($0.label.text(language), ranks: $0.cells.map(value), role: role($0)) }
    }
}
