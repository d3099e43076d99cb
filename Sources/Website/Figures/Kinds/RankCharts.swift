import Charts
import Edition
import Source

/// Ranks across editions.
extension FigureDrawing {
    var bump: any Chart { panels { BumpChart(lines: lines($0), editions: seriesLabels) } }

    var slope: any Chart { panels { SlopeChart(lines: lines($0), from: seriesLabels[0], to: seriesLabels[1]) } }

    private func lines(_ rows: [Int]) -> [ChartLine] {
        rows.map { row in
            let breaks = figure.lines.flatMap { $0.breaks.indices.contains(row) ? $0.breaks[row] : nil } ?? []
            return ChartLine(figure.rows[row].label.text(language), values: figure.rows[row].cells.map(value), breaks: breaks, role: role(figure.rows[row]))
        }
    }

    /// One drawing of all rows, or one for each group that has a panel.
    private func panels(_ chart: ([Int]) -> any Chart) -> any Chart {
        guard figure.hasPanels else { return chart(Array(figure.rows.indices)) }
        return PanelChart(panels: rowsOfPanels.map { PanelChart.Panel($0.title, chart($0.rows)) })
    }

    /// By group, the rows of its panel; groups without one have none.
    var rowsOfPanels: [(title: String, rows: [Int])] {
        groups.enumerated().compactMap { group, title in
            let rows = figure.rows.indices.filter { figure.rows[$0].group == group }
            return rows.isEmpty ? nil : (title, rows)
        }
    }
}
