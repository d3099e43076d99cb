internal import ArgumentParser
import Importing
import Output
import Source

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said("Lays out a report from a workbook: units, groups, indicators and scores are recognised, and what was guessed is listed."),
        discussion: said(
            """
            The file is a workbook (.xlsx) or a CSV file of anybody's, the workbook of a release, or the tables iData and iMeta of COINr: one workbook, or two files.
            """))

    @Argument(
        help: ArgumentHelp(
            said("The workbook, and the folder to make; named after the workbook if it is not given."), valueName: placeholder("<file>")))
    var arguments: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(said("The sheet that holds the scores; the one that looks most like it if it is not given."), valueName: placeholder("<name>")))
    var sheet: String?

    @Option(name: .long, help: ArgumentHelp(said("The year of the edition; what the workbook says if it is not given."), valueName: placeholder("<year>")))
    var year: Int?

    @Option(name: .long, help: ArgumentHelp(said("The report's name."), valueName: placeholder("<title>")))
    var title: String?

    @Option(
        name: .long,
        help: ArgumentHelp(said("The language of the workbook, such as en or zh-Hans; by its letters if it is not given."), valueName: placeholder("<tag>")))
    var language: String?

    private static let endings = ["xlsx", "xlsm", "xls", "csv", "tsv", "tab", "txt", "ods", "numbers"]

    private var files: [String] { arguments.filter { argument in Self.endings.contains { argument.lowercased().hasSuffix("." + $0) } } }
    private var folders: [String] { arguments.filter { !files.contains($0) } }

    func validate() throws {
        if arguments.isEmpty { return }
        if files.isEmpty { throw ValidationError(said("name a workbook or a CSV file, such as scores.xlsx")) }
        if folders.count > 1 { throw ValidationError(said("name one folder: \(folders) are \(folders.count)")) }
        if files.count > 2 { throw ValidationError(said("name one workbook, or the two CSV files of COINr")) }
        if let year, !(1...9998).contains(year) { throw ValidationError(said("the year is a number from 1 to 9998")) }
        if let language, !LanguageTag.isWellFormed(language) {
            throw ValidationError(said("\"\(language)\" is no language tag: write one such as en or zh-Hans"))
        }
    }

    /// Chinese by its script, which a territory tells.
    private static func tag(_ language: String) -> String {
        switch language.lowercased() {
        case "zh", "zh-cn", "zh-sg", "zh-hans": "zh-Hans"
        case "zh-tw", "zh-hk", "zh-mo", "zh-hant": "zh-Hant"
        default: language
        }
    }

    func run() throws {
        let terminal = Terminal(language: SpokenLanguage.of(newReportIn: language ?? ""))
        var inputs: [(file: String, bytes: [UInt8])] = []
        for file in files {
            guard let bytes = FileSystem.contents(file) else {
                terminal.printProblems(
                    [
                        Diagnostic(
                            "missing-file", "there is no file \(file) that can be read", at: nil,
                            hint: "name the workbook with its folder, such as tables/scores.xlsx")
                    ], as: .text)
                throw ExitCode(1)
            }
            inputs.append((file, bytes))
        }
        let options = ImportOptions(
            sheet: sheet, year: year, title: title, language: language.map(Self.tag), currentYear: Calendar.currentYear)
        let report = Importer(inputs, options)
        terminal.printProblems(report.diagnostics, as: .text)
        guard let made = report.files else { throw ExitCode(1) }
        let asked = folders.first ?? FileNames.stem(files[0])
        let path = asked.count > 1 && asked.hasSuffix("/") ? String(asked.dropLast()) : asked
        try NewFolderWriting.make(made, at: path, terminal)
        for line in report.summary { terminal.say(line) }
        let taken = report.guesses.filter { $0.kind == .taken }, left = report.guesses.filter { $0.kind == .left }
        if !taken.isEmpty { terminal.say("guessed:") }
        for guess in taken { terminal.say("  - \(guess.line)") }
        if !left.isEmpty { terminal.say("left out:") }
        for guess in left { terminal.say("  - \(guess.line)") }
        let root = path.contains { $0 == " " || $0 == "'" } ? "\"\(path)\"" as String : path
        terminal.say(
            "made \(path) with \(made.count) files; what was guessed stands in \(path)/IMPORT.md too; see the report with: almanac serve --root \(root)")
    }
}
