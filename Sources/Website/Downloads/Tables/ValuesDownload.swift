import Edition
import Scoring
import Source

extension EditionDownloads {
    /// One row for each unit and normalised indicator: what was measured, and the score that it became.
    static func values(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        let results = edition.results,
            hasFlags = edition.rawColumns.contains { column in edition.units.indices.contains { edition.flags.mark(column.node, $0) != nil } }
        return DownloadTable(
            name: "values", title: words["data_values"],
            columns: [
                words.column("unit", isKey: true, references: .init("units", "unit")),
                words.column("indicator", isKey: true, references: .init("indicators", "indicator")),
                words.column("raw_value", .number, isRequired: results.rules.missing == .error),
                words.column("measure_unit"),
                words.column("score", .number, isRequired: results.rules.missing == .error),
            ] + (hasFlags ? [words.column("flag")] : []),
            rows: edition.units.indices.flatMap { unit in
                edition.rawColumns.map { column in
                    [
                        .text(edition.units[unit].id), .text(edition.indicators[column.node].id), .number(column.values[unit]),
                        .text(column.measure.unit?.text(words.defaultLanguage)), .number(results.values[column.node][unit]),
                    ] + (hasFlags ? [.text(edition.flags.mark(column.node, unit))] : [])
                }
            })
    }

    /// One row for each number that was computed to normalise an indicator.
    static func normalisation(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        DownloadTable(
            name: "normalisation", title: words["data_normalisation"],
            columns: [
                words.column("indicator", isKey: true, references: .init("indicators", "indicator")),
                DownloadTable.Column(
                    "parameter", label: words["label_parameter"], description: words["column_parameter"], isKey: true,
                    allowed: Normalised.Parameter.Name.allCases.map { .init(value: $0.rawValue, label: words["parameter_" + $0.key]) }),
                DownloadTable.Column(
                    "value", .number, label: words["label_parameter_value"], description: words["column_parameter_value"], isRequired: true),
            ],
            rows: edition.rawColumns.flatMap { column in
                column.parameters.map { [.text(edition.indicators[column.node].id), .text($0.name.rawValue), .number($0.value)] }
            })
    }
}
