/// The five kinds of boxes that GitHub and Quarto have.
package enum CalloutKind: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution
}

/// Words that are set otherwise, without CommonMark's own marks.
package enum TextSpan: String, Sendable {
    case struck = "del"
    case superscript = "sup"
    case `subscript` = "sub"
}

/// `> [!NOTE]` at the beginning of a quotation.
struct CalloutHead {
    let kind: CalloutKind
    /// What stands behind the mark on its line.
    let title: Range<Int>
    /// Whether a sign says that it opens and closes.
    let folds: Bool

    static func read(_ run: InlineRun) -> CalloutHead? {
        guard let name = name(run), let kind = CalloutKind(rawValue: name.text.lowercased()) else { return nil }
        var start = name.end, end = run.range.upperBound
        let folds = run.byte(start) == UInt8(ascii: "-") || run.byte(start) == UInt8(ascii: "+")
        if folds { start += 1 }
        guard start == end || run.bytes[start].isSpaceOrTab else { return nil }
        while start < end, run.bytes[start].isSpaceOrTab { start += 1 }
        while end > start, run.bytes[end - 1].isSpaceOrTab { end -= 1 }
        return CalloutHead(kind: kind, title: start..<end, folds: folds)
    }

    /// The word in `[!WORD]`, and where the brackets end.
    static func name(_ run: InlineRun) -> (text: String, end: Int)? {
        let start = run.range.lowerBound
        guard run.has("[!", at: start) else { return nil }
        let length = run.count(from: start + 2, while: \.isLetter), end = start + 2 + length
        guard length >= 2, run.byte(end) == UInt8(ascii: "]"), run.byte(end + 1) != UInt8(ascii: "("), run.byte(end + 1) != UInt8(ascii: "[") else {
            return nil
        }
        return (run.text(start + 2..<end), end + 1)
    }
}
