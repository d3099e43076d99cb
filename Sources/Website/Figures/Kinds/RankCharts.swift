import Charts
import Edition
import Source

/// Ranks across editions.
extension FigureDrawing {
    var bump: any Chart { panels { BumpChart(lines: lines($0), editions: seriesLabels) } }

    var slope: any Chart { panels { SlopeChart(lines: lines($0), from: seriesLabels[0], to: seriesLabels[1]) } }

    /// Rows as lines, their points the series.
    func lines(_ rows: [Int]) -> [ChartLine] {
        rows.map { row in
            let one = figure.rows[row]
            return ChartLine(one.label.text(language), values: one.cells.map(value), breaks: one.breaks, role: role(one))
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
