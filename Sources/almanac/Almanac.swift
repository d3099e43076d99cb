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
        version: ProgramVersion.current,
        subcommands: [BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self, NewCommand.self, ArchiveCommand.self])
}
