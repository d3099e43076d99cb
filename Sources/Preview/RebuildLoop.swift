import Source

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads what changed, rebuilds, and tells the open pages.
struct RebuildLoop {
    private var reader: ReportReader
    private let messages: DiagnosticMessage
    private let rebuild: Rebuild
    private let current: CurrentSite
    private let streams: EventStreams
    private let answers: Answers
    private var tree: SourceTree?
    private var moved = MovedPages()
    private var builds = 0
    private var lastDiagnostics: [Diagnostic] = []
    private var lastBeat = ContinuousClock.now

    /// How often streams are asked whether they are still there.
    private static let beat = Duration.seconds(3)

    init(
        reader: ReportReader, messages: DiagnosticMessage, rebuild: @escaping Rebuild, current: CurrentSite, streams: EventStreams, answers: Answers
    ) {
        self.reader = reader
        self.messages = messages
        self.rebuild = rebuild
        self.current = current
        self.streams = streams
        self.answers = answers
    }

    /// Waits for a change and shows it.
    mutating func turn(_ watcher: inout any Watcher, _ tell: (Preview.Event) -> Void) {
        let limit = reader.patience(after: tree) ?? Self.beat
        let since = watcher.wait(atMost: limit)
        if since != nil || limit != Self.beat, let rebuilt = showChanges(since: since ?? .now, readsTwice: !watcher.knowsCompletion) {
            tell(.rebuilt(rebuilt))
        }
        if ContinuousClock.now - lastBeat >= Self.beat {
            streams.beat()
            lastBeat = .now
        }
    }

    /// Reads the folder and shows what it holds now; nil where nothing has changed.
    mutating func showChanges(since: ContinuousClock.Instant, readsTwice: Bool = false) -> Preview.Rebuilt? {
        guard let new = reader.read(after: tree, twice: readsTwice) else { return nil }
        let changes = TreeChanges(from: tree ?? SourceTree([]), to: new)
        let isFirst = tree == nil
        tree = new
        builds += 1
        moved.note(changes.renamed)
        let (site, diagnostics) = rebuild(new)
        defer { lastDiagnostics = diagnostics }
        let last = current.value
        if let site { moved.follow(from: last.site, to: site) }
        let shown = ShownSite(
            build: builds, site: site ?? last.site, isCurrent: site != nil, moved: moved.pages, changed: isFirst ? [] : changes.paths,
            diagnostics: messages.bytes(diagnostics, of: new), tree: new)
        current.replace(shown)
        // Asking for an open page's version renders it.
        streams.send { answers.message($0, shown, after: last) }
        let rendered = site == nil ? 0 : streams.pages.count { shown.version(of: $0) != nil }
        return Preview.Rebuilt(
            changed: shown.changed, rendered: rendered, pageCount: shown.site?.pageCount ?? 0, isCurrent: site != nil, diagnostics: diagnostics,
            hasNewDiagnostics: diagnostics != lastDiagnostics, tree: new, duration: since.duration(to: .now))
    }
}
