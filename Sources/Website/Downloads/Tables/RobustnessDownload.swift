import Edition
import Robustness
import Scoring
import Source

extension EditionDownloads {
    /// One row for each unit with a rank: where the rank lies under drawn weights, and what the scores alone leave possible.
    static func robustness(_ edition: Edition, _ robustness: EditionRobustness, _ words: DownloadWords) -> DownloadTable {
        let found = robustness.value, inUse = robustness.inUse, kind = rankKind(edition.results.rules), last = String(edition.units.count)
        let isBound = Dominance.bindsRanks(inUse.tree)
        func rank(_ name: String, _ kind: DownloadTable.Column.Kind = .integer) -> DownloadTable.Column {
            words.column(name, kind, minimum: "1", maximum: last)
        }
        let drawn = [rank("interval_low", kind), rank("interval_median", kind), rank("interval_high", kind)]
        let bound = [rank("best_rank"), rank("worst_rank")]
        let counted = [words.column("dominates", .integer, minimum: "0"), words.column("dominated_by", .integer, minimum: "0")]
        let first = [words.column("can_be_first", allowed: ["true", "false"].map { .init(value: $0, label: nil) })]
        return DownloadTable(
            name: "robustness", title: words["data_robustness"],
            columns: [words.column("unit", isKey: true, references: .init("units", "unit")), rank("rank", kind)] + (found.intervals == nil ? [] : drawn)
                + (found.dominance == nil ? [] : (isBound ? bound : []) + counted) + (found.dominance?.canBeFirst == nil ? [] : first),
            rows: inUse.order(by: 0).filter { inUse.standings[0][$0] != nil }.map { unit in
                var cells: [DownloadCell] = [.text(edition.units[unit].id), inUse.standings[0][unit].map { .number($0.plainText) } ?? .empty]
                if let intervals = found.intervals {
                    cells += intervals.units[unit].map { [$0.low, $0.median, $0.high].map { .number($0.shortest(1)) } } ?? [.empty, .empty, .empty]
                }
                if let dominance = found.dominance {
                    if isBound { cells += [dominance.best(unit), dominance.worst(unit)].map { $0.map { .number(String($0)) } ?? .empty } }
                    cells += [.number(String(dominance.dominated[unit])), .number(String(dominance.dominators[unit]))]
                    if let able = dominance.canBeFirst { cells.append(.text(able[unit].map { $0 ? "true" : "false" })) }
                }
                return cells
            })
    }
}
