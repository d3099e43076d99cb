import Edition
import Scoring
import Source

extension EditionDownloads {
    /// What the table of all years is called, also as a file's name.
    static let allYears = "all-years"

    /// Every score of every edition, one row for each edition, unit and indicator: for following them through the years.
    static func years(_ years: Years, _ words: DownloadWords) -> DownloadTable {
        let editions = years.editions.indices
        return DownloadTable(
            name: allYears, title: words["data_all_years"],
            columns: [
                words.column("edition", isKey: true), words.column("unit", isKey: true), words.column("indicator", isKey: true),
                words.column("score", .number),
                DownloadTable.Column("maximum", .number, label: words["label_maximum"], description: words["column_maximum_of_edition"]),
                words.column("score_rate", .number),
                words.column("rank", rankKind(years), minimum: "1"),
                words.column(
                    "comparable",
                    allowed: ["yes", "as-rate", "no"].map { .init(value: $0, label: words["column_comparable_" + $0]) }),
                words.column("last_unit", isRequired: true), words.column("last_indicator", isRequired: true),
            ], rows: editions.flatMap { rows(years, $0) })
    }

    private static func rankKind(_ years: Years) -> DownloadTable.Column.Kind {
        years.editions.contains { rankKind($0.results.rules) == .number } ? .number : .integer
    }

    private static func rows(_ years: Years, _ position: Int) -> [[DownloadCell]] {
        let edition = years.editions[position], results = edition.results, before = years.beforeAndAfter(position)
        let nodes = edition.indicators.indices.map { node in
            (
                id: DownloadCell.text(edition.indicators[node].id), maximum: DownloadCell.number(results.tree[node].maximum),
                comparable: before?.comparability(ofNode: node).map { DownloadCell.text(word($0.level)) } ?? .empty,
                last: lastID(years.indicators, position, node) { years.editions[$0].indicators[$1].id }
            )
        }
        return edition.units.indices.flatMap { unit in
            let last = lastID(years.units, position, unit) { years.editions[$0].units[$1].id }
            return nodes.enumerated().map { node, indicator in
                let value = results.values[node][unit]
                return [
                    .text(edition.id), .text(edition.units[unit].id), indicator.id, .number(value), indicator.maximum,
                    .number(value.flatMap { results.rate($0, of: node) }), results.standings[node][unit].map { .number($0.plainText) } ?? .empty,
                    indicator.comparable, last, indicator.last,
                ]
            }
        }
    }

    /// The id in the last edition that has it: what its rows have in common, whatever it was called.
    private static func lastID(_ lineages: Lineages, _ edition: Int, _ position: Int, _ id: (Int, Int) -> String) -> DownloadCell {
        let lineage = lineages[lineages.ofEdition[edition][position]]
        return .text(id(lineage.last, lineage.positions[lineage.last] ?? 0))
    }

    private static func word(_ level: Comparability.Level) -> String {
        switch level {
        case .comparable: "yes"
        case .asRate: "as-rate"
        case .not: "no"
        }
    }
}
