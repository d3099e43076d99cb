import Formula
import Source

/// units.csv: the units with their group values and attributes.
struct UnitsFile {
    var units: [Unit]
    /// The columns that are neither id nor a name nor a grouping, in the file's order.
    var otherColumns: [String]
    var groupings: [Grouping]
    /// Position by id.
    var index: [String: Int]
    /// By heading of `otherColumns`: what keeps a column from being numbers.
    var oddCells: [String: DataTable.OddCells] = [:]
    /// Ids of rows that could not be read: whatever refers to one is no mistake of its own.
    var unreadIDs: Set<String> = []
    /// Groupings without a column: nobody can be said to be in any of their values.
    var absentGroupings: Set<String> = []
    /// Whether the file was read to its end, and no row is without an id.
    var isComplete: Bool
    /// Its rows as they are written, for a message that says how to write one.
    var rows = UnitRowTexts()

    static func load(_ reading: inout Reading, groupings: [Grouping]) -> UnitsFile? {
        guard
            let table = reading.table(
                "units.csv", hint: "list the units: id and name of each, and a column for each grouping", headings: ["id", "name", "name_en"])
        else { return nil }
        let columns = ColumnIndex(table)
        var missing = false
        for name in ["id", "name"] + groupings.map(\.key) where columns[name] == nil {
            let meant = nearest(name, among: table.header.map(\.text)).flatMap { near in table.header.first { $0.text == near } }
            reading.report(
                Diagnostic(
                    "missing-column", "column \(name) is missing", at: meant?.place ?? table.header.first?.place ?? Place(file: table.file),
                    hint: meant.map { "is \"\($0.text)\" meant to be \(name)?" } ?? "add a column headed \(name)"))
            missing = true
        }
        guard let idColumn = columns["id"], let nameColumn = columns["name"] else { return nil }
        let translations = table.header.enumerated().compactMap { position, cell in
            cell.text.hasPrefix("name_") ? (position, String(cell.text.dropFirst(5))) : nil
        }
        let reasons = table.header.enumerated().compactMap { position, cell -> (position: Int, language: String)? in
            cell.text == UnrankedReason.column
                ? (position, "")
                : cell.text.hasPrefix(UnrankedReason.column + "_") ? (position, String(cell.text.dropFirst(UnrankedReason.column.count + 1))) : nil
        }
        let former = columns[FormerIDs.column], aliases = columns[Aliases.key], pinyin = columns[PinyinColumn.name]
        let named = Set(["id", "name", FormerIDs.column, Aliases.key] + groupings.map(\.key) + reasons.map { table.header[$0.position].text })
        var file = UnitsFile(
            units: [], otherColumns: table.header.map(\.text).filter { !named.contains($0) && !$0.hasPrefix("name_") },
            groupings: groupings, index: [:], isComplete: table.isComplete, rows: UnitRowTexts(table, formerly: former))
        var ids = IDRegister("unit")
        var names: [String: Place] = [:]
        let slots = groupings.map { columns[$0.key] }
        for row in table.rows {
            guard idColumn < row.cells.count, !row.isMalformed else {
                if idColumn < row.cells.count { file.unreadIDs.insert(row.cells[idColumn].text) } else { file.isComplete = false }
                continue
            }
            let id = row.cells[idColumn]
            if let problem = NoUnit.problem(row, id: id, name: row.cells[nameColumn].text, groups: slots.compactMap { $0.map { row.cells[$0].text } }) {
                reading.report(problem)
                file.unreadIDs.insert(id.text)
                continue
            }
            if let problem = ids.register(id.text, at: id.place) { reading.report(problem) }
            if id.text.isEmpty {
                file.isComplete = false
                continue
            }
            // An id that is unsafe is still the one that scores and links use.
            if file.index[id.text] != nil { continue }
            let name = row.cells[nameColumn]
            if name.text.trimmed.isEmpty {
                reading.report(
                    Diagnostic("blank-name", "unit \(id.text) has no name", at: name.place, hint: "write the name that readers know"))
            } else if let first = names[name.text] {
                reading.report(
                    Diagnostic(
                        .warning, "duplicate-name", "two units have the name \"\(name.text)\"", at: name.place,
                        hint: "write what tells them apart, such as the province; formulas have to use the id", notes: [.init("the first one is at", at: first)]
                    ))
            } else {
                names[name.text] = name.place
            }
            var texts = [(language: "", text: name.text.trimmed.isEmpty ? id.text : name.text)]
            for (position, language) in translations where !row.cells[position].text.isEmpty {
                texts.append((language, row.cells[position].text))
            }
            var values: [String: String] = [:]
            for (position, heading) in table.header.enumerated()
            where position != idColumn && position != nameColumn && position != former && position != aliases {
                // What is a number is printed as one, without what a spreadsheet’s arithmetic left.
                values[heading.text] = file.otherColumns.contains(heading.text) ? DataTable.Cell(row.cells[position].text).text : row.cells[position].text
            }
            let position = file.units.count
            for (grouping, slot) in zip(groupings.indices, slots) {
                guard let slot else { continue }
                let text = row.cells[slot].text
                if let value = groupings[grouping].values.firstIndex(where: { $0.id == text }) {
                    file.groupings[grouping].values[value].units.append(position)
                } else {
                    reading.report(GroupValue.unknown(text, in: groupings[grouping], at: row.cells[slot].place))
                }
            }
            file.index[id.text] = position
            let (unranked, problem) = UnrankedReason.read(reasons.map { (row.cells[$0.position], $0.language) }, of: id.text)
            if let problem { reading.report(problem) }
            if let pinyin { reading.report(PinyinColumn.problem(row.cells[pinyin], of: texts[0].text)) }
            let formerIDs = former.map { FormerIDs.read(row.cells[$0].text, at: row.cells[$0].place) } ?? FormerIDs()
            file.units.append(
                Unit(
                    id: id.text, name: LocalizedText(texts), values: values, unranked: unranked, place: id.place, former: formerIDs,
                    aliases: aliases.map { PlacedID.all(in: row.cells[$0].text, at: row.cells[$0].place) } ?? []))
        }
        file.absentGroupings = Set(groupings.map(\.key).filter { columns[$0] == nil })
        let rows = table.rows.filter { !$0.isMalformed }
        for (column, heading) in table.header.enumerated() where file.otherColumns.contains(heading.text) {
            let numbers = DataNumbers(rows.map { $0.cells[column] }, heading: heading.text, file: nil)
            file.oddCells[heading.text] = numbers.oddCells
            reading.report(numbers.warnings)
        }
        if table.rows.isEmpty && table.isComplete && !missing {
            reading.report(
                Diagnostic("no-units", "units.csv lists no unit", at: Place(file: table.file, line: 2), hint: "write one row for each unit"))
        }
        return file.units.isEmpty ? nil : file
    }
}

/// Positions of a table's columns by heading.
struct ColumnIndex {
    private var positions: [String: Int] = [:]

    init(_ table: CSVTable) {
        for (position, cell) in table.header.enumerated() where positions[cell.text] == nil {
            positions[cell.text] = position
        }
    }

    subscript(_ heading: String) -> Int? { positions[heading] }
}
