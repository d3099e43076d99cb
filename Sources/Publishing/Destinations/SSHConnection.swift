import Foundation

/// One connection to a server for all that rsync does there: who types a password types it once.
final class SSHConnection: Sendable {
    /// As rsync takes it: words with spaces between them.
    let command: String
    private let close: @Sendable () -> Void

    init(host: String, port: Int?, _ box: Toolbox) {
        // What rsync itself would take.
        let own = Toolbox.variable("RSYNC_RSH").flatMap { $0.isEmpty ? nil : $0 } ?? "ssh"
        let words = own.split(separator: " ").map(String.init) + (port.map { ["-p", String($0)] } ?? [])
        let control = box.path("c")
        // A socket's name has room for about a hundred bytes, and ssh adds some while it makes it.
        guard words[0] == "ssh" || words[0].hasSuffix("/ssh"), control.utf8.count < 80, !control.contains(" ") else {
            command = words.joined(separator: " ")
            close = {}
            return
        }
        let shared = words + ["-o", "ControlPath=\(control)"]
        command = (shared + ["-o", "ControlMaster=auto", "-o", "ControlPersist=60"]).joined(separator: " ")
        let program = words[0].contains("/") ? words[0] : (Toolbox.find(words[0]) ?? words[0])
        close = { _ = try? box.attempt(program, Array(shared.dropFirst()) + ["-O", "exit", "--", host]) }
    }

    deinit { close() }
}
