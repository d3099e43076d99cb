/// What the addresses of a site say of the files there.
enum SitePath {
    /// Whether the name changes with the bytes: `assets/style.5d1c0f9b7a3e2468.css`.
    static func isFingerprinted(_ path: String) -> Bool {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        guard path.hasPrefix("assets/"), parts.count >= 3, ["css", "js"].contains(parts[parts.count - 1]) else { return false }
        let hash = parts[parts.count - 2].utf8
        return hash.count == 16 && hash.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// The sealed release that a file belongs to, `2017/1.0.0`; nil of every other file. Pages about a release are made by each build and belong to none.
    static func release(of path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "archive" else { return nil }
        if parts.count > 3 { return isVersion(parts[2]) ? "\(parts[1])/\(parts[2])" : nil }
        for ending in [".zip", ".sha256"] where parts[2].hasSuffix(ending) && isVersion(parts[2].dropLast(ending.count)) {
            return "\(parts[1])/\(parts[2].dropLast(ending.count))"
        }
        return nil
    }

    private static func isVersion(_ text: Substring) -> Bool {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 3 && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
