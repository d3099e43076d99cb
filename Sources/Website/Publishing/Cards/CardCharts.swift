import Charts
import Edition
import Scoring
import Source

/// Charts small enough for a card; nil where there is too little to show.
extension Rendition {
    /// Rows that still stand large on a card.
    private static var mostCardRows: Int { 7 }

    /// The score rates of the main indicators; where all have one scale, the means.
    var cardChartOfRates: (any Chart)? {
        let rows = tree[0].children.filter { !tree.isDeduction($0) && tree[$0].role == .regular }.compactMap { node -> ChartRow? in
            guard let mean = results.mean(node), let rate = results.rate(mean, of: node) else { return nil }
            return ChartRow(names.indicators[node], ChartValue(rate.double, vocabulary == .points ? numbers.rate(rate) : numbers.mean(mean)))
        }
        return rows.count < 2 ? nil : BarChart(rows: Array(rows.prefix(Self.mostCardRows)), maximum: 1)
    }

    /// The first of some units by total.
    func cardChart(units: [Int]) -> (any Chart)? {
        let maximum = tree.root.fullMarks
        let rows = units.prefix(Self.mostCardRows).map { unit in
            ChartRow(
                names.units[unit], results.values[0][unit].map { ChartValue($0.double, numbers.total($0)) },
                rank: results.standings[0][unit]?.label(words.marks))
        }
        return rows.count < 2 ? nil : BarChart(rows: rows, maximum: maximum?.double)
    }

    /// The means of the first grouping's groups on a node.
    func cardChart(groupsOn node: Int) -> (any Chart)? {
        guard let grouping = edition.groupings.first else { return nil }
        let maximum = tree[node].fullMarks
        let rows = grouping.values.compactMap { group -> ChartRow? in
            results.mean(node, over: group.units, by: edition.meanRule(of: grouping)).map {
                ChartRow(group.label.text(language), ChartValue($0.double, numbers.mean($0)))
            }
        }
        return rows.count < 2 ? nil : BarChart(rows: Array(rows.prefix(Self.mostCardRows)), maximum: maximum?.double)
    }

    /// A unit on the main indicators, between the lowest and the highest.
    func cardChart(unit: Int) -> (any Chart)? {
        let rows = tree[0].children.prefix(Self.mostCardRows).compactMap { node -> ProfileStrip.Row? in
            guard let score = results.values[node][unit], var range = statistics.strips[node] else { return nil }
            let text = numbers.value(score, of: node)
            range.value = ChartValue(score.double, text)
            return ProfileStrip.Row(names.indicators[node], text: numbers.outOf(text, outOf(node)), range: range)
        }
        return rows.count < 2 ? nil : ProfileStrip(rows: rows)
    }

    /// The chapter's first figure that is a plain chart.
    func cardChart(_ version: Chapter.Version) -> (any Chart)? {
        for case .some(let exhibit) in version.exhibits {
            guard case .figure(let figure) = exhibit.content, [.bars, .dots].contains(figure.block.kind), figure.rows.count <= Self.mostCardRows + 1 else {
                continue
            }
            return FigureDrawing(rendition: self, root: nil, figure: figure).chart
        }
        return nil
    }
}
