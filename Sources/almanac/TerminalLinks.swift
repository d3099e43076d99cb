import Preview
import Source

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Links of a terminal: a place that opens its file when it is clicked (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
///
/// They are written for terminals that are known to have them; `FORCE_HYPERLINK` says otherwise, as it does to other programs: 1 always, 0 never.
struct TerminalLinks {
    /// The absolute path of the report’s folder.
    let root: String
    private let isVSCode: Bool
    private let host: String

    /// Nil where the terminal has no links.
    init?(root: String, isInteractive: Bool, environment: (String) -> String?) {
        switch environment("FORCE_HYPERLINK") {
        case "0": return nil
        case .some(let value) where !value.isEmpty: break
        default: guard isInteractive, Self.isKnown(environment) else { return nil }
        }
        guard let path = realpath(root, nil) else { return nil }
        defer { free(path) }
        self.root = String(cString: path)
        isVSCode = environment("TERM_PROGRAM") == "vscode"
        var name = [CChar](repeating: 0, count: 256)
        host = gethostname(&name, name.count - 1) == 0 ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
    }

    private static func isKnown(_ environment: (String) -> String?) -> Bool {
        let terminal = environment("TERM") ?? ""
        if terminal == "dumb" || environment("STY") != nil { return false }
        if let version = environment("VTE_VERSION").flatMap({ Int($0) }) { return version >= 5000 }
        return ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID"].contains { environment($0) != nil }
            || ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby"].contains(environment("TERM_PROGRAM") ?? "")
            || ["xterm-kitty", "xterm-ghostty", "alacritty", "foot"].contains { terminal.hasPrefix($0) }
    }

    /// Of a file the system opens what it opens such files with; an editor that has the terminal within opens the line. Nil of what is no file.
    func address(of place: Place) -> String? {
        guard let path = path(of: place.file) else { return nil }
        if isVSCode { return EditorLink.Editor.vscode.address(path, line: place.line, column: place.column) }
        return "file://\(RequestPath.percentEncoded(host))\(RequestPath.percentEncoded(path))"
    }

    /// The absolute path: a report's sources are told from its folder, other files as they were named on the command line.
    private func path(of file: String) -> String? {
        if file.hasPrefix("Content/") || file.hasPrefix("Templates/") { return (root == "/" ? "" : root) + "/" + file }
        guard !file.isEmpty, let path = realpath(file, nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}
