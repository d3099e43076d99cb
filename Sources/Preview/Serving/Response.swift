import Messages

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

    /// A sentence for whoever asked.
    static func text(_ status: Int, _ message: Message, in language: MessageLanguage, headers: [(name: String, value: String)] = []) -> Response {
        .whole(
            Whole(
                status: status, headers: [("Content-Type", "text/plain; charset=utf-8")] + headers, body: Array((message.text(in: language) + "\n").utf8)))
    }
}
