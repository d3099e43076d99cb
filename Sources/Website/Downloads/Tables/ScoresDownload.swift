import Edition
import Scoring

extension EditionDownloads {
    /// The ranking in long form, one row for each unit and node of the tree: for a database, where the wide form is no relation.
    static func scores(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        let results = edition.results
        let isComplete = results.rules.missing != .exclude
        return DownloadTable(
            name: "scores", title: words["data_scores"],
            columns: [
                words.column("unit", isKey: true, references: .init("units", "unit")),
                words.column("indicator", isKey: true, references: .init("indicators", "indicator")),
                words.column("score", .number, unit: words.unitOfValues, isRequired: isComplete),
                words.column("score_rate", .number),
                words.column(
                    "rank", rankKind(results.rules), isRequired: isComplete && results.unranked.isEmpty, minimum: "1", maximum: String(edition.units.count)),
            ] + (results.hasStatedValues ? [words.column("computed_score", .number)] : []) + (edition.flags.isEmpty ? [] : [words.column("flag")]),
            rows: edition.units.indices.flatMap { unit in
                edition.indicators.indices.map { node in
                    let value = results.values[node][unit]
                    return [
                        .text(edition.units[unit].id), .text(edition.indicators[node].id), .number(value),
                        .number(value.flatMap { results.rate($0, of: node) }),
                        results.standings[node][unit].map { .number($0.plainText) } ?? .empty,
                    ] + (results.hasStatedValues ? [.number(results.computed[node][unit])] : [])
                        + (edition.flags.isEmpty ? [] : [.text(edition.flags.mark(node, unit))])
                }
            })
    }
}
