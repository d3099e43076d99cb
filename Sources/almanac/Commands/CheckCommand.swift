internal import ArgumentParser
import Archive
import BuiltInTheme
import Output
import Preview
import Source
import Website

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: said("Reads and checks everything, writes nothing, and prints every problem."))

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions
    @OptionGroup var problems: DiagnosticOptions

    @Flag(name: .long, help: ArgumentHelp(said("List the numbers in prose that are neither computed, claimed nor quoted, with formulas that give them.")))
    var numbers = false

    @OptionGroup var languages: LanguageOptions

    @Flag(name: .long, help: ArgumentHelp(said("Check again after each change, until Ctrl-C ends it.")))
    var watch = false

    @Flag(
        name: .long,
        help: ArgumentHelp(said("Look at the files four times a second instead of asking the system to tell: for folders that other machines change.")))
    var poll = false

    func validate() throws {
        if poll, !watch { throw ValidationError(said("--poll says how --watch looks for changes; give both.")) }
    }

    func run() throws {
        let terminal = messages.terminal(place.root)
        // Editions of which only sealed releases are left stand beside the others, as they do in a build.
        let sealed = Catalogue.read(OutputFolder.standard(in: place.root), content: place.root + "/Content").releases
        var options = SiteOptions(theme: .builtIn, drafts: true, sealed: sealed.filter { !$0.sources.isEmpty })
        options.isStrictOnLanguages = languages.isStrict
        let build = Build(root: place.root, out: nil, options)
        do {
            if watch { try keepChecking(build, terminal) }
            terminal.progress(WorkProgress("reading and checking"))
            let report = try build.check(numbers: numbers)
            terminal.endProgress()
            tell(report, terminal)
            if report.diagnostics.hasErrors { throw ExitCode(1) }
        } catch let failure as BuildFailure {
            terminal.endProgress()
            terminal.fail(failure.message)
            throw ExitCode(2)
        } catch let failure as PreviewFailure {
            terminal.fail(failure.message)
            throw ExitCode(2)
        }
    }

    private func tell(_ report: BuildReport, _ terminal: Terminal) {
        terminal.printProblems(report.diagnostics, as: problems.format, to: .output)
        if problems.format == .text { terminal.say(report.counts) }
    }

    private func keepChecking(_ build: Build, _ terminal: Terminal) throws -> Never {
        try ReportWatch.run(root: place.root, polls: poll) { tree, changed in
            if !changed.isEmpty, problems.format == .text { terminal.say("\n\(RebuildLine.changes(changed)):") }
            tell(build.check(tree, numbers: numbers), terminal)
        }
    }
}
