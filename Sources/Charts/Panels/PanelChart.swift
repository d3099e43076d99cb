import Messages

/// Small multiples: drawings of one kind side by side, one for each group, each under its name.
package struct PanelChart: DrawnChart {
    package struct Panel: Sendable {
        package var title: String
        package var chart: any Chart

        package init(_ title: String, _ chart: any Chart) {
            self.title = title
            self.chart = chart
        }
    }

    package var panels: [Panel]

    /// Panels of lines have one scale, so that they can be compared by height.
    package init(lines panels: [(title: String, chart: LineChart)]) {
        let all = panels.flatMap { $0.chart.lines.flatMap { line in line.values.compactMap { $0?.number }.filter(\.isFinite) } }
        self.panels = panels.map { title, chart in
            var chart = chart
            chart.beside = all
            return Panel(title, chart)
        }
    }

    package init(panels: [Panel]) { self.panels = panels }

    package static let mostPanels = 12
    private static let between = 28.0, title = 22.0, narrowest = 280.0

    package func findings() -> [ChartFinding] {
        if panels.count > Self.mostPanels {
            return [
                ChartFinding(
                    rule: .tooManyRows, message: "\(panels.count) panels are more than the \(Self.mostPanels) that can be compared",
                    hint: "choose some with where, or take a grouping with fewer groups")
            ]
        }
        return panels.flatMap { panel in
            panel.chart.findings().map { ChartFinding(rule: $0.rule, message: "in the panel \(panel.title), \($0.message)", hint: $0.hint) }
        }
    }

    package func description(_ words: ChartWords) -> String {
        panels.map { Template.fill(words.ofSeries, [("series", $0.title), ("sentence", $0.chart.description(words))]) }.joined(separator: " ")
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        let across = width >= 2 * Self.narrowest + Self.between ? 2 : 1
        let each = (width - Double(across - 1) * Self.between) / Double(across)
        var whole = Drawing(width: width, height: 0)
        var top = 0.0
        let shown = Array(panels.prefix(Self.mostPanels))
        for start in stride(from: 0, to: shown.count, by: across) {
            var lowest = top
            for (place, panel) in shown[start..<min(start + across, shown.count)].enumerated() {
                let left = Double(place) * (each + Self.between)
                var head = top
                for line in Wrapping.lines(panel.title, size: 14, width: each, bold: true) {
                    whole.marks.append(.text(line, at: Point(left, head + 15), anchor: .start, style: .strong))
                    head += Self.title
                }
                let drawing = panel.chart.drawing(width: each, words)
                whole.marks += drawing.marks.map { $0.moved(x: left, y: head) }
                lowest = max(lowest, head + drawing.height)
            }
            top = lowest + 20
        }
        whole.height = max(top - 20, 0)
        return whole
    }
}
