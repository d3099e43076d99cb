package import Messages
import Output
import Website

/// The machine failed at the archive: the disk, a library, another program that writes the same folder.
package struct ArchiveFailure: Error, CustomStringConvertible, Sendable {
    package let message: Message
    package var description: String { message.english }

    init(_ message: Message) {
        self.message = message
    }

    init(_ failure: OutputFailure) {
        self.init(failure.hint.map { "\(failure.message)\n  hint: \($0)" } ?? failure.message)
    }
}

/// Runs what may fail at the disk.
func onDisk<Result>(_ work: () throws(OutputFailure) -> Result) throws(ArchiveFailure) -> Result {
    do {
        return try work()
    } catch {
        throw ArchiveFailure(error)
    }
}
