import Output
import Website

/// The machine failed at the archive: the disk, a library, another program that writes the same folder.
package struct ArchiveFailure: Error, CustomStringConvertible, Sendable {
    package let description: String

    init(_ description: String) {
        self.description = description
    }

    init(_ failure: OutputFailure) {
        self.init(failure.message + (failure.hint.map { "\n  hint: \($0)" } ?? ""))
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
