import Messages

/// `[TOC]`, `[[_TOC_]]`: a table of contents in several dialects.
enum ContentsMark {
    private static let spellings: Set<String> = ["[toc]", "[[toc]]", "[[_toc_]]", "[目录]"]

    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        guard let close = run.find("]", from: start + 1) else { return nil }
        let end = run.byte(close + 1) == UInt8(ascii: "]") ? close + 2 : close + 1
        guard spellings.contains(run.text(start..<end).lowercased()), run.byte(end) != UInt8(ascii: "("), run.byte(end) != UInt8(ascii: ":") else { return nil }
        return Dialect.Found(
            "\(run.text(start..<end)) makes no contents here", hint: "delete it: a chapter with three headings gets its contents by itself", at: start, end: end
        )
    }
}
