internal import ArgumentParser
import Archive
import BuiltInTheme
import Output
import Preview
import Source
import Website

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension EditorLink.Editor: ExpressibleByArgument {}

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: said("Shows the report in the browser while it is being written: save, and it is there."),
        discussion: said(
            """
            Drafts are shown, marked. Nothing is written. A mistake is listed in the page and here, and goes away when it is mended.
            Only this machine can reach the preview. Ctrl-C ends it.
            """))

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions

    @Option(name: .long, help: ArgumentHelp(said("The port; the next free one if it is taken."), valueName: placeholder("<port>")))
    var port: UInt16 = 4000

    @Flag(name: .long, help: ArgumentHelp(said("Open the browser.")))
    var open = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            said("What opens a file that a mistake is in: the system's program for such files, or an editor at the line."), valueName: placeholder("<editor>")))
    var editor = EditorLink.Editor.system

    @Flag(
        name: .long,
        help: ArgumentHelp(said("Look at the files four times a second instead of asking the system to tell: for folders that other machines change.")))
    var poll = false

    func validate() throws {
        if port == 0 { throw ValidationError(said("The port is a number from 1 to 65535.")) }
    }

    func run() throws {
        let terminal = messages.terminal(place.root)
        // Blocked before any thread starts, so that none of them is interrupted; then waited for below.
        var endings = sigset_t()
        sigemptyset(&endings)
        for ending in [SIGINT, SIGTERM] {
            // A shell that starts us in the background has them ignored.
            signal(ending, SIG_DFL)
            sigaddset(&endings, ending)
        }
        pthread_sigmask(SIG_BLOCK, &endings, nil)
        signal(SIGPIPE, SIG_IGN)
        let sealed = Catalogue.read(OutputFolder.standard(in: place.root), content: place.root + "/Content").releases
        let build = LiveBuild(theme: .builtIn, sealed: sealed), asked = port, opens = open
        do {
            try Preview.start(
                Preview.Options(
                    root: place.root, port: port, attempts: 20, editor: editor, polls: poll, policy: ContentSecurity.policy,
                    language: terminal.language),
                rebuild: { tree in
                    let (site, diagnostics) = build.site(tree)
                    return (site.map(PreviewSite.init), diagnostics)
                },
                tell: { event in
                    switch event {
                    case .serving(let address, let port):
                        if port != asked { terminal.say("port \(asked) is taken") }
                        terminal.say("preview: \(address)  (Ctrl-C ends it)")
                        if opens, !SystemOpener.open(address) {
                            terminal.say("the browser could not be opened: open \(address) in it; \"almanac doctor\" says what opens it")
                        }
                    case .rebuilt(let rebuilt):
                        terminal.say(RebuildLine.text(rebuilt))
                        if rebuilt.hasNewDiagnostics { terminal.printProblems(rebuilt.diagnostics, as: .text) { rebuilt.tree.text(at: $0).0 } }
                    }
                })
        } catch {
            terminal.fail(error.message)
            throw ExitCode(2)
        }
        var signal: Int32 = 0
        sigwait(&endings, &signal)
        // Nothing is written and nobody waits: the system takes back the port and the memory.
        _exit(0)
    }
}

extension PreviewSite {
    init(_ site: LiveSite) {
        self.init(
            pageCount: site.pageCount, style: site.style, script: site.script, file: { site.file($0) }, chapterPages: { site.pages(ofChapter: $0) })
    }
}
