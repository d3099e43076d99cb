internal import ArgumentParser
import Archive
import BuiltInTheme
import Edition
import Output
import Source
import Website

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: said("Builds Content/ into Site/, in one step: a reader never sees half a site."))

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions
    @OptionGroup var problems: DiagnosticOptions

    @Option(name: .long, help: ArgumentHelp(said("The folder to write; in the root folder if it is not given."), valueName: placeholder("<dir>")))
    var out: String?

    @Flag(name: .long, help: ArgumentHelp(said("Build drafts too, and mark them.")))
    var drafts = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            said(
                "Add what is slow to make: link previews and figures as PNG, all tables as a workbook and as a database, the book and the briefs as PDF files. What still fits is not made again."
            )))
    var release = false

    @Flag(name: .customLong("no-pdf"), help: ArgumentHelp(said("With --release: print no PDF files.")))
    var noPDF = false

    @Flag(name: .long, help: ArgumentHelp(said("Write compressed copies beside the files, for servers that send them: gzip and brotli.")))
    var compress = false

    @Option(name: .long, help: ArgumentHelp(said("Where the site will stand, instead of base_url in site.yaml."), valueName: placeholder("<url>")))
    var baseURL: String?

    @OptionGroup var languages: LanguageOptions

    @Flag(name: .customLong("no-cache"), help: ArgumentHelp(said("Build everything anew, and remember nothing for the next build.")))
    var noCache = false

    func validate() throws {
        if let baseURL, WebAddress.folder(baseURL) == nil {
            throw ValidationError(said("\"\(baseURL)\" is not the address of a folder: write one such as https://example.org/report/"))
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let terminal = messages.terminal(place.root)
        do {
            let out = out ?? OutputFolder.standard(in: place.root), besides = PaperPress.besides(place.root)
            let tree = try Build.sourceFiles(in: place.root)
            let memory = noCache ? nil : BuildMemory(tree, root: place.root, out: out, settings: settings, besides: besides)
            // The theme has not been looked at by then.
            if let report = memory?.standing { return tell(report, terminal, start.duration(to: clock.now)) }
            var build = Build(root: place.root, out: out, options)
            let catalogue = Catalogue.read(out, content: place.root + "/Content")
            build.sealed = catalogue.releases
            build.compress = compress
            build.archiveProblems = catalogue.diagnostics
            build.memory = memory
            if release, !noPDF { build.press = try PaperPress.installed(besides: besides) }
            var report = try build.run(tree) { terminal.progress($0) }
            if release, !noPDF, build.press == nil { report.diagnostics.append(Self.noPress) }
            memory?.keep(report, in: out)
            tell(report, terminal, start.duration(to: clock.now))
            if report.diagnostics.hasErrors { throw ExitCode(1) }
        } catch let failure as BuildFailure {
            terminal.endProgress()
            terminal.fail(failure.message)
            throw ExitCode(2)
        }
    }

    private func tell(_ report: BuildReport, _ terminal: Terminal, _ duration: Duration) {
        terminal.endProgress()
        terminal.printProblems(report.diagnostics, as: problems.format)
        terminal.say(report.summary(seconds: duration))
    }

    private var options: SiteOptions {
        var options = SiteOptions(theme: .builtIn, drafts: drafts, isRelease: release, baseURL: baseURL.flatMap(WebAddress.folder))
        options.isStrictOnLanguages = languages.isStrict
        return options
    }

    /// Everything on the command line that the site or its problems depend on; `root` and `out` beside it.
    private var settings: [String] {
        ["drafts \(drafts)", "release \(release)", "no-pdf \(noPDF)", "compress \(compress)", "base-url \(baseURL ?? "")", "strict \(languages.isStrict)"]
    }

    private static let noPress = Diagnostic(
        .note, "no-pdf", "the release has no PDF files, because WeasyPrint is not installed", at: nil,
        hint: "install it with \"make pdf\", or leave them out with --no-pdf")
}
