import Messages

/// `- [ ] to do` of GitHub.
enum TaskItem {
    static func read(_ run: InlineRun) -> Slip? {
        let start = run.range.lowerBound
        guard run.byte(start) == UInt8(ascii: "["), run.byte(start + 2) == UInt8(ascii: "]"), run.byte(start + 3).isSpaceOrTab,
            [.space, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(run.byte(start + 1))
        else { return nil }
        return Slip(
            Dialect.rule, isError: false, "\(run.text(start..<start + 3)) is no box here: the brackets are printed",
            hint: "delete the brackets, and say in words what is done; or write ☐ or ☑", offset: start)
    }
}
