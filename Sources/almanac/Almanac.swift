internal import ArgumentParser
import Archive

@main
struct Almanac: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "almanac",
        abstract: "Builds the website of a yearly index report from Markdown commentary and score tables.",
        discussion: """
            Exit codes: 0 fine, 1 the content has errors, 2 the machine failed (disk, port, permissions), 64 usage.
            """,
        subcommands: [BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self, NewCommand.self, ArchiveCommand.self])

    // Its own, and not the parser's, which every command would have: `archive` has a `--version` that means a release's.
    @Flag(name: .long, help: "Show the version.")
    var version = false

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        print(ProgramVersion.current)
    }
}
