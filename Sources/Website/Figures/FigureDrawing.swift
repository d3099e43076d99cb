import Charts
import Edition
import Markup
import Scoring
import Source

/// A figure of a chapter as HTML: from its evaluated rows to one of the charts.
struct FigureDrawing {
    let rendition: Rendition
    let root: String
    let figure: Figure
    let title: String

    /// Appends the chart, and the table of its data where the chart is not one itself.
    func write(into out: inout ByteBuffer) {
        let setting = ChartSetting(idPrefix: figure.block.id, title: title, words: rendition.chartWords)
        switch figure.block.kind {
        case .bars:
            BarChart(rows: rows(), maximum: figure.maximum?.double, references: references).write(to: &out, setting)
        case .groupedBars:
            GroupedBarChart(rows: rows(), series: seriesLabels, maximum: figure.maximum?.double, references: references).write(to: &out, setting)
        case .tiles: tiles.write(to: &out, setting)
        case .heatmap: heatmap.write(to: &out, setting)
        case .hotspots: hotspots(into: &out, setting)
        }
    }

    private var language: String { rendition.language }

    var seriesLabels: [String] { figure.series.map { $0?.text(language) ?? "" } }

    private func value(_ cell: FigureCell?) -> ChartValue? {
        cell.map { ChartValue($0.number.double, $0.text(language)) }
    }

    private func rows() -> [ChartRow] {
        let ranks = showsRanks ? rendition.results.rules.standings(figure.rows.map { $0.cells[0]?.number ?? .zero }) : []
        return figure.rows.enumerated().map { position, row in
            ChartRow(
                row.label.text(language), values: row.cells.map(value), href: rendition.path(row.subject).map { root + $0 },
                rank: ranks.isEmpty ? nil : ranks[position].label, role: role(row.role))
        }
    }

    /// Ranks are of units, sorted from the best.
    private var showsRanks: Bool {
        guard figure.block.kind == .bars, (figure.block.order ?? .descending) == .descending, figure.block.condition == nil else { return false }
        return figure.rows.allSatisfy { row in
            if case .unit = row.subject { return row.cells[0] != nil }
            return false
        }
    }

    private func role(_ role: FigureRow.Role) -> ChartRole {
        switch role {
        case .normal: .normal
        case .highlight: .highlight
        case .background: .context
        }
    }

    private var references: [ChartReference] {
        figure.reference.map { [ChartReference($0.number.double, rendition.words["mean"] + " " + $0.text(language))] } ?? []
    }

    private var tiles: TileMap {
        TileMap(
            tiles: figure.rows.compactMap { row in
                row.tile.map { tile in
                    TileMap.Tile(
                        row.label.text(language), column: tile.column, row: tile.row, value: value(row.cells[0]),
                        href: rendition.path(row.subject).map { root + $0 })
                }
            })
    }

    private var heatmap: Heatmap {
        let tree = rendition.tree, results = rendition.results, words = rendition.words
        let roots = tree[0].children
        return Heatmap(
            columns: figure.columns.map { node in
                Heatmap.Column(rendition.indicatorNames[node], href: root + rendition.indicatorPath(node), note: rendition.score(tree[node].maximum))
            },
            rows: figure.rows.map { row in
                var rank: String?
                var total: String?
                if case .unit(let unit) = row.subject {
                    rank = results.standings[0][unit]?.label
                    total = results.values[0][unit].map(rendition.total)
                }
                return Heatmap.Row(
                    row.label.text(language),
                    cells: zip(row.cells, figure.columns).map { cell, node in
                        cell.map { HeatCell($0.text(language), rendition.step($0.number, of: node)) }
                    },
                    href: rendition.path(row.subject).map { root + $0 }, rank: rank, total: total, role: role(row.role))
            },
            spans: roots.map { node in
                Heatmap.Span(rendition.indicatorNames[node], columns: tree.leaves(under: node).count, note: rendition.score(tree[node].maximum))
            },
            rankHeading: words["rank"], labelHeading: rowHeading, totalHeading: words["total"])
    }

    var rowHeading: String {
        switch figure.rows.first?.subject {
        case .unit: rendition.unitWord
        case .indicator: rendition.words["indicator"]
        case .group(let key, _): rendition.edition.groupings.first { $0.key == key }?.label.text(language) ?? key
        case .record, nil: ""
        }
    }

    private func hotspots(into out: inout ByteBuffer, _ setting: ChartSetting) {
        let terms = figure.rows.map { row in
            Hotspot(row.label.text(language), count: row.cells[0]?.number.int ?? 0, text: row.cells[0]?.text(language))
        }
        TagFlow(terms: terms, isHidden: true).write(to: &out, setting)
        HotspotList(terms: terms).write(to: &out, setting)
    }
}

extension Rendition {
    /// Where a figure row's label leads, from the site's root.
    func path(_ subject: FigureRow.Subject) -> String? {
        switch subject {
        case .unit(let unit): unitPath(unit)
        case .indicator(let node): indicatorPath(node)
        case .group(let key, let id): groupPath(key, id)
        case .record: nil
        }
    }
}
