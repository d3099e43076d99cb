internal import ArgumentParser
import Archive
import BuiltInTheme
import Output
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

    func run() throws {
        let terminal = messages.terminal(place.root)
        do {
            // Editions of which only sealed releases are left stand beside the others, as they do in a build.
            let sealed = Catalogue.read(OutputFolder.standard(in: place.root), content: place.root + "/Content").releases
            var options = SiteOptions(theme: .builtIn, drafts: true, sealed: sealed.filter { !$0.sources.isEmpty })
            options.isStrictOnLanguages = languages.isStrict
            let report = try Build(root: place.root, out: nil, options).check(numbers: numbers)
            terminal.printProblems(report.diagnostics, as: problems.format, to: .output)
            if problems.format == .text { terminal.say(report.counts) }
            if report.diagnostics.hasErrors { throw ExitCode(1) }
        } catch let failure as BuildFailure {
            terminal.fail(failure.message)
            throw ExitCode(2)
        }
    }
}
