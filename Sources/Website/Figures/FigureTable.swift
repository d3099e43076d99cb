import Charts
import Edition
import Scoring
import Source

/// A figure's values as a table: beside the drawing as printed, in a file unrounded. Both have the figure's own rows and cells.
struct FigureTable {
    let names: EditionNames
    let figure: Figure
    private let hasGroups: Bool
    private let hasTotals: Bool

    init(names: EditionNames, figure: Figure) {
        self.names = names
        self.figure = figure
        hasGroups = !figure.groups.isEmpty
        hasTotals = figure.rows.contains { $0.total != nil }
    }

    /// Beside the drawing, with the texts that it prints.
    func beside(caption: String) -> ChartTable {
        ChartTable(
            caption: caption, headings: headings,
            rows: figure.rows.map { row in
                var cells = [row.label.text(names.words.language)]
                if hasGroups { cells.append(group(row)) }
                cells += row.cells.map { $0?.text(names.words.language) ?? "–" }
                if hasTotals { cells.append(row.total?.text(names.words.language) ?? "–") }
                return cells
            })
    }

    /// As a file, with every digit.
    var download: DownloadTable {
        var columns: [String] = []
        for heading in headings {
            var name = heading, number = 2
            while columns.contains(name) || name.isEmpty {
                name = heading + " (\(number))"
                number += 1
            }
            columns.append(name)
        }
        return DownloadTable(
            name: figure.block.id, columns: columns.map { .init($0) },
            rows: figure.rows.map { row in
                var cells = [DownloadCell.text(row.label.text(names.words.language))]
                if hasGroups { cells.append(.text(group(row))) }
                cells += row.cells.map { .number($0?.number) }
                if hasTotals { cells.append(.number(row.total?.number)) }
                return cells
            })
    }

    private var headings: [String] {
        var headings = [names.rowHead(figure)]
        if hasGroups { headings.append(names.words["group_heading"]) }
        headings += figure.series.map { title in
            if title == .word(.value), let unit = figure.block.unit { unit.text(names.words.language) } else { names.text(title) }
        }
        if hasTotals { headings.append(figure.whole.map(names.text) ?? names.words["sum"]) }
        return headings
    }

    private func group(_ row: FigureRow) -> String {
        row.group.map { figure.groups[$0].text(names.words.language) } ?? ""
    }
}
