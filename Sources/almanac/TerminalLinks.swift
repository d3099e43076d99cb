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
    /// The absolute path of the folder that places are written from.
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

    /// Of a file the system opens what it opens such files with; an editor that has the terminal within opens the line.
    func address(of place: Place) -> String? {
        guard !place.file.isEmpty else { return nil }
        let path = encoded(place.file.hasPrefix("/") ? place.file : (root == "/" ? "" : root) + "/" + place.file)
        return isVSCode ? "vscode://file\(path):\(place.line):\(place.column)" : "file://\(encoded(host))\(path)"
    }

    /// Percent-encoded but for what RFC 3986 leaves as it is: nothing in it ends the sequence.
    private func encoded(_ path: String) -> String {
        let hex = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "") { text, byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
            text += isPlain ? String(UnicodeScalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
        }
    }
}
