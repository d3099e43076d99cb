package import Formula
import Scoring
package import Source

/// A further table, data/NAME.csv or data/NAME.xlsx, with what data/NAME.yaml says about it.
package struct EditionTable: Sendable {
    package var table: DataTable
    package var unit: LocalizedText?
    package var source: LocalizedText?
    package var note: LocalizedText?
    /// By column: how its numbers are printed, if the author says.
    package var formats: [NumberFormat?]
    /// The file that it was read from.
    let file: String
    /// Where each cell stands.
    var places: [[Place]]

    package var name: String { table.name }

    /// By column: the language of its words, where the table says: `city_en` beside `city` is English, and `city` then the first of `languages`.
    func columnLanguages(_ languages: [String]) -> [String?] {
        let names = Set(table.columns.map(\.name))
        return table.columns.map { column in
            for language in languages where column.name.hasSuffix("_" + language) {
                if names.contains(String(column.name.dropLast(language.count + 1))) { return language }
            }
            return languages.contains { names.contains(column.name + "_" + $0) } ? languages.first : nil
        }
    }

    /// The tables that every site offers for download beside these.
    private static let reservedNames: Set<String> = [
        "ranking", "scores", "groups", "indicators", "units", "checks", "printed", "values", "normalisation", "all-years",
    ]

    /// Reads every table of the edition's data folder.
    /// - Parameter takenNames: of the downloads that this edition has beside those.
    /// - Returns: the tables by name, and the names of those that are there and could not be read.
    static func loadAll(_ reading: inout Reading, takenNames: Set<String>) -> (files: [EditionTable], unreadable: Set<String>) {
        let folder = reading.path("data")
        var unreadable: Set<String> = [], readable: [String] = []
        var names = IDRegister("data table", isName: true)
        for path in reading.tree.paths(under: folder) where path.hasSuffix(".csv") || path.hasSuffix(".xlsx") {
            let name = String(path.dropFirst(folder.count + 1).prefix { $0 != "." })
            // Of two files for one table, one message tells.
            if path.hasSuffix(".xlsx"), reading.tree.bytes(at: "\(folder)/\(name).csv") != nil { continue }
            if let problem = names.register(name, at: Place(file: path)) {
                reading.report(problem)
                unreadable.insert(name)
            } else if reservedNames.contains(name.lowercased()) || takenNames.contains(name.lowercased()) {
                reading.report(
                    Diagnostic(
                        "reserved-id", "data table name \"\(name)\" is taken: the site offers a download of this name", at: Place(file: path),
                        hint: "rename the file, such as \(name)-data.csv"))
                unreadable.insert(name)
            } else {
                readable.append(name)
            }
        }
        let files = reading.each(readable, load)
        unreadable.formUnion(zip(readable, files).lazy.filter { $1 == nil }.map(\.0))
        for path in reading.tree.paths(under: folder)
        where path.hasSuffix(".yaml") && !reading.hasTable("data/" + path.dropFirst(folder.count + 1).dropLast(5) + ".csv") {
            let name = String(path.dropFirst(folder.count + 1).dropLast(5))
            unreadable.insert(name)
            reading.report(
                Diagnostic(
                    "missing-file", "this file describes a table, but \(name).csv is missing", at: Place(file: path),
                    hint: "add \(name).csv beside it, or delete this file"))
        }
        return (files.compactMap { $0 }, unreadable)
    }

    private static func load(_ name: String, _ reading: inout Reading) -> EditionTable? {
        let yaml = reading.yaml("data/\(name).yaml", required: false)
        var fields = yaml.map { YAMLFields($0, of: "data/\(name).yaml") }
        let title = fields?.text("title"), unit = fields?.text("unit"), source = fields?.text("source"), note = fields?.text("note")
        let writing = TableWriting(&fields)
        let columnsNode = fields?.node("columns")
        if let problems = fields?.finish() { reading.report(problems + writing.diagnostics) }
        reading.report(PlainTexts.check([("title", title), ("unit", unit), ("source", source), ("note", note)]))
        guard let table = reading.table("data/\(name).csv", writing: writing) else { return nil }
        if table.rows.contains(where: \.isMalformed) || !table.isComplete { return nil }
        let (labels, formats, texts) = columns(columnsNode, of: table, &reading)
        reading.report(DataRows.check(table))
        let columns = table.header.enumerated().map { column, heading in
            var oddCells = DataTable.OddCells()
            if !texts.contains(heading.text) {
                let numbers = DataNumbers(
                    table.rows.map { $0.cells[column] }, heading: heading.text, isMeant: formats[heading.text] != nil, file: "data/\(name).yaml")
                oddCells = numbers.oddCells
                if let (format, place) = formats[heading.text],
                    let problem = PercentFormat.check(table.rows.compactMap { Exact(cell: $0.cells[column].text) }, format, heading: heading.text, at: place)
                {
                    reading.report(problem)
                }
                // The first column names the rows.
                if column > 0 { reading.report(numbers.warnings) }
            }
            return DataTable.Column(name: heading.text, label: labels[heading.text], oddCells: oddCells)
        }
        return EditionTable(
            table: DataTable(
                name: name, title: title, columns: columns,
                rows: table.rows.map { row in
                    zip(table.header, row.cells).map { texts.contains($0.text) ? DataTable.Cell(text: $1.text) : DataTable.Cell($1.text) }
                }),
            unit: unit, source: source, note: note, formats: table.header.map { formats[$0.text]?.format }, file: table.file,
            places: table.rows.map { $0.cells.map(\.place) })
    }

    /// - Returns: by heading, the labels and number formats; and the headings of columns that are text whatever their cells look like.
    private static func columns(
        _ node: YAMLNode?, of table: CSVTable, _ reading: inout Reading
    ) -> (labels: [String: LocalizedText], formats: [String: (format: NumberFormat, place: Place)], texts: Set<String>) {
        guard let node else { return ([:], [:], []) }
        guard case .mapping(let entries) = node.value else {
            reading.report(Diagnostic("wrong-type", "columns is not a mapping", at: node.place, hint: "write the column’s name, then {label: …}"))
            return ([:], [:], [])
        }
        let known = table.header.map(\.text)
        var labels: [String: LocalizedText] = [:], formats: [String: (format: NumberFormat, place: Place)] = [:], texts: Set<String> = []
        for (key, place, value) in entries {
            if !known.contains(key) {
                reading.report(
                    Diagnostic(
                        "unknown-data-column", "the table has no column \"\(key)\"", at: place,
                        hint: nearest(key, among: known).map { "did you mean \($0)?" } ?? "its columns are \(known)"))
            }
            var fields = YAMLFields(value, of: "a column")
            labels[key] = fields.label("label")
            if let text = fields.word("format"), text.text == "text" {
                texts.insert(key)
            } else if let text = fields.word("format") {
                formats[key] = NumberFormat(text.text).map { ($0, text.place) }
                if formats[key] == nil {
                    reading.report(
                        Diagnostic(
                            "unknown-format", "format \"\(text.text)\" is not a number format", at: text.place, hint: "write one such as 0, 0.0, 0.0% or #,##0")
                    )
                }
            }
            reading.report(fields.finish())
        }
        return (labels, formats, texts)
    }
}
