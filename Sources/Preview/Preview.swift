import Dispatch
package import Source

/// Shows a report in the browser while it is being written:
///
///     watch the folder → read what changed → rebuild → tell the open pages → print a line
///
/// Pages are made in memory when they are asked for; those that are open are made first.
package enum Preview {
    package struct Options: Sendable {
        /// The folder that holds Content/.
        package var root: String
        /// The port to begin with.
        package var port: UInt16
        /// How many ports to try, from that one on.
        package var attempts: Int
        package var editor: EditorLink.Editor
        /// Whether to look at the files again and again instead of asking the system to tell.
        package var polls: Bool
        /// What pages may load, as the header Content-Security-Policy has it.
        package var policy: String

        /// That of the list of mistakes in the page.
        package var language: MessageLanguage

        package init(
            root: String, port: UInt16, attempts: Int, editor: EditorLink.Editor, polls: Bool, policy: String, language: MessageLanguage = .english
        ) {
            self.root = root
            self.port = port
            self.attempts = attempts
            self.editor = editor
            self.polls = polls
            self.policy = policy
            self.language = language
        }
    }

    /// What the person at the terminal is told.
    package enum Event: Sendable {
        /// The port may be another than the one asked for, which is taken then.
        case serving(address: String, port: UInt16)
        case rebuilt(Rebuilt)
    }

    package struct Rebuilt: Sendable {
        /// The files that changed, by their paths below the report's root; none for the first build.
        package let changed: [String]
        /// How many pages were rendered: those that are open.
        package let rendered: Int
        package let pageCount: Int
        /// Whether the pages are of the newest input; otherwise the last good ones stay.
        package let isCurrent: Bool
        package let diagnostics: [Diagnostic]
        /// Whether they are others than those of the build before.
        package let hasNewDiagnostics: Bool
        /// What the diagnostics are about.
        package let tree: SourceTree
        /// From the moment at which the change was noticed until the open pages were told.
        package let duration: Duration
    }

    /// Builds, serves and watches in the background, until the process ends.
    /// - Parameter tell: called from one thread at a time.
    /// - Throws: `PreviewFailure` where there is no folder or no port.
    package static func start(_ options: Options, rebuild: @escaping Rebuild, tell: @escaping @Sendable (Event) -> Void) throws(PreviewFailure) {
        let root = try ReportFolder.canonicalPath(options.root)
        let socket = try ListeningSocket.open(from: options.port, attempts: options.attempts)
        let current = CurrentSite(), streams = EventStreams()
        let answers = Answers(port: socket.port, policy: options.policy, language: options.language, streams: streams, shown: { current.value }) {
            file, line, column in
            current.value.tree.bytes(at: file) != nil && SystemOpener.open("\(root)/\(file)")
        }
        // Watching begins before reading, so that no change falls in between.
        let watcher = Watching.watcher(root: root, folders: ReportReader.folders, polls: options.polls)
        var loop = RebuildLoop(
            reader: ReportReader(root: root),
            messages: DiagnosticMessage(editor: EditorLink(editor: options.editor, root: root), language: options.language),
            rebuild: rebuild, current: current, streams: streams, answers: answers)
        let first = loop.showChanges(since: .now)
        try HTTPServer.start(on: socket, in: options.language) { answers.answer($0) }
        tell(.serving(address: "http://127.0.0.1:\(socket.port)/", port: socket.port))
        if let first { tell(.rebuilt(first)) }
        let started = loop
        DispatchQueue(label: "almanac.preview").async {
            var loop = started, watcher = watcher
            while true { loop.turn(&watcher, tell) }
        }
    }
}
