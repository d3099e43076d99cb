import Edition
import Scoring
import Source

extension EditionDownloads {
    /// One row for each printed number that is another than what the scores give.
    static func printed(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        DownloadTable(
            name: "printed", title: words["data_printed"],
            columns: [
                words.column("unit", isKey: true, references: .init("units", "unit")),
                words.column("indicator", isKey: true, references: .init("indicators", "indicator")),
                DownloadTable.Column(
                    "kind", label: words["label_kind"], description: words["column_kind_printed"], isKey: true,
                    allowed: (["value", "rank"] + (edition.bands.isEmpty ? [] : ["band"])).map { .init(value: $0, label: nil) }),
                words.column("printed", isRequired: true),
                DownloadTable.Column("computed", label: words["label_computed_score"], description: words["column_computed_score"]),
                DownloadTable.Column(
                    "verdict", label: words["label_verdict"], description: words["column_verdict_printed"], isRequired: true,
                    allowed: PrintedComparison.Finding.Verdict.allCases.map { .init(value: $0.rawValue, label: nil) }),
                words.column("shown", isRequired: true, allowed: ["printed", "computed"].map { .init(value: $0, label: nil) }),
            ],
            rows: edition.printed.findings.map { finding in
                [
                    .text(edition.units[finding.unit].id), .text(edition.indicators[finding.node].id),
                    .text(finding.isBand ? "band" : finding.isRank ? "rank" : "value"),
                    .text(finding.printed), .text(finding.computed), .text(finding.verdict.rawValue), .text(finding.isPrintedShown ? "printed" : "computed"),
                ]
            })
    }
}
