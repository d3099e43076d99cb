import CMicroHTTP
import Dispatch
import Messages
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An HTTP/1.1 server on libmicrohttpd: one thread, bounded requests, bounded connections.
///
/// The library reads and checks requests; a request's line and headers together may be 16 KB. What is answered is decided by a function.
enum HTTPServer {
    /// A request's memory, in bytes: longer ones are refused with 431 or 414.
    private static let requestMemory = 24 * 1024
    /// Seconds after which a connection that does nothing is closed.
    private static let timeout: UInt32 = 10

    /// Serves on a thread of its own until the process ends.
    /// - Parameters:
    ///   - language: of what is refused before `answer` is asked.
    ///   - pause: between two looks for connections that are too slow.
    static func start(
        on socket: ListeningSocket, in language: MessageLanguage, patience: ConnectionPatience = ConnectionPatience(), pause: Duration = .seconds(1),
        answer: @escaping @Sendable (Request) -> Response
    ) throws(PreviewFailure) {
        let answering = Answering(language: language, patience: patience, answer: answer), closure = Unmanaged.passRetained(answering)
        let server = almanac_http_start(
            socket.descriptor, answerRequest, connectionChanges, requestEnds, closure.toOpaque(), UInt32(DescriptorLimit.connections()), timeout,
            requestMemory)
        if server == nil {
            closure.release()
            throw PreviewFailure("the HTTP server does not start")
        }
        DispatchQueue(label: "almanac.connections").async {
            while true {
                _ = poll(nil, 0, Int32(pause.components.seconds * 1000 + pause.components.attoseconds / 1_000_000_000_000_000))
                answering.endSlowConnections()
            }
        }
    }
}

/// What the library hands back with every request.
private final class Answering: Sendable {
    let language: MessageLanguage
    let answer: @Sendable (Request) -> Response
    /// A socket stays the connection's own as long as it is held here: it is let go before the library closes it.
    private let patience: Mutex<ConnectionPatience>

    init(language: MessageLanguage, patience: ConnectionPatience, answer: @escaping @Sendable (Request) -> Response) {
        self.language = language
        self.patience = Mutex(patience)
        self.answer = answer
    }

    func wait(_ change: (inout ConnectionPatience) -> Void) { patience.withLock { change(&$0) } }

    func endSlowConnections() {
        patience.withLock { patience in
            for socket in patience.overdue(at: .now) {
                patience.forget(socket)
                _ = shutdown(socket, Int32(SHUT_RDWR))
            }
        }
    }
}

private func answering(_ closure: UnsafeMutableRawPointer) -> Answering { Unmanaged<Answering>.fromOpaque(closure).takeUnretainedValue() }

private let connectionChanges: MHD_NotifyConnectionCallback = { closure, connection, _, change in
    guard let closure, let connection else { return }
    let socket = almanac_http_socket(connection), isNew = almanac_http_is_new(change) != 0
    answering(closure).wait { patience in
        if isNew { patience.awaitRequest(socket, at: .now) } else { patience.forget(socket) }
    }
}

/// An answer was read to its end, or given up; the connection may bring another request.
private let requestEnds: MHD_RequestCompletedCallback = { closure, connection, _, _ in
    guard let closure, let connection else { return }
    let socket = almanac_http_socket(connection)
    answering(closure).wait { $0.awaitRequest(socket, at: .now) }
}

private let answerRequest: MHD_AccessHandlerCallback = { closure, connection, url, method, _, _, uploadSize, mark in
    guard let closure, let connection, let url, let method, let mark else { return almanac_http_no }
    let request = Request(connection, url: url, method: method)
    // The library calls once when the headers are there, and again when the request is complete.
    if mark.pointee == nil {
        mark.pointee = closure
        let isBare = request.values(of: "content-length").allSatisfy { $0 == "0" } && request.values(of: "transfer-encoding").isEmpty
        if isBare && request.method != .other { return almanac_http_yes }
        // An answer at this point ends the connection: nothing is read of a body that nobody wants.
        let language = answering(closure).language
        return isBare || request.method == .other
            ? send(.text(405, "Only GET and HEAD are answered.", in: language, headers: [("Allow", "GET, HEAD")]), connection)
            : send(.text(413, "A request has no body here.", in: language), connection)
    }
    uploadSize?.pointee = 0
    let response = answering(closure).answer(request), socket = almanac_http_socket(connection)
    let isStream = if case .events = response { true } else { false }
    answering(closure).wait { $0.awaitReading(socket, isStream: isStream, at: .now) }
    return send(response, connection)
}

private func send(_ response: Response, _ connection: OpaquePointer) -> MHD_Result {
    switch response {
    case .whole(let whole):
        guard let made = whole.body.withUnsafeBytes({ almanac_http_response($0.baseAddress, $0.count) }) else { return almanac_http_no }
        defer { MHD_destroy_response(made) }
        for (name, value) in whole.headers { MHD_add_response_header(made, name, value) }
        return MHD_queue_response(connection, UInt32(whole.status), made)
    case .events(let stream):
        let sending = Unmanaged.passRetained(Sending(stream: stream, connection: UInt(bitPattern: connection)))
        guard let made = MHD_create_response_from_callback(UInt64.max, 4096, readEvents, sending.toOpaque(), endEvents) else {
            sending.release()
            return almanac_http_no
        }
        defer { MHD_destroy_response(made) }
        MHD_add_response_header(made, "Content-Type", "text/event-stream")
        MHD_add_response_header(made, "Cache-Control", "no-store")
        return MHD_queue_response(connection, 200, made)
    }
}

/// A stream and the connection that it is sent over.
private final class Sending: Sendable {
    let stream: EventStream
    let connection: UInt

    init(stream: EventStream, connection: UInt) {
        self.stream = stream
        self.connection = connection
    }
}

private let readEvents: MHD_ContentReaderCallback = { closure, _, buffer, capacity in
    guard let closure, let buffer else { return -1 }
    let sending = Unmanaged<Sending>.fromOpaque(closure).takeUnretainedValue()
    guard let connection = OpaquePointer(bitPattern: sending.connection) else { return -1 }
    return sending.stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: capacity), for: connection)
}

private let endEvents: MHD_ContentReaderFreeCallback = { closure in
    guard let closure else { return }
    Unmanaged<Sending>.fromOpaque(closure).takeRetainedValue().stream.end()
}

extension Request {
    fileprivate init(_ connection: OpaquePointer, url: UnsafePointer<CChar>, method: UnsafePointer<CChar>) {
        func values(_ kind: MHD_ValueKind) -> [(name: String, value: String)] {
            var found: [(name: String, value: String)] = []
            _ = withUnsafeMutablePointer(to: &found) { pointer in
                MHD_get_connection_values(
                    connection, kind,
                    { closure, _, name, value in
                        guard let closure, let name else { return almanac_http_no }
                        closure.assumingMemoryBound(to: [(name: String, value: String)].self).pointee
                            .append((String(cString: name), value.map { String(cString: $0) } ?? ""))
                        return almanac_http_yes
                    }, pointer)
            }
            return found
        }
        let names: [String: Method] = ["GET": .get, "HEAD": .head]
        self.init(
            method: names[String(cString: method)] ?? .other, target: String(cString: url),
            query: Dictionary(values(almanac_http_query).map { ($0.name, $0.value) }) { first, _ in first }, headers: values(almanac_http_headers))
    }
}
