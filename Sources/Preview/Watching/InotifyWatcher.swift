#if os(Linux)
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif
    import Source

    /// Watches folders through inotify(7).
    struct InotifyWatcher: Watcher {
        let knowsCompletion = true
        private let root: String
        private let folders: [String]
        private let queue: Int32
        /// Negative while the root is not there.
        private var rootWatch: Int32 = -1
        private var watches: Set<Int32> = []

        /// Nil where the system gives no watches.
        init?(root: String, folders: [String]) {
            self.root = root
            self.folders = folders
            queue = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            guard queue >= 0 else { return nil }
            guard watchRoot(), watchAll() else {
                close(queue)
                return nil
            }
        }

        /// Content/ and Templates/ may come and go, and so may the folder that they stand in.
        private mutating func watchRoot() -> Bool {
            let mask = IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
            rootWatch = inotify_add_watch(queue, root, UInt32(mask))
            return rootWatch >= 0
        }

        /// Watches what is there now and nothing else; false where the system's watches are used up.
        private mutating func watchAll() -> Bool {
            var found: Set<Int32> = []
            for entry in FolderList.entries(root: root, folders: folders) {
                let mask =
                    IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
                    | (entry.isFolder ? IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR : IN_DELETE_SELF)
                let watch = inotify_add_watch(queue, entry.path, UInt32(mask))
                if watch >= 0 { found.insert(watch) } else if errno == ENOSPC { return false }
            }
            for old in watches.subtracting(found) where old != rootWatch { inotify_rm_watch(queue, old) }
            watches = found
            return true
        }

        mutating func wait(atMost limit: Duration) -> ContinuousClock.Instant? {
            let clock = ContinuousClock(), start = clock.now
            var settling = Settling()
            var hasNewFolders = false, since: ContinuousClock.Instant?
            while true {
                let now = start.duration(to: clock.now)
                if rootWatch < 0, watchRoot() {
                    hasNewFolders = true
                    if since == nil { since = clock.now }
                    settling.note(.folder, at: now)
                }
                let end = settling.deadline ?? limit
                if now >= end { break }
                // Nothing tells that a folder has come back: it is looked for.
                let pause = rootWatch < 0 ? min(end - now, .milliseconds(250)) : end - now
                var waiting = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
                _ = poll(&waiting, 1, Int32(pause.milliseconds))
                let moment = start.duration(to: clock.now)
                for event in readEvents() {
                    guard let change = change(event, &hasNewFolders) else { continue }
                    if since == nil { since = clock.now }
                    settling.note(change, at: moment)
                }
            }
            if hasNewFolders { _ = watchAll() }
            return since
        }

        private struct Event {
            let watch: Int32
            let mask: UInt32
            let name: String
        }

        private func readEvents() -> [Event] {
            var events: [Event] = []
            withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 8) { buffer in
                while true {
                    let count = read(queue, buffer.baseAddress, buffer.count)
                    guard count > 0 else { return }
                    var offset = 0
                    // watch, mask, cookie, length of the name: four words, then the name, filled up with zeros.
                    while offset + 16 <= count {
                        let length = Int(buffer.load(fromByteOffset: offset + 12, as: UInt32.self))
                        let name = buffer[(offset + 16)..<min(offset + 16 + length, count)].prefix { $0 != 0 }
                        events.append(
                            Event(
                                watch: buffer.load(fromByteOffset: offset, as: Int32.self), mask: buffer.load(fromByteOffset: offset + 4, as: UInt32.self),
                                name: String(decoding: name, as: UTF8.self)))
                        offset += 16 + length
                    }
                }
            }
            return events
        }

        /// What an event means; nil where it means nothing.
        private mutating func change(_ event: Event, _ hasNewFolders: inout Bool) -> Settling.Change? {
            func has(_ bits: Int32) -> Bool { event.mask & UInt32(bitPattern: bits) != 0 }
            if event.watch == rootWatch, rootWatch >= 0, has(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED) {
                inotify_rm_watch(queue, rootWatch)
                rootWatch = -1
                hasNewFolders = true
                return .folder
            }
            if has(IN_Q_OVERFLOW) {
                hasNewFolders = true
                return .folder
            }
            if has(IN_IGNORED) { return nil }
            if event.watch == rootWatch, !folders.contains(event.name) { return nil }
            if IgnoredFiles.contains(event.name) { return nil }
            if has(IN_ISDIR) || event.watch == rootWatch || has(IN_DELETE_SELF | IN_MOVE_SELF) {
                hasNewFolders = true
                return .folder
            }
            let path = "\(event.watch)/\(event.name)"
            if has(IN_CREATE) {
                // It may be a link, which is never closed after writing, and whose target is to be watched too.
                hasNewFolders = true
                return .open(path)
            }
            if has(IN_MODIFY) { return .open(path) }
            if has(IN_DELETE | IN_MOVED_FROM) { return .gone(path) }
            return .complete(path)
        }
    }
#endif
