import Messages

/// `> [!NOTE]` of GitHub and Obsidian.
enum Callout {
    static func read(_ run: InlineRun) -> Slip? {
        let start = run.range.lowerBound
        guard run.has("[!", at: start) else { return nil }
        let length = run.count(from: start + 2, while: \.isLetter)
        guard length >= 2, run.byte(start + 2 + length) == UInt8(ascii: "]") else { return nil }
        let name = run.text(start + 2..<start + 2 + length)
        return Slip(
            Dialect.rule, isError: false, "[!\(name)] heads no box here: it is printed as it was typed",
            hint: "write **\(name.prefix(1).uppercased())\(name.dropFirst().lowercased())** in its place, with a line > below it", offset: start)
    }
}
