/// What the server answers.
enum Response: Sendable {
    case whole(Whole)
    /// A stream that stays open: server-sent events.
    case events(EventStream)

    /// An answer that is complete in memory. For HEAD the server leaves the body out by itself.
    struct Whole: Sendable {
        var status: Int
        var headers: [(name: String, value: String)]
        var body: [UInt8]
    }

    static func text(_ status: Int, _ text: String, headers: [(name: String, value: String)] = []) -> Response {
        .whole(Whole(status: status, headers: [("Content-Type", "text/plain; charset=utf-8")] + headers, body: Array((text + "\n").utf8)))
    }
}
