internal import ArgumentParser
import Archive
import BuiltInTheme
import Output
import Source
import Website

struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: said("Seals a release of an edition; lists, verifies and restores what is sealed."),
        discussion: said(
            """
            almanac archive 2017      seals the release with the highest number
            almanac archive --list    shows every edition with its releases
            almanac archive --verify  checks every byte of every sealed release
            almanac archive --restore brings back what is missing or damaged, from the
                                      .zip beside it

            A sealed release is never rewritten: a correction is a new release.
            --digest names what a release was cited with, so that a bag that was
            altered and listed anew is found out.
            """))

    @Argument(help: ArgumentHelp(said("The edition's folder, such as 2017."), valueName: placeholder("<edition>")))
    var edition: String?

    @Argument(help: ArgumentHelp(said("The release, such as 1.0.0; the same as --version."), valueName: placeholder("<release>")))
    var release: String?

    @Option(name: .long, help: ArgumentHelp(said("The release to seal, verify or restore; edition.yaml lists it."), valueName: placeholder("<version>")))
    var version: String?

    @Option(name: .long, help: ArgumentHelp(said("What to say of the release, in place of its note in edition.yaml."), valueName: placeholder("<text>")))
    var note: String?

    @Flag(name: .long, help: ArgumentHelp(said("List editions and releases.")))
    var list = false

    @Flag(name: .long, help: ArgumentHelp(said("Check every byte of every sealed release.")))
    var verify = false

    @Flag(name: .long, help: ArgumentHelp(said("Bring releases that are missing or damaged back from their .zip, if it is what was sealed.")))
    var restore = false

    @Flag(name: .customLong("no-pdf"), help: ArgumentHelp(said("Seal without the book and the briefs as PDF files, even where WeasyPrint is installed.")))
    var noPDF = false

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp(
            said("With --verify and --restore: the digest that a release must have, or several as 2017/1.0.0=DIGEST."), valueName: placeholder("<digest>")))
    var digest: [String] = []

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions
    @OptionGroup var problems: DiagnosticOptions

    @Option(name: .long, help: ArgumentHelp(said("The folder of the site; in the root folder if it is not given."), valueName: placeholder("<dir>")))
    var out: String?

    private var number: String? { version ?? release }
    private var site: String { out ?? OutputFolder.standard(in: place.root) }

    func validate() throws {
        let asked = [list, verify, restore].count { $0 }
        if asked > 1 { throw ValidationError(said("--list, --verify and --restore exclude each other")) }
        if let release, let version, release != version { throw ValidationError(said("\(release) and --version \(version) are two releases")) }
        if !digest.isEmpty && !verify && !restore { throw ValidationError(said("--digest goes with --verify and --restore")) }
        if note != nil && asked > 0 { throw ValidationError(said("--note goes with sealing")) }
        if edition == nil && asked == 0 { throw ValidationError(said("name the edition to seal, such as 2017, or write --list, --verify or --restore")) }
    }

    func run() throws {
        do {
            if list { return try printList() }
            if verify { return try printVerification() }
            if restore { return try bringBack() }
            try seal()
        } catch let failure as ArchiveFailure {
            messages.terminal(place.root).endProgress()
            messages.terminal(place.root).fail(failure.message)
            throw ExitCode(2)
        } catch let failure as BuildFailure {
            messages.terminal(place.root).endProgress()
            messages.terminal(place.root).fail(failure.message)
            throw ExitCode(2)
        }
    }

    // MARK: Sealing

    private func seal() throws {
        let terminal = messages.terminal(place.root)
        var seal = Seal(root: place.root, out: out, edition: edition ?? "", version: number, note: note, theme: .builtIn)
        if !noPDF { seal.press = try PaperPress.installed(besides: PaperPress.besides(place.root)) }
        let report = try seal.run { terminal.progress($0) }
        terminal.endProgress()
        terminal.printProblems(report.diagnostics, as: problems.format)
        for path in report.completed { terminal.say("made again from the bag: \(site)/\(path)") }
        guard let outcome = report.outcome, let release = report.release else {
            terminal.say("not sealed")
            throw ExitCode(1)
        }
        let name = "\(release.edition) \(release.version)"
        let extent: Message = "\(release.fileCount) files, \(ArchiveList.size(release.byteCount))"
        switch outcome {
        case .sealed: terminal.say("sealed \(name): \(extent), \(site)/\(release.folder)")
        case .unchanged: terminal.say("\(name) is already sealed, unchanged: \(extent)")
        }
        terminal.say("digest \(release.digest)")
        if let changes = release.changes {
            let counts = changes.counts.map { $0.kind.counted($0.count) }
            terminal.say(counts.isEmpty ? "compared with \(changes.from): no changes" : "compared with \(changes.from): \(counts)")
        }
        try writePages(terminal, isNew: outcome == .sealed)
    }

    /// The archive's own pages tell of the new release at once; the rest of the site with the next build.
    private func writePages(_ terminal: Terminal, isNew: Bool) throws {
        let catalogue = Catalogue.read(site, content: place.root + "/Content")
        if catalogue.diagnostics.hasErrors {
            return terminal.say("the archive's pages are not written anew, because a release is damaged or missing: run almanac archive --verify")
        }
        let report = try Build(root: place.root, out: out, SiteOptions(theme: .builtIn, sealed: catalogue.releases)).writeArchivePages()
        if report.diagnostics.hasErrors {
            terminal.say("the archive's pages are not written anew, because another part of the report has errors: run almanac check")
        } else if isNew {
            terminal.say("run almanac build, so that the whole site knows of it")
        }
    }

    // MARK: Restoring

    private func bringBack() throws {
        let terminal = messages.terminal(place.root)
        let report = try Restore(site, edition: edition, version: number, digests: try expectedDigests()).run { terminal.progress($0) }
        terminal.endProgress()
        terminal.printProblems(report.diagnostics, as: problems.format)
        for name in report.whole { terminal.say("\(name) is whole") }
        for release in report.restored {
            terminal.say("restored \(release.name): \(release.fileCount) files, \(ArchiveList.size(release.byteCount)), from \(release.zip)")
            terminal.say("digest \(release.digest)")
        }
        for path in report.completed { terminal.say("made again from the bag: \(site)/\(path)") }
        if report.diagnostics.hasErrors { throw ExitCode(1) }
    }

    // MARK: Listing and verifying

    private func printList() throws {
        let terminal = messages.terminal(place.root)
        let catalogue = Catalogue.read(site, content: place.root + "/Content")
        let list = ArchiveList.read(site, catalogue, root: place.root, edition: edition)
        if problems.format == .json {
            terminal.output(list.json)
        } else {
            terminal.printProblems(catalogue.diagnostics, as: problems.format)
            terminal.output(list.lines(in: terminal.language).map { printable($0) + "\n" }.joined())
        }
        if catalogue.diagnostics.hasErrors { throw ExitCode(1) }
    }

    private func printVerification() throws {
        let terminal = messages.terminal(place.root)
        let result = Verification.run(site, edition: edition, version: number, digests: try expectedDigests()) { terminal.progress($0) }
        terminal.endProgress()
        if problems.format == .json {
            terminal.output(result.json)
        } else {
            terminal.printProblems(result.diagnostics, as: problems.format, to: .output)
            for line in result.lines { terminal.say(line) }
        }
        if result.diagnostics.hasErrors { throw ExitCode(1) }
    }

    /// `2017/1.0.0=DIGEST`, or a digest alone where only one release can be meant.
    private func expectedDigests() throws -> [(release: String, digest: String)] {
        let releases = Verification.names(site, edition: edition, version: number)
        return try digest.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let digest = (parts.last ?? "").lowercased()
            guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit) else {
                throw ValidationError(said("\"\(parts.last ?? "")\" is no digest: 64 hexadecimal digits, as the release is cited with"))
            }
            if parts.count == 2 { return (parts[0], digest) }
            if let edition, let number { return ("\(edition)/\(number)", digest) }
            guard releases.count == 1 else {
                throw ValidationError(
                    said(
                        releases.isEmpty
                            ? "there is no sealed release in \(site)/archive"
                            : "say which release has this digest: --digest \(releases[releases.count - 1])=\(digest)"))
            }
            return (releases[0], digest)
        }
    }
}
