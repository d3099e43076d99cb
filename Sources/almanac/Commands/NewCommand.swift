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
        commandName: "new", abstract: "Starts a report, its next edition, or its words in another language.",
        subcommands: [NewReportCommand.self, NewEditionCommand.self, NewLanguageCommand.self])
}

struct NewReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Makes a folder with a small made-up report that builds, to be changed into yours.")

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String

    @Option(name: .long, help: "The report's name.")
    var title: String?

    @Option(name: .long, help: "The year of its first edition; this year if it is not given.")
    var year: Int?

    @Option(name: .long, help: ArgumentHelp("Its language: \(StarterReport.languages.joined(separator: " or ")).", valueName: "tag"))
    var language = StarterReport.languages[0]

    func validate() throws {
        guard StarterReport.languages.contains(language) else {
            throw ValidationError(
                "there is no example in \"\(language)\": write \(StarterReport.languages.joined(separator: " or ")); languages are changed in site.yaml")
        }
        if let year, !(1...9998).contains(year) { throw ValidationError("the year is a number from 1 to 9998") }
    }

    func run() throws {
        let report = StarterReport(title: title, year: year ?? Self.currentYear, language: language)
        let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        try NewFolderWriting.make(report.files, at: path)
        let terminal = Terminal()
        terminal.say(
            "made \(path) with \(report.files.count) files; see it with: almanac serve --root \(path.contains { $0 == " " || $0 == "'" } ? "\"\(path)\"" : path)"
        )
    }

    /// The one place where Almanac looks at a calendar: what it makes is a source that the author changes, no output.
    private static var currentYear: Int {
        var now = time(nil), parts = tm()
        gmtime_r(&now, &parts)
        return Int(parts.tm_year) + 1900
    }
}

struct NewEditionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition", abstract: "Starts the next edition from an earlier one: structure and texts carried over, scores blank, chapters as drafts.")

    @Argument(help: ArgumentHelp("Its folder in Content/: the year.", valueName: "year"))
    var id: String

    @Option(name: .long, help: ArgumentHelp("The edition to start from; the last one if it is not given.", valueName: "year"))
    var from: String?

    @OptionGroup var place: RootOptions

    func run() throws {
        let terminal = Terminal()
        let tree: SourceTree
        do {
            tree = try SourceTree.load(root: place.root, folders: ["Content"])
        } catch {
            terminal.fail("\(error)")
            throw ExitCode(2)
        }
        let (edition, problems) = NextEdition.start(id, from: from ?? NextEdition.last(in: tree) ?? "", in: tree)
        terminal.printProblems(tree.diagnostics + problems, as: .text)
        guard let edition else { throw ExitCode(1) }
        let path = "Content/\(id)"
        let files = edition.files.map { StarterFile(path: String($0.path.dropFirst(path.count + 1)), bytes: $0.bytes) }
        try NewFolderWriting.make(files, at: place.root == "." ? path : "\(place.root)/\(path)")
        terminal.say("made \(path) with \(files.count) files; next:\n" + edition.toDo.map { "  - \($0)" }.joined(separator: "\n"))
    }
}

/// Files to disk, all or none, and what a person is told where that failed.
private enum NewFolderWriting {
    static func make(_ files: [StarterFile], at path: String) throws {
        do throws(OutputFailure) {
            try NewFolder.make(files.map { OutputFile(path: $0.path, bytes: $0.bytes) }, at: path)
        } catch .occupied {
            Terminal().printProblems(
                [Diagnostic("folder-exists", "\(path) is there already", at: nil, hint: "name a folder that is new or empty")], as: .text)
            throw ExitCode(1)
        } catch {
            Terminal().fail(error.message + (error.hint.map { "\n  hint: \($0)" } ?? ""))
            throw ExitCode(2)
        }
    }
}
