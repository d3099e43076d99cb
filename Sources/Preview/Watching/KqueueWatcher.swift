#if canImport(Darwin)
    import Darwin

    /// Watches folders and files through kqueue(2).
    struct KqueueWatcher: Watcher {
        let knowsCompletion = true
        private let root: String
        private let folders: [String]
        private let queue: Int32
        private var open: [String: Int32] = [:]

        /// More files than this are watched by looking at them.
        private static let most = 2000

        /// Nil where the system gives no watches.
        init?(root: String, folders: [String]) {
            self.root = root
            self.folders = folders
            queue = kqueue()
            guard queue >= 0 else { return nil }
            _ = fcntl(queue, F_SETFD, FD_CLOEXEC)
            guard watchAll() else {
                for descriptor in open.values { close(descriptor) }
                close(queue)
                return nil
            }
        }

        /// Watches what is there now and nothing else.
        private mutating func watchAll() -> Bool {
            let entries = FolderList.entries(root: root, folders: folders, withFiles: true)
            guard entries.count < Self.most else { return false }
            // A file that was renamed over has another identity under its old path, so every path is opened anew.
            for descriptor in open.values { close(descriptor) }
            open = [:]
            for path in [root] + entries.map(\.path) {
                let descriptor = Darwin.open(path, O_EVTONLY | O_CLOEXEC)
                guard descriptor >= 0 else { continue }
                let changes = UInt32(NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME | NOTE_ATTRIB | NOTE_LINK)
                var event = kevent(
                    ident: UInt(descriptor), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR), fflags: changes, data: 0, udata: nil)
                guard kevent(queue, &event, 1, nil, 0, nil) == 0 else {
                    close(descriptor)
                    continue
                }
                open[path] = descriptor
            }
            return true
        }

        mutating func wait(atMost limit: Duration) -> ContinuousClock.Instant? {
            let clock = ContinuousClock()
            guard hasEvent(within: limit) else { return nil }
            let since = clock.now
            // kqueue does not tell when a file is closed: it is complete when nothing happens to it for a moment.
            while hasEvent(within: .milliseconds(15)), since.duration(to: clock.now) < Settling.longestWait {}
            _ = watchAll()
            return since
        }

        private func hasEvent(within limit: Duration) -> Bool {
            var event = kevent()
            var time = timespec(tv_sec: Int(limit.components.seconds), tv_nsec: Int(limit.components.attoseconds / 1_000_000_000))
            return kevent(queue, nil, 0, &event, 1, &time) > 0
        }
    }
#endif
