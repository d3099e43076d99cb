package import Messages

/// A .zip that cannot be read to its end, or a library that has no memory, in words that end a sentence about it.
package struct ZipFailure: Error, CustomStringConvertible, Sendable {
    package let message: Message
    package var description: String { message.english }

    init(_ message: Message) {
        self.message = message
    }
}
