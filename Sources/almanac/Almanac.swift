internal import ArgumentParser
import Source
import Archive

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@main
struct Almanac: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "almanac",
        abstract: said("Builds the website of a yearly index report from Markdown commentary and score tables."),
        discussion: said(
            """
            Exit codes: 0 fine, 1 the content has errors, 2 the machine failed (disk, port, permissions), 64 usage.
            almanac --version prints the program's version and what it was built with.
            """),
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self, NewCommand.self, ImportCommand.self, ArchiveCommand.self,
            PublishCommand.self, PDFCommand.self, DoctorCommand.self,
        ])

    /// `almanac --version` is answered here: as a flag of the parser's it would be taken from every command, and `archive` has a
    /// `--version` that means a release's.
    static func main() {
        Terminal.failOnLostOutput()
        if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) { return printVersion() }
        // Paths would mean nothing, and not even their absence could be told from that of the files that they name.
        if realpath(".", nil) == nil { Terminal.end(2, saying: "the working folder was deleted; change to one that is there") }
        OpenFiles.provide()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(error)
        }
    }

    /// Ends the program as `exit(withError:)` does, with what the library says in the language in which the program speaks.
    private static func end(_ error: any Error) -> Never {
        let language = SpokenLanguage.early
        guard language != .english else { exit(withError: error) }
        let code = exitCode(for: error)
        // Scripts for shells and what the manual is made of are no words.
        let answers = ["--generate-completion-script", "--experimental-dump-help"]
        if code.isSuccess, CommandLine.arguments.contains(where: { argument in answers.contains { argument.hasPrefix($0) } }) { exit(withError: error) }
        let text = fullMessage(for: error, columns: 100_000)
        if !text.isEmpty {
            let said = ParserWords(language: language, columns: Terminal.columns).text(text) + "\n", terminal = Terminal()
            if code.isSuccess { terminal.output(said) } else { terminal.complain(said) }
        }
        exit(withError: code)
    }

    /// The version stands on a line of its own, for scripts.
    private static func printVersion() {
        print(ProgramVersion.current)
        print(BuiltWith.swift)
        print(BuiltWith.libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", "))
    }
}
