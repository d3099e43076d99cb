import Exports
import Foundation
import Messages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A program of this machine, run to its end without a shell.
///
/// Unlike `Exports/Programs/ProgramRun` it stays among the terminal's own processes: Ctrl-C ends it too, and ssh may ask for a password.
/// What it says goes to files, as there: nothing can block.
struct ToolRun {
    /// Nil where a signal ended it.
    let status: Int32?
    let said: String
    let answer: [UInt8]

    /// - Parameters:
    ///   - program: where it is.
    ///   - more: variables beside this program's own.
    init(_ program: String, _ arguments: [String], more: [String: String], in folder: borrowing TemporaryFolder) throws(PublishFailure) {
        let name = UUID().uuidString
        let paths = ["/dev/null", folder.path(name + ".out").path(percentEncoded: false), folder.path(name + ".err").path(percentEncoded: false)]
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, path) in paths.enumerated() {
            posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        // What programs say is read here: in English.
        let environment = ProcessInfo.processInfo.environment.merging(more.merging(["LC_ALL": "C"]) { own, _ in own }) { $1 }
        var argv = ([program] + arguments).map { strdup($0) } + [nil], envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, program, &actions, nil, &argv, &envp)
        guard code == 0 else { throw .system("\(program) does not start: \(Message(systemError: code))") }
        var ended: Int32 = 0
        while waitpid(id, &ended, 0) < 0 && errno == EINTR {}
        status = ended & 0x7F == 0 ? (ended >> 8) & 0xFF : nil
        said = String(decoding: (try? Data(contentsOf: folder.path(name + ".err"))) ?? Data(), as: UTF8.self)
        guard let output = try? Data(contentsOf: folder.path(name + ".out")) else { throw .system("what \(program) said cannot be read") }
        answer = Array(output)
        for path in paths.dropFirst() { unlink(path) }
    }
}
