import Edition
import Formula
import Languages
import Scoring
import Source

extension EditionDownloads {
    static func hasChecks(_ edition: Edition) -> Bool { !edition.ledger.entries.isEmpty || !edition.ledger.errata.isEmpty }

    /// One row for each value and claim of the texts, then one for each erratum.
    static func checks(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        let ledger = edition.ledger, language = words.defaultLanguage
        func plain(_ computed: String, _ exact: String?, _ tag: String) -> String {
            exact == nil ? computed : MinusSign.plain(NumberMarks.of(tag).plain(computed))
        }
        var rows = ledger.entries.map { entry -> [DownloadCell] in
            let (kind, operation): (String, String?) =
                if case .claim(let operation) = entry.kind { ("claim", operation.rawValue) } else { ("value", nil) }
            return [
                .text(entry.id), .text(kind), .text(entry.place.file), .number(String(entry.place.line)), .text(operation), .text(entry.stated),
                .text(entry.formula), .text(plain(entry.computed, entry.exact, entry.writtenIn)), .text(entry.exact), .text(entry.outcome.rawValue), .empty,
            ]
        }
        rows += ledger.errata.map { erratum in
            let stated = erratum.states?.text(language).plain ?? erratum.entries.first.flatMap { ledger.entries[$0].stated }
            let given = erratum.gives?.text(language).plain ?? erratum.computed
            let explanation =
                ([erratum.printed.map { "\($0.unit) \($0.what)" }]
                + [erratum.statement, erratum.reason].map { $0?.text(language).plain }).compactMap { $0 }.joined(separator: ": ")
            return [
                .text(erratum.id), .text("erratum"), .text(erratum.place.file), .number(String(erratum.place.line)), .empty, .text(stated),
                .text(erratum.formula), .text(given.map { plain($0, erratum.exact, language) }), .text(erratum.exact), .text(erratum.verdict.rawValue),
                .text(explanation),
            ]
        }
        // An author may call an erratum n1.
        let isKey = Set(rows.map { $0[0] }).count == rows.count
        return DownloadTable(
            name: "checks", title: words["data_checks"],
            columns: [
                words.column("id", isKey: isKey, isRequired: true),
                words.column("kind", isRequired: true, allowed: ["value", "claim", "erratum"].map { .init(value: $0, label: nil) }),
                words.column("file", isRequired: true),
                words.column("line", .integer, isRequired: true, minimum: "1"),
            ] + ["operator", "stated", "formula", "computed", "exact"].map { words.column($0) } + [
                words.column("verdict", isRequired: true), words.column("explanation"),
            ],
            rows: rows)
    }
}
