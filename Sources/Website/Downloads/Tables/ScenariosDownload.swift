import Edition
import Scoring
import Source

extension EditionDownloads {
    /// One row for each scenario and unit: what comes out under it, beside what comes out under the rules in use.
    static func scenarios(_ edition: Edition, _ sets: Scenarios, _ words: DownloadWords) -> DownloadTable {
        let results = edition.results
        return DownloadTable(
            name: "scenarios", title: words["data_scenarios"],
            columns: [
                words.column("scenario", isKey: true, allowed: sets.all.map { .init(value: $0.id, label: $0.name) }),
                words.column("unit", isKey: true, references: .init("units", "unit")),
                words.column("rank", rankKind(results.rules), minimum: "1", maximum: String(edition.units.count)),
                words.column("total", results.rules.decimals == 0 ? .integer : .number, unit: words.unitOfValues),
                words.column("rank_in_use", rankKind(results.rules), minimum: "1", maximum: String(edition.units.count)),
                words.column("total_in_use", results.rules.decimals == 0 ? .integer : .number, unit: words.unitOfValues),
            ],
            rows: sets.all.flatMap { set in
                sets.inUse.order(by: 0).map { unit in
                    [
                        .text(set.id), .text(edition.units[unit].id), set.results.standings[0][unit].map { .number($0.plainText) } ?? .empty,
                        .number(set.results.values[0][unit].map(results.published)), sets.inUse.standings[0][unit].map { .number($0.plainText) } ?? .empty,
                        .number(sets.inUse.values[0][unit].map(results.published)),
                    ]
                }
            })
    }

    /// One row for each weight set and indicator that counts by a weight.
    static func weights(_ edition: Edition, _ sets: Scenarios, _ words: DownloadWords) -> DownloadTable {
        DownloadTable(
            name: "weights", title: words["data_weights"],
            columns: [
                words.column("weight_set", isKey: true, allowed: sets.weightSets.map { .init(value: $0.id, label: $0.name) }),
                words.column("indicator", isKey: true, references: .init("indicators", "indicator")),
                words.column("weight", .number, isRequired: true, minimum: "0"),
                words.column("weight_share", .number, isRequired: true, minimum: "0", maximum: "1"),
            ],
            rows: sets.weightSets.flatMap { set in
                let tree = set.results.tree
                return tree.nodes.indices.compactMap { node -> [DownloadCell]? in
                    guard let share = tree.weightShare(of: node) else { return nil }
                    return [.text(set.id), .text(tree[node].id), .number(tree[node].weight), .number(share)]
                }
            })
    }
}
