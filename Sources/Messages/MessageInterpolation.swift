extension Message: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self.init(pattern: value, parts: []) }

    package init(stringInterpolation: Interpolation) { self.init(pattern: stringInterpolation.pattern, parts: stringInterpolation.parts) }

    /// Literals become the pattern, values its parts. The overloads for texts are disfavoured, so that a literal within an interpolation is a
    /// message, which has words in every language.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var pattern = ""
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pattern.reserveCapacity(literalCapacity + 3 * interpolationCount)
            parts.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { pattern += literal }

        package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

        /// Nothing where there is none.
        package mutating func appendInterpolation(_ message: Message?) { append(.message(message ?? "")) }

        package mutating func appendInterpolation(_ list: [Message], _ kind: MessageList = .commas) { append(.list(list, kind)) }

        @_disfavoredOverload
        package mutating func appendInterpolation(_ list: [String], _ kind: MessageList = .commas) {
            append(.list(list.map(Message.init(verbatim:)), kind))
        }

        @_disfavoredOverload
        package mutating func appendInterpolation(_ list: ArraySlice<String>, _ kind: MessageList = .commas) { appendInterpolation(Array(list), kind) }

        @_disfavoredOverload
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.text(value.description)) }

        private mutating func append(_ part: Part) {
            pattern += "{\(parts.count)}"
            parts.append(part)
        }
    }
}
