package import Messages

/// The machine failed: no port, no socket, no folder.
package struct PreviewFailure: Error, CustomStringConvertible {
    package let message: Message
    package var description: String { message.english }

    init(_ message: Message) {
        self.message = message
    }
}
