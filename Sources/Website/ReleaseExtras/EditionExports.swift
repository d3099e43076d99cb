import Edition
import Exports
import Scoring
import Source

/// All tables of an edition in one file: a workbook and a database. In the site's default language.
struct EditionExports: Sendable {
    let rendition: Rendition
    let tables: [DownloadTable]
    /// The long form of the scores, in place of which readers of single tables have the ranking.
    let scores: DownloadTable
    let citation: Citation?

    init(_ rendition: Rendition, tables: [DownloadTable], words: [Strings], citation: Citation?) {
        self.rendition = rendition
        self.tables = tables
        scores = EditionDownloads.scores(rendition.edition, DownloadWords(words, of: rendition.edition))
        self.citation = citation
    }

    private var language: String { rendition.language }

    /// - Throws: a failure of the machine, or of a format's limits.
    func workbook() throws(ExportFailure) -> [UInt8] {
        let words = rendition.words, facts = rendition.edition.facts
        let shown = tables.map(exported)
        let readBack = SourceTables(rendition, beside: shown)
        let file = Workbook(
            title: facts.title.text(language), author: (rendition.site.publisher ?? rendition.site.title).text(language),
            created: CivilDay.seconds(facts.releases.last?.date ?? "\(facts.year)-01-01"), notes: (words["sheet_notes"], notes),
            tables: shown + readBack.tables,
            dictionary: (
                ["table", "column", "heading", "type", "unit", "meaning"].map { words["dictionary_" + $0] },
                [.text: words["type_text"], .integer: words["type_integer"], .number: words["type_number"]]
            ))
        return try file.bytes()
    }

    /// Units and indicators first, to which the others refer; then what describes the whole.
    func database() throws(ExportFailure) -> [UInt8] {
        let first = ["units", "indicators"]
        let ordered = first.compactMap { name in tables.first { $0.name == name } } + [scores] + tables.filter { !first.contains($0.name) }
        let exported = ordered.map(exported)
        return try Database(exported + [about, dictionary(exported)]).bytes()
    }

    /// What stands before the dictionary: what it is, from when, on what terms, how it is cited.
    private var notes: [[String]] {
        let words = rendition.words, facts = rendition.edition.facts
        var lines = [[facts.title.text(language)]]
        if let publisher = rendition.site.publisher { lines.append([words["dictionary_publisher"], publisher.text(language)]) }
        if let period = facts.period { lines.append([words["dictionary_period"], "\(period.from) – \(period.to)"]) }
        if let release = facts.releases.last { lines.append([words["dictionary_version"], "\(release.version) (\(release.date))"]) }
        if let license = rendition.site.license {
            lines.append([words["license"], license.name == license.url ? license.url : "\(license.name) \(license.url)"])
        }
        if let citation { lines.append([words["how_to_cite"], GBT7714.text(citation, accessed: words["citation_accessed"])]) }
        for table in tables {
            for (key, text) in [("unit_of_measure", table.unit), ("source", table.source), ("note", table.note)] {
                guard let text = text?.text(language) else { continue }
                lines.append([table.title.text(language), words(key, [key == "unit_of_measure" ? "unit" : key: text])])
            }
        }
        return lines
    }

    /// A table of keys and values. No table of an edition has a name that begins so.
    private var about: ExportTable {
        let facts = rendition.edition.facts, site = rendition.site
        let rows: [(String, String?)] = [
            ("edition", rendition.edition.id), ("title", facts.title.text(language)), ("publisher", site.publisher?.text(language)),
            ("period_from", facts.period?.from), ("period_to", facts.period?.to), ("version", facts.releases.last?.version),
            ("date", facts.releases.last?.date), ("license", site.license?.url), ("url", citation?.url),
        ]
        var key = ExportTable.Column("key")
        key.isKey = true
        return ExportTable(
            name: "_edition", title: "_edition", columns: [key, ExportTable.Column("value")],
            rows: rows.compactMap { name, value in value.map { [.text(name), .text($0)] } })
    }

    private func dictionary(_ tables: [ExportTable]) -> ExportTable {
        var keys = [ExportTable.Column("table"), ExportTable.Column("column")]
        for position in keys.indices { keys[position].isKey = true }
        return ExportTable(
            name: "_columns", title: "_columns", columns: keys + ["label", "unit", "description"].map { ExportTable.Column($0) },
            rows: tables.flatMap { table in
                table.columns.map { column in
                    [.text(table.name), .text(column.name), .text(column.label), .text(column.unit), .text(column.description)]
                }
            })
    }

    private func exported(_ table: DownloadTable) -> ExportTable {
        ExportTable(
            name: table.name, title: table.title.text(language),
            columns: table.columns.map { column in
                var exported = ExportTable.Column(
                    column.name, column.kind == .text ? .text : column.kind == .integer ? .integer : .number, label: column.label.text(language),
                    description: [column.description?.text(language), column.rules(rendition.words)].compactMap { $0 }
                        .joined(separator: rendition.words["rule_separator"]), unit: column.unit?.text(language) ?? "")
                exported.isKey = column.isKey
                exported.isRequired = column.isRequired
                exported.minimum = column.minimum
                exported.maximum = column.maximum
                exported.allowed = column.allowed.map(\.value)
                exported.references = column.references.map { ($0.table, $0.column) }
                return exported
            },
            rows: table.rows.map { row in
                row.map { cell in
                    switch cell {
                    case .text(let text): .text(text)
                    case .number(let digits): .number(digits)
                    case .empty: .empty
                    }
                }
            })
    }
}

/// Days of the calendar as clocks count them.
enum CivilDay {
    /// Seconds from 1970 to the beginning of a day in UTC (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    /// - Parameter date: ISO 8601, a day that exists.
    static func seconds(_ date: String) -> Int {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return 0 }
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let era = year / 400, yearOfEra = year - era * 400
        let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
        return (era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468) * 86_400
    }
}
