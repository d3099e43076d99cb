import Charts
import Edition
import Markup
import Scoring
import Source

/// The kinds whose colour is a value.
extension FigureDrawing {
    var tiles: TileMap {
        TileMap(
            tiles: figure.rows.compactMap { row in
                row.tile.map { tile in
                    TileMap.Tile(
                        row.label.text(language), column: tile.column, row: tile.row, value: value(row.cells[0]), href: href(row.subject))
                }
            }, median: median, bounds: figure.ticks(0, language), isReversed: figure.lowestFirst == true)
    }

    /// Correlations of more things than these have numbers in place of names at the head of their columns.
    private static let mostNamedColumns = 8

    /// The darker, the closer two go together; the sign stands in the cell, and nothing where a row meets its own column.
    private var correlations: Heatmap {
        // With many of them the names would make the columns wide: numbers head them, as they stand before the names.
        let isNumbered = figure.columns.count > Self.mostNamedColumns
        return Heatmap(
            columns: figure.columns.enumerated().map { position, node in
                Heatmap.Column(isNumbered ? String(position + 1) : rendition.names.indicators[node], href: href(.indicator(node)))
            },
            rows: figure.rows.map { row in
                let name = row.label.text(language), position = figure.columns.firstIndex { row.subject == .indicator($0) }
                return Heatmap.Row(
                    isNumbered ? [position.map { String($0 + 1) }, name].compactMap { $0 }.joined(separator: " ") : name,
                    cells: row.cells.enumerated().map { column, cell in
                        if column == position { return .blank }
                        return cell.map { HeatCell($0.text(language), RateStep.of(rate: $0.number.magnitude.double) ?? RateStep(index: 0)) }
                    }, href: href(row.subject), role: role(row))
            },
            rankHeading: rendition.words["rank"], labelHeading: rendition.names.rowHead(figure), totalHeading: rendition.words["total"],
            scale: RateScale(lightest: "0", darkest: "±1"))
    }

    var heatmap: Heatmap {
        let tree = rendition.tree, results = rendition.results, words = rendition.words
        if figure.isCorrelation { return correlations }
        let notes = tree.nodes.indices.map { rendition.showsMaxima ? rendition.maximum(of: $0) : nil }
        return Heatmap(
            columns: figure.columns.map { node in
                Heatmap.Column(rendition.names.indicators[node], href: href(.indicator(node)), note: notes[node])
            },
            rows: figure.rows.map { row in
                var rank: String?
                var total: String?
                if case .unit(let unit) = row.subject {
                    rank = results.standings[0][unit]?.label(rendition.words.marks)
                    total = results.values[0][unit].map(rendition.numbers.total)
                }
                return Heatmap.Row(
                    row.label.text(language),
                    cells: zip(row.cells, figure.columns).map { cell, node in
                        cell.map { HeatCell($0.text(language), rendition.numbers.step($0.number, of: node)) }
                    },
                    href: href(row.subject), rank: rank, total: total, role: role(row))
            },
            // Columns stand in the order of the tree, so that those below one indicator are neighbours.
            spans: figure.columns.allSatisfy { tree[$0].depth == 1 && !tree[$0].isLeaf }
                ? []
                : tree[0].children.compactMap { node in
                    let columns = figure.columns.count { tree.isWithin(node, $0) }
                    return columns == 0
                        ? nil
                        : Heatmap.Span(
                            rendition.names.indicators[node], columns: columns, note: notes[node])
                },
            rankHeading: words["rank"], labelHeading: rendition.names.rowHead(figure), totalHeading: words["total"],
            scale: rendition.numbers.rateScale(figure.columns))
    }
}
