internal import ArgumentParser
import Output
import Source
import Starter

/// Files to disk, all or none, and what a person is told where that failed.
enum NewFolderWriting {
    static func make(_ files: [StarterFile], at path: String, _ terminal: Terminal) throws {
        do throws(OutputFailure) {
            try NewFolder.make(files.map { OutputFile(path: $0.path, bytes: $0.bytes) }, at: path)
        } catch .occupied {
            terminal.printProblems(
                [Diagnostic("folder-exists", "\(path) is there already", at: nil, hint: "name a folder that is new or empty")], as: .text)
            throw ExitCode(1)
        } catch {
            terminal.fail(error.hint.map { "\(error.message)\n  hint: \($0)" } ?? error.message)
            throw ExitCode(2)
        }
    }
}
