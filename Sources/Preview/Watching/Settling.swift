/// Decides when a burst of changes is over, so that one save is one rebuild and nothing is read half written.
///
/// Editors save in several steps: they empty the file and write it, or write another and rename it over, or move the old one away
/// first. A file that was closed after writing is complete, so the wait for it is short; one that was opened, or has gone, probably has a
/// step to come, so the wait for that is longer.
struct Settling {
    enum Change: Equatable {
        /// Closed after writing, or renamed to this name.
        case complete(String)
        /// Created or changed, and not closed yet.
        case open(String)
        /// Deleted, or renamed to another name.
        case gone(String)
        /// A folder came, went or changed in a way that nobody can tell.
        case folder
    }

    /// How long nothing must happen after a complete file; and after one of several, which come one after the other.
    static let shortWait = Duration.milliseconds(2), burstWait = Duration.milliseconds(25)
    static let openWait = Duration.milliseconds(200), goneWait = Duration.milliseconds(80), folderWait = Duration.milliseconds(20)
    /// No wait is longer: somebody may be writing without end.
    static let longestWait = Duration.milliseconds(500)

    private var first: Duration?
    private var last = Duration.zero
    private var complete: Set<String> = []
    /// By path: when it is taken as it is.
    private var open: [String: Duration] = [:]
    private var gone: [String: Duration] = [:]
    private var folder: Duration?
    /// Paths that came during this burst: when they go again, nothing has happened.
    private var new: Set<String> = []

    init() {}

    /// Whether anything happened at all.
    var isEmpty: Bool { first == nil }

    /// - Parameter now: the moment, on any clock.
    mutating func note(_ change: Change, at now: Duration) {
        if first == nil { first = now }
        last = now
        switch change {
        case .complete(let path):
            open[path] = nil
            gone[path] = nil
            complete.insert(path)
        case .open(let path):
            if gone.removeValue(forKey: path) == nil, !complete.contains(path), open[path] == nil { new.insert(path) }
            open[path] = now + Self.openWait
        case .gone(let path):
            open[path] = nil
            complete.remove(path)
            if new.remove(path) == nil { gone[path] = now + Self.goneWait }
        case .folder:
            folder = now + Self.folderWait
        }
    }

    /// When the burst is over unless something else happens; nil where nothing has happened.
    var deadline: Duration? {
        guard let first else { return nil }
        let quiet = last + (complete.count > 1 ? Self.burstWait : Self.shortWait)
        let latest = ([quiet, folder ?? quiet] + open.values + gone.values).max() ?? quiet
        return min(latest, first + Self.longestWait)
    }
}
