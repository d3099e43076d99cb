/// What is asked of the server, as far as it matters here.
package struct Request: Sendable {
    package enum Method: Sendable {
        case get
        case head
        case other
    }

    package let method: Method
    /// As the client wrote it, without the query.
    package let target: String
    /// The query's first value by name, as the client wrote it.
    package var query: [String: String] = [:]
    /// As the client wrote them, in order.
    package var headers: [(name: String, value: String)] = []

    package init(method: Method, target: String, query: [String: String] = [:], headers: [(name: String, value: String)] = []) {
        self.method = method
        self.target = target
        self.query = query
        self.headers = headers
    }

    /// The only value of a header; nil where it is missing or stands there several times.
    package func header(_ name: String) -> String? {
        let values = self.values(of: name)
        return values.count == 1 ? values[0] : nil
    }

    package func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }
}
