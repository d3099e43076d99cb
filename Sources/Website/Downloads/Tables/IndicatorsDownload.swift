import Edition
import Scoring
import Source

extension EditionDownloads {
    /// One row for each node of the tree: the total, then the indicators of every level, parents before their children.
    static func indicators(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        let results = edition.results, tree = results.tree
        // Zero goes without saying.
        let hasMinima = tree.nodes.contains { $0.minimum.map { !$0.isZero } ?? false }
        let names = edition.indicators.indices.map { $0 == 0 ? words["total"] : edition.indicators[$0].name }
        let further = words.nameColumns(names)
        let roles: [IndicatorTree.Role] = [.regular, .bonus, .penalty]
        return DownloadTable(
            name: "indicators", title: words["data_indicators"],
            columns: [
                words.column("indicator", isKey: true),
                words.column("parent", references: .init("indicators", "indicator")),
                words.column("name", isRequired: true),
            ] + further.map(\.column) + [
                words.column(
                    "role", isRequired: true,
                    allowed: roles.map { role in .init(value: role.rawValue, label: words["role_" + role.rawValue]) }),
                // Of a parent, what its value is made of; of the rest, nothing.
                words.column("aggregate", allowed: Aggregate.allCases.map { aggregate in .init(value: aggregate.rawValue, label: nil) }),
                words.column("weight", .number, minimum: "0"),
            ] + (hasMinima ? [words.column("min", .number, unit: words.unitOfValues)] : []) + [
                words.column(
                    "max", .number, unit: words.unitOfValues, isRequired: tree.nodes.allSatisfy { $0.maximum != nil },
                    minimum: tree.nodes.contains { $0.maximum?.isNegative ?? false } ? nil : "0"),
                words.column("mean", .number, unit: words.unitOfValues),
                words.column("rate", .number),
            ],
            rows: edition.indicators.indices.map { node in
                let mean = results.mean(node)
                return [
                    .text(edition.indicators[node].id), .text(tree[node].parent.map { edition.indicators[$0].id }),
                    .text(names[node].text(words.defaultLanguage)),
                ] + further.map { $0.cells[node] } + [
                    .text(tree[node].role.rawValue), tree[node].isLeaf ? .empty : .text(tree[node].aggregate.rawValue), .number(tree[node].weight),
                ] + (hasMinima ? [.number(tree[node].minimum)] : []) + [
                    .number(tree[node].maximum), .number(mean),
                    .number(mean.flatMap { results.rate($0, of: node) }),
                ]
            })
    }
}
