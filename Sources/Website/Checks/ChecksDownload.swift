import Edition
import Formula
import Source

extension EditionDownloads {
    /// One row for each value and claim of the texts, then one for each erratum.
    static func checks(_ edition: Edition, _ language: String) -> DownloadTable? {
        let ledger = edition.ledger
        guard !ledger.entries.isEmpty || !ledger.errata.isEmpty else { return nil }
        func text(_ text: String?) -> DownloadCell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
        var rows = ledger.entries.map { entry -> [DownloadCell] in
            let (kind, operation): (String, String?) =
                if case .claim(let operation) = entry.kind { ("claim", operation.rawValue) } else { ("value", nil) }
            return [
                .text(entry.id), .text(kind), .text(entry.place.file), .number(String(entry.place.line)), text(operation), text(entry.stated),
                .text(entry.formula), .text(entry.computed), text(entry.exact), .text(entry.outcome.rawValue), .empty,
            ]
        }
        rows += ledger.errata.map { erratum in
            let stated = erratum.states?.text(language).plain ?? erratum.entries.first.flatMap { ledger.entries[$0].stated }
            let given = erratum.gives?.text(language).plain ?? erratum.computed
            let words = [erratum.statement, erratum.reason].compactMap { $0?.text(language).plain }.joined(separator: ": ")
            return [
                .text(erratum.id), .text("erratum"), .text(erratum.place.file), .number(String(erratum.place.line)), .empty, text(stated),
                text(erratum.formula), text(given), text(erratum.exact), .text(erratum.verdict.rawValue), text(words),
            ]
        }
        return DownloadTable(
            name: "checks",
            columns: ["id", "kind", "file", "line", "operator", "stated", "formula", "computed", "exact", "verdict", "explanation"].map { .init($0) },
            rows: rows)
    }
}
