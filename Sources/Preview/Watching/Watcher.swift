import CSystem

/// Notices that something in a report's folder has changed. What has changed is found by reading the folder again.
protocol Watcher: Sendable {
    /// Whether it knows when a change is complete; otherwise two readings must agree.
    var knowsCompletion: Bool { get }

    /// Waits until something may have changed and the change is over.
    /// - Parameter limit: how long to wait at most.
    /// - Returns: whether something may have changed, and since when it was known.
    mutating func wait(atMost limit: Duration) -> ContinuousClock.Instant?
}

/// Chooses how to watch.
enum Watching {
    static func watcher(root: String, folders: [String], polls: Bool) -> any Watcher {
        if polls || almanac_is_network_folder(root) != 0 { return PollingWatcher() }
        #if os(Linux)
            if let watcher = InotifyWatcher(root: root, folders: folders) { return watcher }
        #elseif canImport(Darwin)
            if let watcher = KqueueWatcher(root: root, folders: folders) { return watcher }
        #endif
        return PollingWatcher()
    }
}
