/// A chapter marked as a draft in its front matter.
enum DraftChapter {
    /// The text with `draft: true` as the first line of its front matter; a text without front matter stays as it is, and the build
    /// says what is wrong with it.
    static func mark(_ text: String) -> String {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
        guard let first = lines.first, isFence(first), let end = lines.dropFirst().firstIndex(where: isFence) else { return text }
        let ending = text.contains("\r\n") ? "\r\n" : "\n"
        if let old = lines[1..<end].firstIndex(where: { $0.hasPrefix("draft:") }) { lines.remove(at: old) }
        lines.insert("draft: true", at: 1)
        return lines.joined(separator: ending)
    }

    private static func isFence(_ line: String) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
