import Formula
import Edition
import Scoring
import Source

/// The files of 2017/data/: every table of an edition as CSV and JSON.
///
/// Numbers are unrounded: every digit where the expansion ends within ten places, else ten places.
enum EditionDownloads {
    static func tables(_ edition: Edition, language: String) -> [DownloadTable] {
        [ranking(edition, language), groups(edition), indicators(edition, language), units(edition, language)]
            + [checks(edition, language)].compactMap { $0 }
            + edition.tables.map { dataTable($0.table) }
    }

    /// One row a unit, best first: its rank, its total and its value on every indicator.
    static func ranking(_ edition: Edition, _ language: String) -> DownloadTable {
        let results = edition.results
        let nodes = edition.indicators.indices.dropFirst()
        return DownloadTable(
            name: "ranking",
            columns: (["rank", "unit", "name", "total"] + nodes.map { edition.indicators[$0].id }).map { .init($0) },
            rows: results.order(by: 0).map { unit in
                [
                    results.standings[0][unit].map { .number($0.text) } ?? .empty, .text(edition.units[unit].id),
                    .text(edition.units[unit].name.text(language)), .number(results.values[0][unit].map(results.published)),
                ] + nodes.map { .number(results.values[$0][unit]) }
            })
    }

    /// One row for each group and node: everything first, then each grouping's groups in their order.
    static func groups(_ edition: Edition) -> DownloadTable {
        let results = edition.results
        func rows(_ group: String, _ value: String, _ units: [Int]) -> [[DownloadCell]] {
            edition.indicators.indices.map { node in
                let present = units.count { results.values[node][$0] != nil }
                let mean = results.mean(node, over: units)
                return [
                    .text(group), .text(value), .text(edition.indicators[node].id), .number(String(present)), .number(mean),
                    .number(mean.flatMap { results.rate($0, of: node) }),
                ]
            }
        }
        return DownloadTable(
            name: "groups", columns: ["group", "value", "indicator", "n", "mean", "rate"].map { .init($0) },
            rows: rows("all", "all", Array(edition.units.indices))
                + edition.groupings.flatMap { grouping in grouping.values.flatMap { rows(grouping.key, $0.id, $0.units) } })
    }

    /// One row for each indicator of every level.
    static func indicators(_ edition: Edition, _ language: String) -> DownloadTable {
        let results = edition.results
        return DownloadTable(
            name: "indicators", columns: ["indicator", "parent", "name", "max", "mean", "rate"].map { .init($0) },
            rows: edition.indicators.indices.dropFirst().map { node in
                let mean = results.mean(node)
                let parent = edition.tree[node].parent ?? 0
                return [
                    .text(edition.indicators[node].id), parent == 0 ? .empty : .text(edition.indicators[parent].id),
                    .text(edition.indicators[node].name.text(language)), .number(edition.tree[node].maximum), .number(mean),
                    .number(mean.flatMap { results.rate($0, of: node) }),
                ]
            })
    }

    /// units.csv as it came in: ids, names, groups and attributes.
    static func units(_ edition: Edition, _ language: String) -> DownloadTable {
        let keys = edition.groupings.map(\.key) + edition.attributes.map(\.key)
        return DownloadTable(
            name: "units", columns: (["unit", "name"] + keys).map { .init($0) },
            rows: edition.units.map { unit in
                [.text(unit.id), .text(unit.name.text(language))] + keys.map { .text(unit.values[$0] ?? "") }
            })
    }
}

extension EditionDownloads {
    /// A table of data/, with every cell as it came in.
    static func dataTable(_ data: DataTable) -> DownloadTable {
        DownloadTable(
            name: data.name, columns: data.columns.map { .init($0.name) },
            rows: data.rows.map { record in
                record.map { cell in
                    if cell.text.isEmpty { return .empty }
                    return cell.number != nil && DownloadCell.isDecimal(cell.text) ? .number(cell.text) : .text(cell.text)
                }
            })
    }
}

extension DownloadCell {
    /// A number with every digit that a reader can use, or an empty cell.
    static func number(_ value: Exact?) -> DownloadCell {
        value.map { .number($0.shortest()) } ?? .empty
    }
}
