import Charts
import Edition
import Scoring
import Source

/// A figure's values as a table: beside the drawing as printed, in a file unrounded. Both have the figure's own rows and cells.
struct FigureTable {
    let rendition: Rendition
    let figure: Figure
    private let hasGroups: Bool
    private let hasTotals: Bool

    init(rendition: Rendition, figure: Figure) {
        self.rendition = rendition
        self.figure = figure
        hasGroups = !figure.groups.isEmpty
        hasTotals = figure.rows.contains { $0.total != nil }
    }

    /// Beside the drawing, with the texts that it prints.
    func beside(caption: String) -> ChartTable {
        ChartTable(
            caption: caption, headings: headings,
            rows: figure.rows.map { row in
                var cells = [row.label.text(rendition.language)]
                if hasGroups { cells.append(group(row)) }
                cells += row.cells.map { $0?.text(rendition.language) ?? "–" }
                if hasTotals { cells.append(row.total?.text(rendition.language) ?? "–") }
                return cells
            })
    }

    /// As a file, with every digit.
    var download: DownloadTable {
        var names: [String] = []
        for heading in headings {
            var name = heading, number = 2
            while names.contains(name) || name.isEmpty {
                name = heading + " (\(number))"
                number += 1
            }
            names.append(name)
        }
        return DownloadTable(
            name: figure.block.id, columns: names.map { .init($0) },
            rows: figure.rows.map { row in
                var cells = [DownloadCell.text(row.label.text(rendition.language))]
                if hasGroups { cells.append(.text(group(row))) }
                cells += row.cells.map { .number($0?.number) }
                if hasTotals { cells.append(.number(row.total?.number)) }
                return cells
            })
    }

    private var headings: [String] {
        var headings = [rendition.rowHeading(figure)]
        if hasGroups { headings.append(rendition.words["group_heading"]) }
        headings += figure.series.map { title in
            if title == .word(.value), let unit = figure.block.unit { unit.text(rendition.language) } else { rendition.text(title) }
        }
        if hasTotals { headings.append(figure.whole.map(rendition.text) ?? rendition.words["sum"]) }
        return headings
    }

    private func group(_ row: FigureRow) -> String {
        row.group.map { figure.groups[$0].text(rendition.language) } ?? ""
    }
}
