import Messages

/// `H~2~O` and `m^2^` of Pandoc.
enum SmallScript {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        let mark = run.bytes[start]
        let before = run.byte(start - 1)
        // `3~5个，6~8个` are ranges, and 2^10 a power.
        guard before.isLetter || before == UInt8(ascii: ")") || (mark == UInt8(ascii: "^") && before.isDigit) else { return nil }
        let length = run.count(from: start + 1) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        guard (1...6).contains(length), run.byte(start + 1 + length) == mark, run.byte(start + 2 + length) != mark else { return nil }
        let words = run.text(start + 1..<start + 1 + length), isUp = mark == UInt8(ascii: "^")
        let small = String(words.compactMap { (isUp ? raised : lowered)[$0] })
        return Dialect.Found(
            isUp
                ? "\(run.text(start..<start + 2 + length)) is not set high here: the marks are printed"
                : "\(run.text(start..<start + 2 + length)) is not set low here: the marks are printed",
            hint: small.count == words.count ? "write the characters themselves: \(small)" : "write it in words", at: start, end: start + 2 + length)
    }

    private static let raised = Dictionary(uniqueKeysWithValues: zip("0123456789+-ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ"))
    private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"))
}
