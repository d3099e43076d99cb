internal import ArgumentParser
import Edition
import Formula
import Source

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: said("Prints the value of a formula and how it came about."),
        discussion: said(
            """
            The formula is what stands behind = in a chapter: almanac explain 'mean(total where region = "east")'
            """))

    @Argument(help: ArgumentHelp(said("The formula, in single quotes so that the shell leaves it alone."), valueName: placeholder("<formula>")))
    var formula: String

    @Option(name: .long, help: ArgumentHelp(said("The edition's folder; the one in front if it is not given."), valueName: placeholder("<year>")))
    var edition: String?

    @Option(name: .long, help: ArgumentHelp(said("The language of names; the site's default if it is not given."), valueName: placeholder("<tag>")))
    var language: String?

    @Flag(name: .long, help: ArgumentHelp(said("Print one line of JSON: value, exact, text, unit_count and parts.")))
    var json = false

    @OptionGroup var place: RootOptions

    func run() throws {
        let terminal = Terminal(language: SpokenLanguage.of(asked: language.flatMap { MessageLanguage(tag: $0) }, root: place.root))
        let tree: SourceTree
        do {
            tree = try SourceTree.load(root: place.root)
        } catch {
            terminal.fail((error as? FileError)?.message ?? Message(verbatim: "\(error)"))
            throw ExitCode(2)
        }
        let (workspace, diagnostics) = Workspace.load(tree, drafts: true)
        // What is wrong elsewhere does not matter here, as long as the edition's data could be read.
        guard let workspace, let found = Self.edition(edition, of: workspace) else {
            var problems = diagnostics
            if let workspace, let edition {
                let known = workspace.editions.map(\.id)
                problems = [
                    Diagnostic(
                        "unknown-edition", "there is no edition \"\(edition)\"", at: nil,
                        hint: nearest(edition, among: known).map { "did you mean \($0)?" } ?? "the editions are \(known)")
                ]
            }
            terminal.printProblems(problems, as: .text)
            throw ExitCode(1)
        }
        let language = language ?? workspace.site.defaultLanguage
        let (parsed, problems) = Formula.parse(formula, at: Place(file: "formula"))
        switch parsed.map({ $0.explain(in: found.dataset, language: language) }) {
        case nil:
            terminal.printProblems(problems, as: .text)
            throw ExitCode(1)
        case .failure(let failure):
            terminal.printProblems(failure.diagnostics, as: .text)
            throw ExitCode(1)
        case .success(let explanation):
            terminal.output(
                json
                    ? explanation.json(in: found.dataset) + "\n"
                    : explanation.lines(in: found.dataset, language: language).map { printable($0.text(in: terminal.language)) + "\n" }.joined())
        }
    }

    private static func edition(_ id: String?, of workspace: Workspace) -> Edition? {
        guard let id else { return workspace.editions[workspace.current] }
        return workspace.editions.first { $0.id == id }
    }
}
