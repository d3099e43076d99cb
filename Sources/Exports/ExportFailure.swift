package import Messages

/// Why a file could not be made: the machine's fault, or a limit of its format.
package struct ExportFailure: Error, CustomStringConvertible {
    package let message: Message
    package var description: String { message.english }

    init(_ message: Message) {
        self.message = message
    }
}
