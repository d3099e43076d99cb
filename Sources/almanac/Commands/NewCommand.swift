internal import ArgumentParser
import Output
import Source
import Starter
import Website

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: said("Starts a report, its next edition, or its words in another language."),
        subcommands: [NewReportCommand.self, NewEditionCommand.self, NewLanguageCommand.self])
}

struct NewReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: said("Makes a folder with a small made-up report that builds, to be changed into yours."))

    @Argument(help: ArgumentHelp(said("The folder to make; report if it is not given."), valueName: placeholder("<dir>")))
    var folder = "report"

    @Option(name: .long, help: ArgumentHelp(said("The report's name."), valueName: placeholder("<title>")))
    var title: String?

    @Option(name: .long, help: ArgumentHelp(said("The year of its first edition; this year if it is not given."), valueName: placeholder("<year>")))
    var year: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            said(
                "Its language: \(StarterLanguages.all, .allOr); the terminal's if it is not given. Twice for a report in two, of which one is English."),
            valueName: placeholder("<tag>")))
    var language: [String] = []

    private func languages() throws -> StarterLanguages {
        if language.isEmpty { return StarterLanguages { getenv($0).map { String(cString: $0) } } }
        do throws(StarterLanguageProblem) {
            return try StarterLanguages(language)
        } catch {
            switch error {
            case .unknown(let tag):
                throw ValidationError(
                    said("there is no example in \"\(tag)\": write \(StarterLanguages.all, .allOr); languages are changed in site.yaml"))
            case .together(let tags):
                throw ValidationError(said("there is no example in \(tags, .and) together: write one of them, and en where it is to have two"))
            }
        }
    }

    func validate() throws {
        _ = try languages()
        if let year, !(1...9998).contains(year) { throw ValidationError(said("the year is a number from 1 to 9998")) }
    }

    func run() throws {
        let languages = try languages()
        let report = StarterReport(title: title, year: year ?? Calendar.currentYear, languages: languages)
        let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let terminal = Terminal(language: SpokenLanguage.of(newReportIn: languages.tags[0]))
        try NewFolderWriting.make(report.files, at: path, terminal)
        terminal.say(
            "made \(path) with \(report.files.count) files; see it with: almanac serve --root \(path.contains { $0 == " " || $0 == "'" } ? "\"\(path)\"" as String : path)"
        )
    }
}

struct NewEditionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition",
        abstract: said("Starts the next edition from an earlier one: structure and texts carried over, scores blank, chapters as drafts."))

    @Argument(help: ArgumentHelp(said("Its folder in Content/: the year."), valueName: placeholder("<year>")))
    var id: String

    @Option(name: .long, help: ArgumentHelp(said("The edition to start from; the last one if it is not given."), valueName: placeholder("<year>")))
    var from: String?

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let terminal = messages.terminal(place.root)
        let tree: SourceTree
        do {
            tree = try SourceTree.load(root: place.root, folders: ["Content"])
        } catch {
            terminal.fail((error as? FileError)?.message ?? Message(verbatim: "\(error)"))
            throw ExitCode(2)
        }
        let (edition, problems) = NextEdition.start(id, from: from ?? NextEdition.last(in: tree) ?? "", in: tree)
        terminal.printProblems(tree.diagnostics + problems, as: .text)
        guard let edition else { throw ExitCode(1) }
        let path = "Content/\(id)"
        let files = edition.files.map { StarterFile(path: String($0.path.dropFirst(path.count + 1)), bytes: $0.bytes) }
        try NewFolderWriting.make(files, at: place.root == "." ? path : "\(place.root)/\(path)", terminal)
        terminal.say("made \(path) with \(files.count) files; next:")
        for step in edition.toDo { terminal.say("  - \(step)") }
    }
}
