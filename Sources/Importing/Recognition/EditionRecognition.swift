import Scoring
import Source

/// One edition out of one table: units, groups, indicators, numbers, and what was printed.
struct EditionRecognition {
    private(set) var guesses: [Guess] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let table: FoundTable
    private let roles: ColumnRoles
    private let structure: Structure?
    private let isChinese: Bool
    /// Rows of the table that are this edition's.
    private let rows: [Int]
    private var numbers: NumberColumns
    /// What columns are called in this report, the same in all editions.
    private var ids: ImportIDs

    init(_ table: SheetChoice.Table, rows: [Int], _ structure: Structure?, isChinese: Bool, ids: ImportIDs) {
        self.table = table.found
        roles = table.roles
        self.structure = structure
        self.isChinese = isChinese
        self.rows = rows
        self.ids = ids
        numbers = NumberColumns(rows: rows)
    }

    /// - Returns: nil where units or numbers are not to be had; then `diagnostics` say why.
    mutating func edition(_ year: Int, id: String, title: String) -> (edition: EditionPlan?, ids: ImportIDs) {
        guesses += roles.guesses
        let kept = units()
        guard !kept.isEmpty else { return (nil, ids) }
        var edition = EditionPlan(
            id: id, year: year, title: title, unitName: isChinese ? "对象" : "unit", units: kept.map(\.unit), indicators: [])
        words(&edition)
        numbers.rows = kept.map(\.row)
        groups(&edition)
        tellColumns()
        let leaves = indicatorColumns()
        var tree = IndicatorTreeReading(table, structure, columns: leaves, ids: ids.indicators)
        edition.indicators = tree.read(&numbers)
        ids.indicators = tree.ids
        guesses += tree.guesses
        guard !edition.indicators.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    "no-indicators", "no column of this table holds scores of units", at: table.columns.first?.heading.place,
                    hint: "name the sheet that holds the scores: --sheet NAME"))
            return (nil, ids)
        }
        printed(&edition, tree)
        guesses += numbers.guesses
        for left in table.left {
            switch left.reason {
            case .statistic: guesses.append(Guess(.left, "the row \"\(left.cell.text)\" is no unit", at: left.cell.place))
            case .note: guesses.append(Guess(.left, "this row is a note, and no unit", at: left.cell.place))
            case .secondHeadings: guesses.append(Guess(.left, "this second row of headings is not read", at: left.cell.place))
            case .anotherTable: guesses.append(Guess(.left, "another table begins here, which is not read", at: left.cell.place))
            }
        }
        return (edition, ids)
    }

    // MARK: Units

    private mutating func units() -> [(unit: EditionPlan.Unit, row: Int)] {
        let code = roles.column(.code), name = roles.column(.name), english = roles.column(.englishName)
        var units: [(EditionPlan.Unit, Int)] = [], seen: [String: CSVCell] = [:], isMade = false, refused: CSVCell?
        for row in rows {
            let codeCell = code.map { table.columns[$0].cells[row] }, nameCell = name.map { table.columns[$0].cells[row] }
            guard let shown = [nameCell, codeCell].compactMap({ $0 }).first(where: { !$0.text.isEmpty }) else {
                if let cell = table.columns.lazy.map({ $0.cells[row] }).first(where: { !$0.text.isEmpty }) {
                    guesses.append(Guess(.left, "the row has no name, and is no unit", at: cell.place))
                }
                continue
            }
            let key = codeCell.flatMap { $0.text.isEmpty ? nil : $0.text } ?? shown.text
            if let first = seen[key] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-unit", "unit \"\(shown.text)\" is there twice", at: shown.place,
                        hint: "delete one of the rows, or name a column of years \"year\" where they are two editions' of one unit",
                        notes: [.init("the first one is at", at: first.place)]))
                continue
            }
            seen[key] = shown
            var id = codeCell.flatMap { $0.text.isEmpty ? nil : ids.units.take($0.text, key: key) }
            if id == nil {
                if let codeCell, !codeCell.text.isEmpty, refused == nil { refused = codeCell }
                isMade = isMade || code == nil
                id = ids.units.id(shown.text, key: key, fallback: "unit")
            }
            var unit = EditionPlan.Unit(id: id ?? key, name: shown.text, place: shown.place)
            unit.englishName = english.map { table.columns[$0].cells[row].text }
            units.append((unit, row))
        }
        if let code, let column = table.columns.indices.contains(code) ? table.columns[code] : nil {
            guesses.append(Guess("\(ColumnRoles.title(column)) holds the units' ids", at: column.heading.place, change: .units("id")))
        }
        if let refused {
            guesses.append(Guess("\"\(refused.text)\" cannot be an id, and one was made of the name", at: refused.place, change: .units("id")))
        }
        if isMade, let name { guesses.append(Guess("the units' ids are made of their names", at: table.columns[name].heading.place, change: .units("id"))) }
        return units
    }

    private mutating func words(_ edition: inout EditionPlan) {
        guard let name = roles.column(.name) ?? roles.column(.code) else { return }
        let heading = table.columns[name].heading
        if let words = UnitWords.of(heading.text, chinese: isChinese) {
            (edition.unitName, edition.unitPlural) = (words.name, words.plural)
            edition.unitComment = "guessed from the heading \"\(heading.text)\" (\(heading.place.withinFile))"
        } else {
            edition.unitPlural = isChinese ? nil : "units"
            edition.unitComment = "nothing says what is ranked: a city, a country, a school"
        }
        guesses.append(
            Guess("what is ranked is called \"\(edition.unitName)\"", at: heading.place, change: .edition("unit")))
    }

    // MARK: Groups and further columns

    private mutating func groups(_ edition: inout EditionPlan) {
        var seen: Set<String> = []
        func isNew(_ key: String, _ column: FoundTable.Column) -> Bool {
            if seen.insert(key).inserted { return true }
            guesses.append(Guess(.left, "\(ColumnRoles.title(column)) is not taken: another column says the same", at: column.heading.place))
            return false
        }
        for index in table.columns.indices where roles.roles[index] == .group {
            let column = table.columns[index], key = ids.columns.id(column.heading.text, fallback: "group")
            guard isNew(key, column) else { continue }
            var made = ids.groups[key] ?? IDMaker()
            var grouping = EditionPlan.Grouping(
                key: key, label: column.heading.text, values: [],
                comment: "guessed from the heading \"\(column.heading.text)\" (\(column.heading.place.withinFile))")
            for (position, row) in numbers.rows.enumerated() {
                let cell = column.cells[row]
                let label = cell.text.isEmpty ? isChinese ? "未分组" : "Not grouped" : cell.text
                let id = made.id(label, fallback: "group")
                if !grouping.values.contains(where: { $0.id == id }) { grouping.values.append((id, label)) }
                edition.units[position].values[key] = id
                if cell.text.isEmpty { guesses.append(Guess("the unit is in no group, and in one of its own", at: cell.place, change: .units(key))) }
            }
            ids.groups[key] = made
            guesses.append(
                Guess(
                    "\"\(column.heading.text)\" sorts the units into \(grouping.values.count) groups", at: column.heading.place,
                    change: .edition("groups.\(key)")))
            edition.groupings.append(grouping)
        }
        for index in table.columns.indices where roles.roles[index] == .attribute && !table.columns[index].heading.text.isEmpty {
            let column = table.columns[index], key = ids.columns.id(column.heading.text, fallback: "column")
            guard isNew(key, column) else { continue }
            guard numbers.rows.contains(where: { !column.cells[$0].text.isEmpty }) else { continue }
            edition.attributes.append(
                .init(key: key, label: column.heading.text, comment: "\(column.heading.place.withinFile)"))
            for (position, row) in numbers.rows.enumerated() {
                let cell = column.cells[row]
                edition.units[position].values[key] = CellReading(cell.text).digits ?? cell.text
            }
            guesses.append(
                Guess("\"\(column.heading.text)\" is a further column of the units, and no indicator", at: column.heading.place, change: .units(key)))
        }
    }

    /// What the other columns were taken for.
    private mutating func tellColumns() {
        for index in table.columns.indices {
            let column = table.columns[index], place = column.heading.place, title = ColumnRoles.title(column)
            switch roles.roles[index] {
            case .running: guesses.append(Guess(.left, "\(title) numbers the rows", at: place))
            case .none where column.cells.contains(where: { !$0.text.isEmpty }): guesses.append(Guess(.left, "\(title) is not taken", at: place))
            default: break
            }
        }
    }

    // MARK: Indicators and what was printed

    /// The columns of scores: indicators, and pairs of score and rank below a heading of their own.
    private func indicatorColumns() -> [Int] {
        let plain = roles.columns(.indicator)
        let pairs = roles.columns(.parentValue).filter { index in
            let parents = table.columns[index].parents.map(\.place)
            return !table.columns[index].isPublished && !plain.contains { table.columns[$0].parents.map(\.place).starts(with: parents) }
        }
        let known = structure.map { structure in
            // What has parts of its own is made of them: its column holds what was printed.
            Set(
                plain.filter { index in
                    structure.nodes.indices.contains { IndicatorTreeReading.names($0, structure, table.columns[index]) && !structure.children(of: $0).isEmpty }
                })
        }
        return (plain.filter { known?.contains($0) != true } + pairs).sorted()
    }

    private mutating func printed(_ edition: inout EditionPlan, _ tree: IndicatorTreeReading) {
        var headings: Set<String> = []
        func add(_ heading: String, _ index: Int) {
            let column = table.columns[index]
            guard headings.insert(heading).inserted else {
                guesses.append(Guess(.left, "\(ColumnRoles.title(column)) is not taken: another column says the same", at: column.heading.place))
                return
            }
            let isRank = heading.hasPrefix("rank")
            let cells = numbers.rows.map { row in
                let text = column.cells[row].text
                return isRank ? CellReading(text) == .missing ? "" : text : CellReading(text).digits ?? ""
            }
            guard cells.contains(where: { !$0.isEmpty }) else { return }
            edition.printed.append(.init(heading: heading, cells: cells, place: column.heading.place))
            guesses.append(
                Guess(
                    isRank ? "\(ColumnRoles.title(column)) holds published ranks" : "\(ColumnRoles.title(column)) holds published values",
                    at: column.heading.place,
                    change: .init("published.csv", heading)))
        }
        for index in table.columns.indices {
            switch roles.roles[index] {
            case .total: add("total", index)
            case .rank: add("rank", index)
            case .parentValue: if !tree.columns.contains(index), let id = tree.parentID(of: index) { add(id, index) }
            case .parentRank: if let id = tree.parentID(of: index) { add("rank:\(id)", index) }
            case .indicator: if !tree.columns.contains(index), let id = tree.structureID(of: index) { add(id, index) }
            default: break
            }
        }
    }
}

/// The ids of a report's units, indicators and columns.
struct ImportIDs {
    var units = IDMaker()
    var indicators = IDMaker(reserved: IDMaker.indicatorWords, suffix: "-score")
    var columns = IDMaker(reserved: IDMaker.columnWords, suffix: "-column")
    /// By grouping.
    var groups: [String: IDMaker] = [:]
}
