import Edition
package import Source
package import Starter

/// Workbook → sheets → what is recognised in them → a report's files. Every arrow is a function of values.
package struct Importer: Sendable {
    /// Sorted by path; nil where nothing could be laid out.
    package let files: [StarterFile]?
    /// What was recognised, in a line each.
    package let summary: [Message]
    package let guesses: [Guess]
    package let diagnostics: [Diagnostic]
    /// The report's title, for the name of its folder.
    package let title: String

    /// - Parameter inputs: one workbook or CSV file, or the two CSV files of COINr: names and contents.
    package init(_ inputs: [(file: String, bytes: [UInt8])], _ options: ImportOptions) {
        var grids: [Grid] = [], problems: [Diagnostic] = []
        for input in inputs {
            let (found, diagnostics) = GridReading.read(input.bytes, file: input.file)
            grids += found
            problems += diagnostics
        }
        let file = inputs.first?.file ?? ""
        guard !problems.hasErrors else {
            self.init(nil, [], [], problems, title: "")
            return
        }
        // Who names a sheet wants that one.
        if options.sheet == nil, let own = OwnWorkbook(grids) {
            let (files, guesses, diagnostics) = own.files(options)
            self.init(
                files.map { Self.all($0, ImportNotes(file: file, guesses: guesses, language: MessageLanguage(tag: own.language) ?? .english)) },
                own.summary, guesses, problems + diagnostics, title: own.title)
            return
        }
        var guesses: [Guess], plan: ReportPlan?
        if let coin = COINrTables(grids) {
            var reading = COINrReading(coin, options)
            plan = reading.report()
            guesses = reading.guesses
            problems += reading.diagnostics
        } else {
            var reading = GeneralWorkbook(options)
            plan = reading.report(grids)
            guesses = reading.guesses
            problems += reading.diagnostics
            if inputs.count > 1, plan != nil {
                guesses.append(Guess(.left, "of several files one is taken, but for iData and iMeta of COINr", at: Guess.file(inputs[1].file)))
            }
        }
        guard let plan, !problems.hasErrors else {
            self.init(nil, [], guesses, problems, title: "")
            return
        }
        let layout = ReportFiles(plan), content = layout.content
        // What was laid out has to build: what does not is told as it would be by a check.
        let found = Workspace.load(SourceTree(content.map { ($0.path, $0.bytes) })).diagnostics
        guesses += found.filter { $0.severity == .error }.map { Guess(.left, "the check will say: \($0.message)", at: $0.place ?? Guess.file(file)) }
        self.init(
            Self.all(content, ImportNotes(file: file, guesses: guesses, language: layout.language)), Self.summary(plan), guesses, problems, title: plan.title)
    }

    private init(_ files: [StarterFile]?, _ summary: [Message], _ guesses: [Guess], _ diagnostics: [Diagnostic], title: String) {
        self.files = files
        self.summary = summary
        self.guesses = guesses
        self.diagnostics = diagnostics
        self.title = title
    }

    private static func all(_ content: [StarterFile], _ notes: ImportNotes) -> [StarterFile] {
        (content + StarterReport.gitFiles + [StarterFile(path: ImportNotes.name, bytes: Array(notes.text.utf8))]).sorted { $0.path < $1.path }
    }

    private static func summary(_ plan: ReportPlan) -> [Message] {
        plan.editions.map { edition in
            let nodes = edition.indicators.flatMap(\.everyNode)
            let parents = nodes.count { !$0.children.isEmpty }
            let groups: Message = edition.groupings.isEmpty ? "" : ", grouped by \(edition.groupings.map(\.label), .and)"
            let printed: Message = edition.printed.isEmpty ? "" : ", with published values"
            let units: Message = edition.units.count == 1 ? "1 unit" : "\(edition.units.count) units"
            let indicators: Message = edition.leaves.count == 1 ? "1 indicator" : "\(edition.leaves.count) indicators"
            return parents > 0
                ? "\(edition.year): \(units)\(groups); \(indicators) below \(parents == 1 ? "1 other" : "\(parents) others")\(printed)"
                : "\(edition.year): \(units)\(groups); \(indicators)\(printed)"
        }
    }
}
