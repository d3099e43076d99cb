import CMicroHTTP
import Synchronization

/// One open page's stream of server-sent events.
///
/// A message states everything that the page must know, so that a newer one replaces an older one that has not been sent: a client that
/// does not read costs one message of memory and holds up nobody. While there is nothing to send the connection is suspended.
final class EventStream: Sendable {
    /// The path of the page below the site's root.
    let page: String
    private let state = Mutex(State())
    private let onEnd: @Sendable (EventStream) -> Void

    private struct State {
        /// What is being sent, and how much of it is.
        var current: [UInt8] = Array("retry: 300\n\n".utf8)
        var sent = 0
        /// What is sent after it.
        var next: [UInt8]?
        /// The last message, so that the same one is not sent twice.
        var last: [UInt8] = []
        /// The suspended connection's address.
        var waiting: UInt?
    }

    init(page: String, onEnd: @escaping @Sendable (EventStream) -> Void) {
        self.page = page
        self.onEnd = onEnd
    }

    /// Sends a message, if it is not the last one again.
    func send(_ message: [UInt8]) {
        state.withLock { state in
            guard state.last != message else { return }
            state.last = message
            state.next = Array("data: ".utf8) + message + Array("\n\n".utf8)
            Self.wake(&state)
        }
    }

    /// Sends a comment, by which a connection that has ended is noticed.
    func beat() {
        state.withLock { state in
            if state.next == nil { state.next = Array(":\n\n".utf8) }
            Self.wake(&state)
        }
    }

    private static func wake(_ state: inout State) {
        guard let waiting = state.waiting, let connection = OpaquePointer(bitPattern: waiting) else { return }
        state.waiting = nil
        MHD_resume_connection(connection)
    }

    /// Moves bytes to the connection, on the server's thread; with none left the connection is suspended.
    func read(into buffer: UnsafeMutableRawBufferPointer, for connection: OpaquePointer) -> Int {
        state.withLock { state in
            if state.sent == state.current.count, let next = state.next { (state.current, state.sent, state.next) = (next, 0, nil) }
            let count = min(buffer.count, state.current.count - state.sent)
            guard count > 0 else {
                state.waiting = UInt(bitPattern: connection)
                MHD_suspend_connection(connection)
                return 0
            }
            state.current[state.sent..<state.sent + count].withUnsafeBytes { buffer.copyMemory(from: $0) }
            state.sent += count
            return count
        }
    }

    /// The connection has ended.
    func end() {
        state.withLock { $0.waiting = nil }
        onEnd(self)
    }
}
