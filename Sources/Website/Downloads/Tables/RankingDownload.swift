import Edition
import Scoring
import Source

extension EditionDownloads {
    /// One row a unit, best first: its rank, its total and its value on every indicator.
    static func ranking(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        let results = edition.results, tree = results.tree
        let nodes = edition.indicators.indices.dropFirst()
        let isComplete = results.rules.missing != .exclude
        let bounds = ValueBounds(results)
        let columns =
            [
                words.column(
                    "rank", rankKind(results.rules), isRequired: isComplete && results.unranked.isEmpty, minimum: "1", maximum: String(edition.units.count)),
                words.column("unit", isKey: true, references: .init("units", "unit")),
                words.column("name", isRequired: true),
                words.column(
                    "total", results.rules.decimals == 0 ? .integer : .number, unit: words.unitOfValues, isRequired: isComplete,
                    minimum: bounds.lowest[0].map { results.published($0).shortest() }, maximum: bounds.highest[0].map { results.published($0).shortest() }),
            ] + (results.hasStatedValues ? [words.column("computed_total", .number)] : []) + (results.unranked.isEmpty ? [] : [words.column("unranked")])
            + (edition.flags.isEmpty ? [] : [words.column("flags")])
            + edition.bands.map { bandColumn($0, edition, words) }
            + nodes.map { node in
                DownloadTable.Column(
                    edition.indicators[node].id, results.values[node].allSatisfy { $0?.isInteger ?? true } ? .integer : .number,
                    label: edition.indicators[node].name,
                    description: tree[node].maximum.map { maximum in
                        words.each {
                            $0(
                                results.direction(of: node) == .low ? "column_indicator_value_low" : "column_indicator_value",
                                ["full": $0.written(maximum.shortest())])
                        }
                    },
                    unit: words.unitOfValues, isRequired: isComplete, minimum: bounds.lowest[node]?.shortest(),
                    maximum: bounds.highest[node]?.shortest())
            }
        return DownloadTable(
            name: "ranking", title: words["data_ranking"], columns: columns,
            rows: results.order(by: 0).map { unit in
                [
                    results.standings[0][unit].map { .number($0.plainText) } ?? .empty, .text(edition.units[unit].id),
                    .text(edition.units[unit].name.text(words.defaultLanguage)), .number(results.values[0][unit].map(results.published)),
                ] + (results.hasStatedValues ? [.number(results.computed[0][unit])] : [])
                    + (results.unranked.isEmpty ? [] : [.text(edition.units[unit].unranked?.text(words.defaultLanguage))])
                    + (edition.flags.isEmpty ? [] : [.text(flags(edition, unit))])
                    + edition.bands.map { bands in .text(bands.ofUnit[unit].map { bands.bands[$0].id }) } + nodes.map { .number(results.values[$0][unit]) }
            })
    }

    /// The total's `band`, an indicator's `band:ID`, which no indicator can be called.
    private static func bandColumn(_ bands: Bands, _ edition: Edition, _ words: DownloadWords) -> DownloadTable.Column {
        DownloadTable.Column(
            bands.node == 0 && edition.indicators.contains { $0.id == bands.key } ? "total_band" : bands.key,
            label: words.each { strings in
                bands.node == 0 ? strings["band"] : strings("printed_band_of", ["indicator": edition.indicators[bands.node].name.text(strings.language)])
            },
            allowed: bands.bands.map { .init(value: $0.id, label: $0.name) })
    }

    /// `law: e; data: i`: the flags of a unit's scores by their columns.
    private static func flags(_ edition: Edition, _ unit: Int) -> String {
        edition.indicators.indices.compactMap { node in edition.flags.mark(node, unit).map { edition.indicators[node].id + ": " + $0 } }.joined(separator: "; ")
    }

    /// Ranks are whole but where ties take the mean of their places.
    static func rankKind(_ rules: ScoringRules) -> DownloadTable.Column.Kind { rules.ranking == .fractional ? .number : .integer }
}
