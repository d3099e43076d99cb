import Edition
import Scoring
import Source

/// The caption of a figure whose author wrote none: what the numbers say, and nothing else. Its sentences are strings of the theme.
struct GeneratedCaption {
    /// As many names as a caption holds; the rest are counted.
    private static let mostNames = 3

    let rendition: Rendition
    let figure: Figure

    var text: String {
        let words = rendition.words
        switch figure.block.kind {
        case .bars, .dots, .columns, .distribution, .tiles: return singleSeries
        case .groupedBars, .stackedBars: return severalSeries
        case .dumbbells: return changes
        case .scatter:
            return words("caption_scatter", ["rows": rows, "x": series(0), "y": series(1)])
        case .slope, .bump: return ranks
        case .strip: return words("caption_profile", ["names": series(0)])
        case .radar:
            return words("caption_profile", ["names": figure.series.map(rendition.text).joined(separator: words["list_separator"])])
        case .heatmap: return words("caption_cells", ["rows": rows])
        case .hotspots, .cloud:
            guard let first = figure.rows.first, let count = first.cells[0] else { return words["hotspots"] }
            return words("caption_terms", ["label": first.label.text(rendition.language), "count": count.text(rendition.language)])
        }
    }

    private var rows: String { rendition.rowHeading(figure) }
    private func series(_ index: Int) -> String { rendition.text(figure.series[index]) }

    private var singleSeries: String {
        let words = rendition.words, measure = series(0)
        guard let extremes = extremes(of: 0) else { return words("caption_none", ["rows": rows, "measure": measure]) }
        if figure.rows.count == 1 {
            return words("caption_one", ["label": extremes.highestLabel, "measure": measure, "value": extremes.highest])
        }
        if extremes.areEqual { return words("caption_equal", ["rows": rows, "measure": measure, "value": extremes.highest]) }
        return words(
            "caption_spread",
            [
                "rows": rows, "measure": measure, "highest_label": extremes.highestLabel, "highest": extremes.highest,
                "lowest_label": extremes.lowestLabel, "lowest": extremes.lowest,
            ])
    }

    private var severalSeries: String {
        let words = rendition.words
        let all = figure.series.map(rendition.text).joined(separator: words["list_separator"])
        guard let extremes = extremes(of: 0), !extremes.areEqual else { return words("caption_none", ["rows": rows, "measure": all]) }
        return words(
            "caption_series",
            [
                "rows": rows, "series": all, "first": series(0), "highest_label": extremes.highestLabel, "highest": extremes.highest,
                "lowest_label": extremes.lowestLabel, "lowest": extremes.lowest,
            ])
    }

    /// The row between whose two values most lies.
    private var changes: String {
        let both = figure.rows.filter { $0.cells[0] != nil && $0.cells[1] != nil }
        func distance(_ row: FigureRow) -> Exact { ((row.cells[1]?.number ?? .zero) - (row.cells[0]?.number ?? .zero)).magnitude }
        guard let most = both.map(distance).max(), !most.isZero else { return severalSeries }
        let rows = both.filter { distance($0) == most }
        guard rows.count == 1, let from = rows[0].cells[0], let to = rows[0].cells[1] else { return severalSeries }
        return rendition.words(
            "caption_change",
            [
                "rows": self.rows, "first": series(0), "second": series(1), "label": names(rows), "from": from.text(rendition.language),
                "to": to.text(rendition.language),
            ])
    }

    private var ranks: String {
        let last = figure.series.count - 1
        let best = figure.rows.compactMap { $0.cells[last]?.number }.min()
        let leaders = figure.rows.filter { $0.cells[last] != nil && $0.cells[last]?.number == best }
        return rendition.words("caption_ranks", ["first": series(0), "last": series(last), "rows": rows, "label": names(leaders)])
    }

    private struct Extremes {
        var highest: String
        var highestLabel: String
        var lowest: String
        var lowestLabel: String
        var areEqual: Bool
    }

    private func extremes(of series: Int) -> Extremes? {
        let present = figure.rows.compactMap { row in row.cells[series].map { (row: row, cell: $0) } }
        guard let highest = present.map(\.cell).max(by: { $0.number < $1.number }), let lowest = present.map(\.cell).min(by: { $0.number < $1.number })
        else { return nil }
        return Extremes(
            highest: highest.text(rendition.language), highestLabel: names(present.filter { $0.cell.number == highest.number }.map(\.row)),
            lowest: lowest.text(rendition.language), lowestLabel: names(present.filter { $0.cell.number == lowest.number }.map(\.row)),
            areEqual: highest.number == lowest.number)
    }

    private func names(_ rows: [FigureRow]) -> String {
        let labels = rows.map { $0.label.text(rendition.language) }
        let shown = labels.prefix(Self.mostNames).joined(separator: rendition.words["list_separator"])
        guard labels.count > Self.mostNames else { return shown }
        return rendition.words("caption_names", ["names": shown, "count": String(labels.count)])
    }
}
