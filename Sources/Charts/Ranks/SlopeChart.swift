/// Ranks in two editions: who rose and who fell. A bump chart of two columns, narrower so that the slopes can be compared.
package struct SlopeChart: DrawnChart {
    private let bump: BumpChart

    /// - Parameter lines: two ranks each.
    package init(lines: [ChartLine], from first: String, to second: String) {
        bump = BumpChart(
            lines: lines.map { ChartLine($0.label, values: Array($0.values.prefix(2)), breaks: $0.breaks, role: $0.role) }, editions: [first, second])
    }

    private static let widest = 480.0

    package func findings() -> [ChartFinding] { bump.findings() }
    package func description(_ words: ChartWords) -> String { bump.description(words) }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        bump.drawing(width: min(width, Self.widest), words)
    }
}
