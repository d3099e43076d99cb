/// What is asked of the server, as far as it matters here.
struct Request: Sendable {
    enum Method: Sendable {
        case get
        case head
        case other
    }

    let method: Method
    /// As the client wrote it, without the query.
    let target: String
    /// The query's first value by name, as the client wrote it.
    var query: [String: String] = [:]
    /// As the client wrote them, in order.
    var headers: [(name: String, value: String)] = []

    /// The only value of a header; nil where it is missing or stands there several times.
    func header(_ name: String) -> String? {
        let values = self.values(of: name)
        return values.count == 1 ? values[0] : nil
    }

    func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }
}
