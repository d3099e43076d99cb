internal import ArgumentParser
import Archive
import BuiltInTheme
import Edition
import Output
import Source
import Website

struct PDFCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf", abstract: said("Prints an edition: the report as a book, or a page for each unit."),
        discussion: said(
            """
            almanac pdf 2017          writes PDF/2017.pdf; of a report with several languages
                                      PDF/2017.zh-Hans.pdf and so on
            almanac pdf 2017 --units  writes PDF/2017-units.pdf, and each page singly into
                                      PDF/2017-units/

            WeasyPrint breaks the pages: "make pdf" installs it, and the program finds it
            in .venv/pdf of the root folder and in PATH.
            """))

    @Argument(help: ArgumentHelp(said("The edition's folder, such as 2017; the edition in front if it is not given."), valueName: placeholder("<edition>")))
    var edition: String?

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions
    @OptionGroup var problems: DiagnosticOptions

    @Flag(name: .long, help: ArgumentHelp(said("Print a page for each unit instead of the book.")))
    var units = false

    @Option(name: .long, help: ArgumentHelp(said("One of the report's languages; all of them if it is not given."), valueName: placeholder("<tag>")))
    var lang: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            said("The folder to write, or a file that ends in .pdf; the folder PDF in the root folder if it is not given."), valueName: placeholder("<path>")))
    var out: String?

    @Option(name: .long, help: ArgumentHelp(said("The program WeasyPrint."), valueName: placeholder("<path>")))
    var weasyprint: String?

    @Flag(name: .long, help: ArgumentHelp(said("Print a draft, or an edition with drafts among its chapters, and mark it.")))
    var drafts = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            said("Where the site stands, instead of base_url in site.yaml: links that leave the book lead there."), valueName: placeholder("<url>")))
    var baseURL: String?

    func validate() throws {
        if let baseURL, WebAddress.folder(baseURL) == nil {
            throw ValidationError(said("\"\(baseURL)\" is not the address of a folder: write one such as https://example.org/report/"))
        }
    }

    func run() throws {
        let clock = ContinuousClock(), start = clock.now, terminal = messages.terminal(place.root)
        do {
            // Before anything is read: who lacks the program should hear of it at once.
            let press = try PaperPress(weasyprint, besides: PaperPress.besides(place.root))
            let sealed = Catalogue.read(OutputFolder.standard(in: place.root), content: place.root + "/Content").releases
            let options = SiteOptions(theme: .builtIn, drafts: drafts, baseURL: baseURL.flatMap(WebAddress.folder), sealed: sealed)
            let plan = try Build(root: place.root, out: nil, options).paper(PaperChoice(edition: edition, language: lang, kind: units ? .units : .book))
            var diagnostics: [Diagnostic] = plan.diagnostics
            if !plan.diagnostics.hasErrors, isFile, plan.documents.count > 1 { diagnostics.append(Self.severalFiles(out ?? "", plan.documents)) }
            guard !diagnostics.hasErrors else {
                terminal.printProblems(diagnostics, as: problems.format)
                throw ExitCode(1)
            }
            let (files, remarks) = try press.print(plan.documents, to: path) { terminal.progress(.init("printing", $0, of: $1)) }
            terminal.endProgress()
            terminal.printProblems(diagnostics + remarks, as: problems.format)
            let seconds = start.duration(to: clock.now).components.seconds
            for file in files.prefix(Self.mostListed) { terminal.say("\(file.path): \((file.byteCount + 1023) / 1024) KB") }
            if files.count > Self.mostListed { terminal.say("and \(files.count - Self.mostListed) more") }
            terminal.say(files.count == 1 ? "1 PDF file, \(seconds) s" : "\(files.count) PDF files, \(seconds) s")
        } catch let failure as BuildFailure {
            terminal.endProgress()
            terminal.fail(failure.message)
            throw ExitCode(2)
        }
    }

    private static let mostListed = 5

    private var isFile: Bool { out?.hasSuffix(".pdf") ?? false }

    /// Where the PDF of a document is to stand.
    private var path: @Sendable (PaperDocument) -> String {
        let folder = out ?? place.root + "/PDF", isFile = isFile
        return { document in isFile ? folder : folder + "/" + document.name + ".pdf" }
    }

    private static func severalFiles(_ out: String, _ documents: [PaperDocument]) -> Diagnostic {
        Diagnostic(
            "several-files", "\(out) is one file, and there are \(documents.count) to write", at: nil,
            hint: "name a folder with --out, or one language with --lang")
    }
}
