import CMicroHTTP
import Messages

/// An HTTP/1.1 server on libmicrohttpd: one thread, bounded requests, bounded connections.
///
/// The library reads and checks requests; a request's line and headers together may be 16 KB. What is answered is decided by a function.
enum HTTPServer {
    /// A request's memory, in bytes: longer ones are refused with 431 or 414.
    private static let requestMemory = 24 * 1024
    /// Seconds after which a connection that does nothing is closed.
    private static let timeout: UInt32 = 10

    /// Serves on a thread of its own until the process ends.
    /// - Parameter language: of what is refused before `answer` is asked.
    static func start(on socket: ListeningSocket, in language: MessageLanguage, answer: @escaping @Sendable (Request) -> Response) throws(PreviewFailure) {
        let answering = Unmanaged.passRetained(Answering(language: language, answer: answer))
        let server = almanac_http_start(
            socket.descriptor, answerRequest, answering.toOpaque(), UInt32(DescriptorLimit.connections()), timeout, requestMemory)
        if server == nil {
            answering.release()
            throw PreviewFailure("the HTTP server does not start")
        }
    }
}

/// What the library hands back with every request.
private final class Answering: Sendable {
    let language: MessageLanguage
    let answer: @Sendable (Request) -> Response

    init(language: MessageLanguage, answer: @escaping @Sendable (Request) -> Response) {
        self.language = language
        self.answer = answer
    }
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
        let language = Unmanaged<Answering>.fromOpaque(closure).takeUnretainedValue().language
        return isBare || request.method == .other
            ? send(.text(405, "Only GET and HEAD are answered.", in: language, headers: [("Allow", "GET, HEAD")]), connection)
            : send(.text(413, "A request has no body here.", in: language), connection)
    }
    uploadSize?.pointee = 0
    return send(Unmanaged<Answering>.fromOpaque(closure).takeUnretainedValue().answer(request), connection)
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
