import Synchronization

/// The streams of all open pages.
final class EventStreams: Sendable {
    private let open = Mutex<[EventStream]>([])

    /// Nobody has so many pages open.
    private static let limit = 1000

    /// A stream for a page; nil where there are too many.
    func stream(for page: String) -> EventStream? {
        open.withLock { open in
            guard open.count < Self.limit else { return nil }
            let stream = EventStream(page: page) { [weak self] ended in self?.remove(ended) }
            open.append(stream)
            return stream
        }
    }

    private func remove(_ stream: EventStream) {
        open.withLock { $0.removeAll { $0 === stream } }
    }

    var all: [EventStream] { open.withLock { $0 } }

    /// The open pages, each once, in the order in which they were opened.
    var pages: [String] {
        var pages: [String] = []
        for stream in all where !pages.contains(stream.page) { pages.append(stream.page) }
        return pages
    }

    /// Sends each open page its message.
    func send(_ message: (String) -> [UInt8]) {
        var messages: [String: [UInt8]] = [:]
        for stream in all {
            let text = messages[stream.page] ?? message(stream.page)
            messages[stream.page] = text
            stream.send(text)
        }
    }

    func beat() {
        for stream in all { stream.beat() }
    }
}
