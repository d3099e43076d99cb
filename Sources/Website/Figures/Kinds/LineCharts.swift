import Charts
import Edition
import Scoring
import Source

/// Values along the editions or along a column, whichever way the figure has them.
extension FigureDrawing {
    var line: any Chart {
        guard let lines = figure.lines else { preconditionFailure("a figure of lines") }
        switch lines.direction {
        case .series: return chart(coloured(series(lines)), columns: figure.rows.map { $0.label.text(language) })
        case .rows where figure.hasPanels:
            return PanelChart(lines: rowsOfPanels.map { ($0.title, chart(coloured(self.lines($0.rows)), columns: seriesLabels)) })
        case .rows: return chart(coloured(self.lines(Array(figure.rows.indices))), columns: seriesLabels)
        }
    }

    private func chart(_ lines: [ChartLine], columns: [String]) -> LineChart {
        LineChart(
            lines: lines, columns: LineColumns.placed(columns), isRank: figure.isRank, minimum: figure.block.minimum?.double,
            maximum: figure.block.maximum?.double, ticks: figure.isRank ? .plain : figure.ticks(language))
    }

    private func series(_ lines: FigureLines) -> [ChartLine] {
        seriesLabels.enumerated().map { series, label in
            let role: ChartRole =
                switch lines.roles[series] {
                case .normal: .normal
                case .highlight: .highlight
                case .background: .context
                }
            return ChartLine(
                label, values: figure.rows.map { value($0.cells[series]) }, breaks: lines.breaks.indices.contains(series) ? lines.breaks[series] : [],
                role: role)
        }
    }

    /// Two lines at most have a colour, each its own: those that are highlighted, or all where there are no more.
    private func coloured(_ lines: [ChartLine]) -> [ChartLine] {
        var lines = lines
        let highlighted = lines.indices.filter { lines[$0].role == .highlight }
        if highlighted.count == 2 { lines[highlighted[1]].role = .group(0) }
        if highlighted.isEmpty, lines.count <= 2 {
            for (group, line) in lines.indices.filter({ lines[$0].role == .normal }).enumerated() { lines[line].role = .group(group) }
        }
        return lines
    }
}

/// Where columns stand: as their numbers do where all are whole numbers that ascend, such as years; else side by side.
enum LineColumns {
    static func placed(_ labels: [String]) -> [LineChart.Column] {
        let numbers = labels.compactMap { Int($0) }
        let isAscending = numbers.count == labels.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
        return labels.enumerated().map { LineChart.Column($1, at: Double(isAscending ? numbers[$0] : $0)) }
    }
}
