import Source

/// A workbook of anybody's: what its sheets look like decides what they are.
struct GeneralWorkbook {
    private(set) var guesses: [Guess] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let options: ImportOptions

    init(_ options: ImportOptions) { self.options = options }

    mutating func report(_ grids: [Grid]) -> ReportPlan? {
        let choice = SheetChoice(grids, sheet: options.sheet)
        guesses += choice.guesses
        diagnostics += choice.diagnostics
        guard let main = choice.tables.first?.table else { return nil }
        let file = main.found.grid.file
        let language = language(of: main.found)
        let isChinese = language.hasPrefix("zh")
        let title = title(of: main.found)
        var editions: [EditionPlan] = [], ids = ImportIDs(), heard: Set<String> = []
        for (sheetYear, table) in choice.tables {
            for (year, comment, rows) in years(table, sheetYear: sheetYear, file: file) {
                if let first = editions.first(where: { $0.year == year }) {
                    guesses.append(Guess(.left, "there is an edition \(first.id) already", at: table.found.grid.place, change: .sheet("…")))
                    continue
                }
                let editionTitle = title.yearWithin == year ? title : isChinese ? "\(year) \(title)" : "\(title) \(year)"
                var recognition = EditionRecognition(table, rows: rows, choice.structure, isChinese: isChinese, ids: ids)
                let (edition, after) = recognition.edition(year, id: String(year), title: editionTitle)
                ids = after
                diagnostics += recognition.diagnostics
                guard var edition else { continue }
                edition.yearComment = comment
                var scale = ScaleReading(), weights = WeightReading(), trial = RuleTrial(language: language)
                scale.settle(&edition)
                edition.indicators = weights.settle(edition.indicators)
                if edition.indicators.isEmpty {
                    diagnostics.append(
                        Diagnostic(
                            "no-indicators", "no column of this table holds scores of units", at: table.found.columns.first?.heading.place,
                            hint: "name the sheet that holds the scores: --sheet NAME"))
                    continue
                }
                if !diagnostics.hasErrors { trial.settle(&edition) }
                // Said of one edition, it holds for all that stand in the same columns.
                guesses += (recognition.guesses + scale.guesses + weights.guesses + trial.guesses).filter { Self.isNew($0, &heard) }
                editions.append(edition)
            }
        }
        guard !editions.isEmpty, !diagnostics.hasErrors else { return nil }
        return ReportPlan(title: title, language: language, editions: editions.sorted { $0.year < $1.year })
    }

    /// Whether nobody said it yet, of this place or of the same column on another sheet.
    private static func isNew(_ guess: Guess, _ heard: inout Set<String>) -> Bool {
        let isNewThere = heard.insert("\(guess.place)\u{1}\(guess.message.pattern)\u{1}\(guess.change?.text ?? "")").inserted
        return heard.insert(guess.message.english).inserted && isNewThere
    }

    // MARK: What holds for the whole

    private mutating func language(of table: FoundTable) -> String {
        if let asked = options.language { return asked }
        let texts = table.titles.map(\.text) + table.columns.map(\.heading.text) + table.columns.flatMap { $0.cells.prefix(50).map(\.text) }
        let found = ReportLanguage.of(texts)
        guesses.append(
            Guess(
                found.map { "the workbook is written in \($0)" } ?? "the workbook is taken to be in English", at: table.grid.place,
                change: .option("--language", .site("languages"))))
        return found ?? "en"
    }

    private mutating func title(of table: FoundTable) -> String {
        if let asked = options.title { return asked }
        if let cell = table.titles.first(where: {
            !HeadingWords.note.matches($0.text.prefix { $0 != ":" && $0 != "：" }.description) && !CellReading($0.text).isNumber
        }) {
            guesses.append(Guess("the title is the text above the table", at: cell.place, change: .site("title")))
            return cell.text.replacing("\n", with: " ")
        }
        let stem = FileNames.stem(table.grid.file)
        guesses.append(Guess("the title is the file's name", at: Guess.file(table.grid.file), change: .option("--title", .site("title"))))
        return stem
    }

    /// The rows of each edition that a table holds.
    private mutating func years(_ table: SheetChoice.Table, sheetYear: Int?, file: String) -> [(year: Int, comment: Message?, rows: [Int])] {
        let all = Array(0..<table.found.rowCount)
        if let column = table.roles.column(.year) {
            let cells = table.found.columns[column].cells
            let known = Set(all.compactMap { cells[$0].text.year }).sorted(by: >)
            guesses.append(
                Guess(
                    "\"\(table.found.columns[column].heading.text)\" tells the editions apart", at: table.found.columns[column].heading.place,
                    change: .init("Content/")))
            for row in all where cells[row].text.year == nil { guesses.append(Guess(.left, "the row has no year", at: cells[row].place)) }
            return known.map { year in (year, "the year stands in each row", all.filter { cells[$0].text.year == year }) }
        }
        if let year = options.year { return [(year, nil, all)] }
        let place = table.found.grid.place
        func guessed(_ year: Int, _ message: Message, at place: Place) -> [(Int, Message?, [Int])] {
            guesses.append(Guess(message, at: place, change: .option("--year", .edition("year"))))
            return [(year, message, all)]
        }
        if let sheetYear { return guessed(sheetYear, "\(sheetYear) is the year in the sheet's name", at: place) }
        for cell in table.found.titles + table.found.columns.map(\.heading) {
            if let year = cell.text.yearWithin { return guessed(year, "\(year) is the year in \"\(cell.text)\"", at: cell.place) }
        }
        if let year = FileNames.stem(file).yearWithin { return guessed(year, "\(year) is the year in the file's name", at: Guess.file(file)) }
        return guessed(options.currentYear, "nothing tells the year, and this year, \(options.currentYear), is taken", at: place)
    }
}

/// Parts of the names of files.
package enum FileNames {
    /// Without folders and ending.
    package static func stem(_ file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
