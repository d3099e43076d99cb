import Foundation

/// Another program, run to its end.
///
/// Its messages go to files instead of pipes: nothing can block, and no descriptor leaks into a process beside it.
package struct ProgramRun {
    /// Nil where a signal ended it.
    let status: Int32?
    /// What it wrote to standard error.
    let said: String
    /// What it wrote to standard output; nothing where that was not asked for.
    let answer: String

    /// - Parameters:
    ///   - environment: in place of this program's own variables, where it is given.
    ///   - folder: where its messages are kept meanwhile.
    ///   - name: what tells them from those of other runs there.
    init(
        _ program: String, _ arguments: [String], environment: [String: String]? = nil, in folder: borrowing TemporaryFolder, name: String,
        isAsked: Bool = false
    ) throws {
        let errors = folder.path(name + ".txt"), output = folder.path(name + ".out")
        try Data().write(to: errors)
        let run = Process()
        run.executableURL = URL(filePath: program)
        run.arguments = arguments
        if let environment { run.environment = environment }
        let log = try FileHandle(forWritingTo: errors)
        run.standardInput = FileHandle.nullDevice
        run.standardOutput = FileHandle.nullDevice
        if isAsked {
            try Data().write(to: output)
            run.standardOutput = try FileHandle(forWritingTo: output)
        }
        run.standardError = log
        try run.run()
        run.waitUntilExit()
        try log.close()
        status = run.terminationReason == .exit ? run.terminationStatus : nil
        said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        answer = isAsked ? String(decoding: try Data(contentsOf: output), as: UTF8.self) : ""
    }

    /// The folders where programs are looked for.
    /// - Parameter path: in place of the variable `PATH`.
    package static func folders(_ path: String? = nil) -> [String] {
        (path ?? ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    }

    /// Where a program is.
    package static func find(_ name: String, in folders: [String]) -> String? {
        folders.lazy.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
