import Messages

/// `(@) one`, `(@name) two` and `#. three` of Pandoc: items that number themselves.
enum ListMark {
    static func read(_ run: InlineRun) -> Slip? {
        let start = run.range.lowerBound
        let end: Int
        if run.has("#.", at: start) {
            end = start + 2
        } else if run.has("(@", at: start) {
            let name = run.count(from: start + 2) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
            guard run.byte(start + 2 + name) == UInt8(ascii: ")") else { return nil }
            end = start + 3 + name
        } else {
            return nil
        }
        guard run.byte(end).isSpaceOrTab else { return nil }
        return Slip(
            Dialect.rule, isError: false, "\(run.text(start..<end)) begins no list here: its lines run together", hint: "write 1., 2., 3. before the items",
            offset: start)
    }
}
