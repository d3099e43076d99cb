import Source

/// Which sheets hold scores, which one says how the indicators hang together, and which are left.
struct SheetChoice {
    struct Table {
        var found: FoundTable
        var roles: ColumnRoles
    }

    /// The first is the newest; the others are the same table of other years.
    private(set) var tables: [(year: Int?, table: Table)] = []
    private(set) var structure: Structure?
    private(set) var guesses: [Guess] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ grids: [Grid], sheet name: String?) {
        let file = grids.first?.file ?? ""
        if let name, !grids.contains(where: { $0.name == name }) {
            let names = grids.map(\.name)
            diagnostics.append(
                Diagnostic(
                    "unknown-sheet", "\(file) has no sheet \"\(name)\"", at: Place(file: file),
                    hint: nearest(name, among: names).map { "did you mean \"\($0)\"?" } ?? "its sheets are \(names.map { "\"\($0)\"" })"))
            return
        }
        var found: [Table] = []
        for grid in grids {
            if grid.isHidden, grid.name != name {
                guesses.append(Guess(.left, "the sheet is hidden, and is not read", at: grid.place, change: .sheet(grid.name)))
                continue
            }
            guard let table = FoundTable.find(in: grid) else {
                guesses.append(Guess(.left, "nothing in this sheet is a table with headings and numbers", at: grid.place))
                continue
            }
            found.append(turned(table, grid))
        }
        let structures = found.map { Structure($0.found) }
        let scored = found.indices.filter { name == nil ? Self.weight(found[$0]) > 0 : found[$0].found.grid.name == name }
        // What tells of another sheet's columns is no table of scores.
        let candidates = scored.filter { index in
            structures[index].map { structure in !scored.contains { $0 != index && structure.isAbout(Self.headings(found[$0])) } } ?? true
        }
        guard let main = candidates.max(by: { (Self.weight(found[$0]), -$0) < (Self.weight(found[$1]), -$1) }) else {
            diagnostics.append(Self.nothing(found, file: file, grids))
            return
        }
        let headings = Self.headings(found[main])
        let about = structures.indices.first { $0 != main && structures[$0]?.isAbout(headings) == true }
        structure = about.flatMap { structures[$0] }
        // Sheets that are named after years hold an edition each.
        let year = found[main].found.grid.name.yearWithin
        let years = year == nil ? [] : candidates.filter { $0 != main && found[$0].found.grid.name.yearWithin != nil && Self.isAlike(found[$0], found[main]) }
        tables = [(year, found[main])] + years.map { (found[$0].found.grid.name.yearWithin, found[$0]) }
        tables.sort { ($0.year ?? 0) > ($1.year ?? 0) }
        if found.count > 1 + (about == nil ? 0 : 1) + years.count || about != nil {
            guesses.append(
                Guess("the scores are taken from the sheet \"\(found[main].found.grid.name)\"", at: found[main].found.grid.place, change: .sheet("…")))
        }
        for index in found.indices where index != main && index != about && !years.contains(index) {
            guesses.append(
                Guess(
                    .left, "the sheet \"\(found[index].found.grid.name)\" is not taken", at: found[index].found.grid.place,
                    change: .sheet(found[index].found.grid.name)))
        }
    }

    /// The table as one with units down and indicators across, whichever way it stands.
    private mutating func turned(_ table: FoundTable, _ grid: Grid) -> Table {
        let roles = ColumnRoles(table)
        if roles.isLong, let (wide, twice) = LongTable.widened(table, roles) {
            guesses += twice.map { Guess(.left, "the unit has a value of \"\($0.item)\" already, and the first one is taken", at: $0.place) }
            return wide
        }
        if let long = TurnedTables.years(table, roles) { return Table(found: long, roles: ColumnRoles(long)) }
        if let turned = TurnedTables.transposed(grid, table, roles).flatMap(FoundTable.find) {
            guesses.append(Guess("the indicators stand in rows, and the units in columns", at: grid.place))
            return Table(found: turned, roles: ColumnRoles(turned))
        }
        return Table(found: table, roles: roles)
    }

    /// How much of an index a table holds; 0 of one that is none.
    private static func weight(_ table: Table) -> Int {
        guard table.roles.column(.name) != nil || table.roles.column(.code) != nil else { return 0 }
        let numbers = table.roles.columns(.indicator).count + table.roles.columns(.parentValue).count + table.roles.columns(.total).count
        return numbers * table.found.rowCount
    }

    static func headings(_ table: Table) -> [String] { table.found.columns.flatMap { [$0.heading.text, HeadingNumbers($0.heading.text).name] } }

    private static func isAlike(_ a: Table, _ b: Table) -> Bool {
        let mine = Set(headings(a).map(HeadingWords.folded)), others = Set(headings(b).map(HeadingWords.folded))
        return mine.intersection(others).count * 2 > min(mine.count, others.count)
    }

    private static func nothing(_ found: [Table], file: String, _ grids: [Grid]) -> Diagnostic {
        let place = grids.first { !$0.isHidden }?.place ?? Place(file: file)
        guard let table = found.first else {
            return Diagnostic(
                "no-table", "no row of this sheet heads a table: headings, and numbers below them", at: place,
                hint: "write a heading above each column, and a row for each unit below them")
        }
        if table.roles.column(.name) == nil, table.roles.column(.code) == nil {
            return Diagnostic(
                "no-units", "no column names what is ranked: one whose texts differ in every row", at: table.found.columns.first?.heading.place ?? place,
                hint: "add a column \"name\" with a name for each row")
        }
        return Diagnostic(
            "no-indicators", "no column of this table holds numbers", at: table.found.columns.first?.heading.place ?? place,
            hint: "name the sheet that holds the scores: --sheet NAME")
    }
}
