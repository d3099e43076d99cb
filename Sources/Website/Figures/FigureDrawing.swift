import Charts
import Edition
import Markup
import Scoring
import Source

/// A figure of a chapter as one of the charts: on a page, in a file, and held to the charts' rules.
struct FigureDrawing {
    let rendition: Rendition
    /// The way to the site's root; nil in a file, which has no links.
    let root: String?
    let figure: Figure

    var language: String { rendition.language }

    /// The figure as one chart.
    var chart: any Chart {
        switch figure.block.kind {
        case .bars: bars
        case .dots: dots
        case .columns: columns
        case .distribution: distribution
        case .groupedBars: groupedBars
        case .stackedBars: stackedBars
        case .dumbbells: dumbbells
        case .scatter: scatter
        case .slope: slope
        case .bump: bump
        case .line: line
        case .strip: strip
        case .radar: radar
        case .heatmap: heatmap
        case .tiles: tiles
        case .map: map
        case .hotspots: hotspots
        case .cloud: WordCloud(terms: terms)
        }
    }

    /// Appends the chart. Hotspots have two forms at once, of which screen readers get the list.
    func write(into out: inout ByteBuffer, title: String) {
        let setting = ChartSetting(idPrefix: figure.block.id + ":chart", title: title, lead: rendition.names.lead(figure), words: rendition.chartWords)
        if figure.block.kind == .hotspots { TagFlow(terms: terms, isHidden: true).write(to: &out, setting) }
        chart.write(to: &out, setting)
        if figure.block.kind == .cloud { HotspotList(terms: terms).write(to: &out, setting) }
    }

    // MARK: What the kinds share

    func value(_ cell: FigureCell?) -> ChartValue? {
        cell.map { ChartValue($0.number.double, $0.text(language)) }
    }

    var rows: [ChartRow] {
        figure.rows.map { row in
            ChartRow(
                row.label.text(language), values: row.cells.map(value), href: href(row.subject), rank: row.rank.map(rendition.words.written), role: role(row))
        }
    }

    func href(_ subject: FigureRow.Subject) -> String? {
        guard let root else { return nil }
        return rendition.addresses.path(subject).map { root + $0 }
    }

    func role(_ row: FigureRow) -> ChartRole {
        switch row.role {
        case .normal: figure.hasPanels ? .normal : row.group.map { .group($0) } ?? .normal
        case .highlight: .highlight
        case .background: .context
        }
    }

    var maximum: Double? { figure.maximum?.double }
    var seriesLabels: [String] { figure.series.map(rendition.names.text) }
    var groups: [String] { figure.groups.map { $0.text(language) } }
    var references: [ChartReference] { figure.references.map { ChartReference($0.cell.number.double, rendition.names.text($0)) } }
    /// The exact median of the first series.
    var median: String? { figure.median()?.text(language) }
    var medians: [String?] { figure.series.indices.map { figure.median($0)?.text(language) } }
}

extension Addresses {
    /// Where a figure row's label leads, from the site's root.
    func path(_ subject: FigureRow.Subject) -> String? {
        switch subject {
        case .unit(let unit): unitPath(unit)
        case .indicator(let node): indicatorPath(node)
        case .group(let key, let id): bandsPath(key) ?? groupPath(key, id)
        case .edition, .record: nil
        }
    }
}
