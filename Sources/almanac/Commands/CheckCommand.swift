internal import ArgumentParser
import BuiltInTheme
import Source
import Website

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads and checks everything, writes nothing, and prints every problem.")

    @OptionGroup var place: RootOptions
    @OptionGroup var problems: DiagnosticOptions

    @Flag(name: .long, help: "List the numbers in prose that are neither computed, claimed nor quoted, with formulas that give them.")
    var numbers = false

    func run() throws {
        let terminal = Terminal()
        do {
            let report = try Build(root: place.root, out: nil, SiteOptions(theme: .builtIn, drafts: true)).check(numbers: numbers)
            terminal.printProblems(report.diagnostics, as: problems.format, to: .output)
            if problems.format == .text { terminal.say(report.counts) }
            if report.diagnostics.hasErrors { throw ExitCode(1) }
        } catch let failure as BuildFailure {
            terminal.fail(failure.description)
            throw ExitCode(2)
        }
    }
}
