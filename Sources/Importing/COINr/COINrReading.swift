import Source

/// A report out of iData and iMeta. What COINr does where nothing else is asked of it is what is laid out: scores from 0 to 100 between the least and the
/// greatest value, and arithmetic means by weights.
struct COINrReading {
    private(set) var guesses: [Guess] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let tables: COINrTables
    private let options: ImportOptions
    private var ids = ImportIDs()

    private struct Entry {
        let code: CSVCell
        let row: Grid.Row
        let type: String
    }

    init(_ tables: COINrTables, _ options: ImportOptions) {
        self.tables = tables
        self.options = options
    }

    mutating func report() -> ReportPlan? {
        let entries = entries()
        let language = options.language ?? "en", file = tables.data.grid.file
        if options.language == nil {
            guesses.append(Guess("the workbook is taken to be in English", at: tables.meta.grid.place, change: .option("--language", .site("languages"))))
        }
        let root = root(entries)
        let title = options.title ?? root.map { name(of: $0) } ?? FileNames.stem(file)
        if options.title == nil {
            guesses.append(Guess("\"\(title)\" is taken for the title", at: root?.code.place ?? Guess.file(file), change: .option("--title", .site("title"))))
        }
        var editions: [EditionPlan] = []
        for (year, comment, rows) in years() {
            guard let edition = edition(year, comment, rows, entries, root, title: title.yearWithin == year ? title : "\(title) \(year)") else { return nil }
            editions.append(edition)
        }
        if entries.contains(where: { $0.type == "denominator" }), let cell = tables.meta.position("Denominator").map({ tables.meta.headings[$0] }) {
            guesses.append(
                Guess(
                    .left, "nothing is divided by denominators: put the quotients in place of the values where COINr was to make them", at: cell.place,
                    change: .init("values.csv")))
        }
        if tables.meta.position("Target") != nil, tables.meta.rows.contains(where: { tables.meta.cell("Target", $0) != nil }),
            let position = tables.meta.position("Target")
        {
            guesses.append(
                Guess(
                    .left, "targets are not taken: goalposts say the best value", at: tables.meta.headings[position].place, change: .indicators("normalise")
                ))
        }
        guard !editions.isEmpty, !diagnostics.hasErrors else { return nil }
        guesses.append(
            Guess(
                "each value becomes a score from 0 to 100 between the lowest and the highest, and weighted means are taken: what COINr does unless told otherwise",
                at: tables.meta.grid.place, change: .indicators("normalise")))
        return ReportPlan(title: title, language: language, editions: editions)
    }

    // MARK: iMeta

    private mutating func entries() -> [Entry] {
        let meta = tables.meta
        let types = ["indicator", "aggregate", "group", "denominator", "other"]
        for heading in ["Type", "Parent"] where meta.position(heading) == nil {
            diagnostics.append(
                Diagnostic(
                    "missing-column", "iMeta has no column \(heading)", at: meta.headings.first?.place ?? meta.grid.place, hint: "add it, as COINr wants it"))
        }
        var seen: [String: CSVCell] = [:], entries: [Entry] = []
        for row in meta.rows {
            guard let code = meta.cell("iCode", row) else { continue }
            if let first = seen[code.text] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-indicator", "indicator \"\(code.text)\" is there twice", at: code.place, hint: "give each indicator an id of its own",
                        notes: [.init("the first one is at", at: first.place)]))
                continue
            }
            seen[code.text] = code
            let cell = meta.cell("Type", row), type = cell?.text.lowercased() ?? ""
            if meta.position("Type") != nil, !types.contains(type) {
                diagnostics.append(
                    Diagnostic(
                        "unknown-value", "type \"\(cell?.text ?? "")\" is none of COINr's", at: cell?.place ?? code.place,
                        hint: "write Indicator, Aggregate, Group, Denominator or Other"))
            }
            entries.append(Entry(code: code, row: row, type: type))
        }
        for entry in entries where entry.type != "aggregate" && tables.data.position(entry.code.text) == nil {
            diagnostics.append(
                Diagnostic(
                    "missing-column", "iData has no column \"\(entry.code.text)\", which iMeta lists", at: entry.code.place,
                    hint: nearest(entry.code.text, among: tables.data.headings.map(\.text)).map { "did you mean \($0)?" } ?? "add the column, or delete the row"
                ))
        }
        for entry in entries where ["indicator", "aggregate"].contains(entry.type) {
            if let parent = meta.cell("Parent", entry.row), !entries.contains(where: { $0.code.text == parent.text && $0.type == "aggregate" }) {
                diagnostics.append(
                    Diagnostic(
                        "unknown-parent", "parent \"\(parent.text)\" of \"\(entry.code.text)\" is no aggregate of iMeta", at: parent.place,
                        hint: nearest(parent.text, among: entries.filter { $0.type == "aggregate" }.map(\.code.text)).map { "did you mean \($0)?" }
                            ?? "add a row of Type Aggregate for it"))
            }
        }
        return entries
    }

    /// The aggregate above all others is the total.
    private func root(_ entries: [Entry]) -> Entry? {
        let tops = entries.filter { $0.type == "aggregate" && tables.meta.cell("Parent", $0.row) == nil }
        return tops.count == 1 ? tops[0] : nil
    }

    private func name(of entry: Entry) -> String { tables.meta.cell("iName", entry.row)?.text ?? entry.code.text }

    private mutating func tree(below parent: String?, _ entries: [Entry], _ numbers: inout [String: [String]], depth: Int = 0) -> [IndicatorPlan] {
        let meta = tables.meta
        guard depth < 50 else { return [] }
        return entries.filter { ["indicator", "aggregate"].contains($0.type) && meta.cell("Parent", $0.row)?.text == parent }.compactMap { entry in
            let code = entry.code.text
            var plan = IndicatorPlan(
                id: ids.indicators.take(code, key: code) ?? ids.indicators.id(code, fallback: "indicator"), name: name(of: entry), place: entry.code.place)
            plan.weight = meta.cell("Weight", entry.row).flatMap { CellReading($0.text).digits }
            plan.measure = entry.type == "indicator" ? meta.cell("Unit", entry.row)?.text : nil
            plan.description = meta.cell("Description", entry.row)?.text
            if entry.type == "indicator" {
                plan.cells = numbers[code] ?? []
                plan.isLowBest = meta.cell("Direction", entry.row).flatMap { HeadingWords.isLowBest($0.text) } ?? false
                return plan
            }
            plan.children = tree(below: code, entries, &numbers, depth: depth + 1)
            return plan.children.isEmpty ? nil : plan
        }
    }

    // MARK: iData

    private mutating func years() -> [(year: Int, comment: Message?, rows: [Grid.Row])] {
        let data = tables.data
        if data.position("Time") != nil {
            let years = Set(data.rows.compactMap { data.cell("Time", $0)?.text.year }).sorted()
            if !years.isEmpty { return years.map { year in (year, "the year stands in Time", data.rows.filter { data.cell("Time", $0)?.text.year == year }) } }
        }
        if let year = options.year { return [(year, nil, data.rows)] }
        if let year = [data.grid.name, FileNames.stem(data.grid.file)].lazy.compactMap(\.yearWithin).first {
            guesses.append(Guess("\(year) is the year in the file's name", at: data.grid.place, change: .option("--year", .edition("year"))))
            return [(year, "\(year) is the year in the file's name", data.rows)]
        }
        let message: Message = "nothing tells the year, and this year, \(options.currentYear), is taken"
        guesses.append(Guess(message, at: data.grid.place, change: .option("--year", .edition("year"))))
        return [(options.currentYear, message, data.rows)]
    }

    private mutating func edition(
        _ year: Int, _ comment: Message?, _ rows: [Grid.Row], _ entries: [Entry], _ root: Entry?, title: String
    ) -> EditionPlan? {
        let data = tables.data
        var units: [EditionPlan.Unit] = [], kept: [Grid.Row] = [], seen: [String: CSVCell] = [:]
        for row in rows {
            guard let code = data.cell("uCode", row) else { continue }
            if let first = seen[code.text] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-unit", "unit \"\(code.text)\" is there twice", at: code.place, hint: "delete one of the two rows",
                        notes: [.init("the first one is at", at: first.place)]))
                continue
            }
            seen[code.text] = code
            let id = ids.units.take(code.text, key: code.text) ?? ids.units.id(code.text, fallback: "unit")
            units.append(.init(id: id, name: data.cell("uName", row)?.text ?? code.text, place: code.place))
            kept.append(row)
        }
        guard !units.isEmpty else {
            diagnostics.append(Diagnostic("no-units", "iData lists no unit", at: data.grid.place, hint: "write the code of each unit in the column uCode"))
            return nil
        }
        var edition = EditionPlan(
            id: String(year), year: year, yearComment: comment, title: title, unitName: "unit", unitPlural: "units", units: units, indicators: [])
        edition.unitComment = "nothing says what is ranked: a city, a country, a school"
        var numbers: [String: [String]] = [:]
        for entry in entries {
            guard let position = data.position(entry.code.text) else { continue }
            let cells = kept.map { $0.cells[position] }, key = entry.code.text
            switch entry.type {
            case "indicator": for cell in cells { numbers[key, default: []].append(number(cell)) }
            case "group": group(&edition, entry, cells)
            case "denominator", "other":
                let column = ids.columns.id(key, fallback: "column")
                edition.attributes.append(.init(key: column, label: name(of: entry), comment: "\(entry.code.place.withinFile)"))
                for unit in cells.indices { edition.units[unit].values[column] = COINrTables.Table.isBlank(cells[unit].text) ? "" : cells[unit].text }
            default: break
            }
        }
        edition.isRaw = true
        edition.indicators = tree(below: root?.code.text, entries, &numbers)
        var scale = ScaleReading(), weights = WeightReading()
        edition.indicators = weights.settle(scale.withoutFlat(edition.indicators))
        guesses += (scale.guesses + weights.guesses).filter { !guesses.contains($0) }
        guard !edition.indicators.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    "no-indicators", "iMeta has no indicator below an aggregate", at: tables.meta.grid.place,
                    hint: "write the code of an aggregate under Parent"))
            return nil
        }
        edition.set("aggregate", edition.hasWeights ? "weighted-mean" : "mean")
        edition.set("decimals", "2")
        if edition.leaves.contains(where: { $0.cells.contains("") }) {
            edition.set("missing", "exclude", "blank cells are left out, and the others stand for them")
        }
        return edition
    }

    private mutating func number(_ cell: CSVCell) -> String {
        switch CellReading(cell.text) {
        case .number(let digits, _): return digits
        case .text where !COINrTables.Table.isBlank(cell.text):
            let guess = Guess(.left, "\"\(cell.text)\" is no number, and the score is blank", at: cell.place, change: .init("values.csv"))
            guesses.append(guess)
            return ""
        default: return ""
        }
    }

    private mutating func group(_ edition: inout EditionPlan, _ entry: Entry, _ cells: [CSVCell]) {
        let key = ids.columns.id(entry.code.text, fallback: "group")
        var made = ids.groups[key] ?? IDMaker()
        var grouping = EditionPlan.Grouping(key: key, label: name(of: entry), values: [], comment: "\(entry.code.place.withinFile)")
        for (unit, cell) in cells.enumerated() {
            let label = COINrTables.Table.isBlank(cell.text) ? "Not grouped" : cell.text
            let id = made.id(label, fallback: "group")
            if !grouping.values.contains(where: { $0.id == id }) { grouping.values.append((id, label)) }
            edition.units[unit].values[key] = id
        }
        ids.groups[key] = made
        edition.groupings.append(grouping)
    }
}
