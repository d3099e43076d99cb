internal import ArgumentParser
import Archive
import Output
import Publishing
import Source

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: said("Sends a built site to where readers find it: what changed, in an order in which no reader sees a broken page."),
        discussion: said(
            """
            almanac publish user@host:/var/www/report  a server, over SSH (rsync)
            almanac publish s3://bucket/report         a bucket (the AWS command line)
            almanac publish remote:bucket/report       a remote of rclone
            almanac publish /srv/www/report            a folder of this machine
            almanac publish                            where publish.yaml says, to: …

            Files at the destination that Almanac did not publish are left as they are.
            An interrupted publication goes on when the command is run again.
            """))

    @Argument(help: ArgumentHelp(said("Where to; publish.yaml in the root folder says it if it is not given."), valueName: placeholder("<destination>")))
    var destination: String?

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions
    @OptionGroup var problems: DiagnosticOptions

    @Option(name: .long, help: ArgumentHelp(said("The folder that was built; in the root folder if it is not given."), valueName: placeholder("<dir>")))
    var out: String?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(said("List what would be sent (+ new, ~ replaced) and removed (-); change nothing.")))
    var isRehearsal = false

    @Flag(name: .long, help: ArgumentHelp(said("Compare every file there with the site; change nothing. Exit code 1 where they differ.")))
    var verify = false

    @Flag(name: .long, help: ArgumentHelp(said("Compare every file by its bytes before sending, not only those that changed since the last publication.")))
    var checksum = false

    @Flag(name: .customLong("take-over"), help: ArgumentHelp(said("Replace files that Almanac did not publish where the site has files of the same names.")))
    var takesOver = false

    @Option(name: .long, help: ArgumentHelp(said("With s3://…: the address of another service than Amazon's."), valueName: placeholder("<url>")))
    var endpoint: String?

    func validate() throws {
        if isRehearsal && verify { throw ValidationError(said("--dry-run and --verify exclude each other")) }
        if let destination {
            do throws(Address.Flaw) { _ = try Address(destination) } catch { throw ValidationError(said(error.message)) }
        }
        if let destination, endpoint != nil, !destination.hasPrefix("s3://") { throw ValidationError(said("--endpoint goes with s3://…")) }
    }

    private var site: String { out ?? OutputFolder.standard(in: place.root) }

    func run() throws {
        let terminal = messages.terminal(place.root)
        let (file, mistakes) = PublishFile.read(destination == nil ? FileSystem.contents("\(place.root)/\(PublishFile.name)") : nil)
        let sealed = Catalogue.read(site, content: place.root + "/Content").diagnostics
        if (mistakes + sealed).hasErrors { return try end(PublicationReport(mistakes + sealed), "", terminal) }
        guard let to = destination ?? file?.destination, let address = try? Address(to) else {
            terminal.fail(
                "say where to publish, such as user@host:/var/www/report or s3://bucket/report, or write it into publish.yaml as \"to: …\"")
            throw ExitCode(64)
        }
        do {
            let target = try (destination == nil ? address.seen(from: place.root) : address).destination(
                to, endpoint: endpoint ?? file?.endpoint, apartFrom: site)
            var publication = Publication(out: site)
            publication.isThorough = checksum || verify
            publication.takesOver = takesOver || verify
            var report = try publication.run(to: target, isRehearsal: isRehearsal || verify) { terminal.progress($0) }
            report.diagnostics = mistakes + sealed + report.diagnostics
            terminal.endProgress()
            try end(report, to, terminal)
        } catch let failure as PublishFailure {
            terminal.endProgress()
            terminal.fail(failure.message)
            if case .overlaps = failure { throw ExitCode(64) }
            throw ExitCode(2)
        }
    }

    private func end(_ report: PublicationReport, _ to: String, _ terminal: Terminal) throws {
        terminal.printProblems(report.diagnostics, as: problems.format)
        if isRehearsal || verify { for line in report.lines { terminal.output(line + "\n") } }
        terminal.say(verify ? report.verdict(to) : report.summary(to, isRehearsal: isRehearsal))
        if report.diagnostics.hasErrors || verify && !report.lines.isEmpty { throw ExitCode(1) }
    }
}
