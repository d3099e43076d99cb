import Edition
import Scoring
import Source

extension EditionDownloads {
    /// One row for each group and node: everything first, then each grouping's groups in their order.
    static func groups(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        let results = edition.results
        func rows(_ group: String, _ value: String, _ units: [Int], _ rule: MeanRule? = nil) -> [[DownloadCell]] {
            edition.indicators.indices.map { node in
                let present = units.count { results.values[node][$0] != nil }
                let mean = results.mean(node, over: units, by: rule)
                return [
                    .text(group), .text(value), .text(edition.indicators[node].id), .number(String(present)), .number(mean),
                    .number(mean.flatMap { results.rate($0, of: node) }),
                ]
            }
        }
        let all = DownloadTable.Column.Allowed(value: "all", label: words["everyone"])
        let groupings = edition.groupings.map { DownloadTable.Column.Allowed(value: $0.key, label: $0.label) }
        return DownloadTable(
            name: "groups", title: words["data_groups"],
            columns: [
                words.column("group", isKey: true, allowed: [all] + groupings),
                words.column("value", isKey: true, allowed: distinct([all] + edition.groupings.flatMap(allowed))),
                words.column("indicator", isKey: true, references: .init("indicators", "indicator")),
                words.column("n", .integer, isRequired: true, minimum: "0", maximum: String(edition.units.count)),
                meanColumn(edition, words),
                words.column("rate", .number),
            ],
            rows: rows("all", "all", Array(edition.units.indices))
                + edition.groupings.flatMap { grouping in grouping.values.flatMap { rows(grouping.key, $0.id, $0.units, edition.meanRule(of: grouping)) } })
    }

    /// Whether means are weighted stands in the description: per grouping, where they differ.
    private static func meanColumn(_ edition: Edition, _ words: DownloadWords) -> DownloadTable.Column {
        let rules = [edition.results.meanRule] + edition.groupings.map(edition.meanRule)
        guard rules.contains(where: { $0.column != nil }) else { return words.column("mean", .number, unit: words.unitOfValues) }
        return DownloadTable.Column(
            "mean", .number, label: words["label_mean"],
            description: words.each { strings in
                let named = zip([strings["everyone"]] + edition.groupings.map { $0.label.text(strings.language) }, rules).compactMap { name, rule in
                    rule.column.map { strings("column_mean_weighted", ["group": name, "column": $0]) }
                }
                return ([strings["column_mean"]] + named).joined(separator: strings["rule_separator"])
            }, unit: words.unitOfValues)
    }

    /// A grouping's groups as the values of a column.
    static func allowed(_ grouping: Grouping) -> [DownloadTable.Column.Allowed] {
        grouping.values.map { .init(value: $0.id, label: $0.label) }
    }

    /// Two groupings may have a group of the same id.
    private static func distinct(_ values: [DownloadTable.Column.Allowed]) -> [DownloadTable.Column.Allowed] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0.value).inserted }
    }
}
