import Messages

/// `[[Page]]` and `![[picture.png]]` of wikis.
enum WikiLink {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        guard run.has("[[", at: start), let end = run.find("]]", from: start + 2), end > start + 2,
            !run.bytes[start + 2..<end].contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
            run.byte(end + 2) != UInt8(ascii: "("), run.byte(end + 2) != UInt8(ascii: "["), run.byte(end + 2) != UInt8(ascii: ":")
        else { return nil }
        let parts = run.text(start + 2..<end).split(separator: "|", maxSplits: 1).map(String.init)
        let words = Slip.excerpt(parts.last ?? ""), isImage = run.byte(start - 1) == UInt8(ascii: "!")
        return Dialect.Found(
            "\(run.excerpt(start..<end + 2)) is no link here",
            hint: isImage ? "write ![what it shows](../images/\(words))" : "write [\(words)](02-chapter.md), with the chapter’s file",
            at: start, end: end + 2)
    }
}
