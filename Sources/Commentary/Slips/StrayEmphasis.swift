import Messages

/// Runs of `**` that embolden nothing: with a space inside, or with no partner.
struct StrayEmphasis {
    struct Run {
        /// In the bytes of the block's inline text.
        let position: Int
        let length: Int
        /// In the author's text.
        let offset: Int
    }

    private(set) var runs: [Run] = []

    mutating func add(_ run: Run) { runs.append(run) }

    /// One slip for each pair, or each run alone.
    ///
    /// One run that pairs with nothing makes the ones behind it pair wrongly, so that the words between two pairs are bold. So with a
    /// single stray one all runs of the block are paired as they stand, and those with spaces inside are named.
    func slips(_ content: InlineContent, offset: (Int) -> Int, restored: (Range<Int>) -> String) -> [Slip] {
        content.bytes.withUnsafeBufferPointer { bytes in
            let strays = runs.filter { !Self.standsForItself($0, bytes) }
            guard !strays.isEmpty else { return [] }
            var slips: [Slip] = []
            var paired: Set<Int> = []
            let all = Self.all(bytes, content.start..<bytes.count)
            var index = 0
            while index + 1 < all.count {
                let (one, other) = (all[index], all[index + 1])
                index += 1
                guard one.count == other.count, other.lowerBound - one.upperBound < 300 else { continue }
                index += 1
                let inside = restored(one.upperBound..<other.lowerBound)
                guard let first = inside.first, let last = inside.last, first.isWhitespace || last.isWhitespace else {
                    paired.formUnion([one.lowerBound, other.lowerBound])
                    continue
                }
                let words = inside.split(whereSeparator: \.isWhitespace).joined(separator: " "), marks = String(repeating: "*", count: one.count)
                guard !words.isEmpty else { continue }
                paired.formUnion([one.lowerBound, other.lowerBound])
                slips.append(
                    Slip(
                        "stray-emphasis", isError: false, "\(marks)\(Slip.excerpt(inside))\(marks) has a space inside its asterisks, so they are printed",
                        hint: "write \(marks)\(Slip.excerpt(words))\(marks)", offset: offset(one.lowerBound)))
            }
            if slips.isEmpty { return strays.compactMap { alone($0.position, $0.length, $0.offset, bytes) } }
            for run in all where !paired.contains(run.lowerBound) {
                if let slip = alone(run.lowerBound, run.count, offset(run.lowerBound), bytes) { slips.append(slip) }
            }
            return slips
        }
    }

    /// Runs of two or three asterisks, but for those in code or behind a backslash.
    private static func all(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var skipping = InlineSkipping(bytes, range)
        var runs: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case .backslash: index += 2
            case UInt8(ascii: "`"): index = skipping.afterBackticks(at: index)
            case UInt8(ascii: "*"):
                let start = index
                while index < range.upperBound && bytes[index] == UInt8(ascii: "*") { index += 1 }
                if (2...3).contains(index - start) { runs.append(start..<index) }
            default: index += 1
            }
        }
        return runs
    }

    /// Between spaces within a line, and behind a number, where asterisks say how sure it is.
    private static func standsForItself(_ run: Run, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard run.position > 0 else { return false }
        let before = bytes[run.position - 1], end = run.position + run.length
        return before.isDigit || before == UInt8(ascii: ")") || before == UInt8(ascii: "%")
            || (before.isSpaceOrTab && end < bytes.count && bytes[end].isSpaceOrTab)
    }

    /// Asterisks behind a number mark how sure it is, and between spaces they may stand for themselves.
    private func alone(_ position: Int, _ length: Int, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Slip? {
        let marks = String(repeating: "*", count: length)
        let before = position > 0 ? bytes[position - 1] : .space
        let end = position + length, after = end < bytes.count ? bytes[end] : .space
        if before.isDigit || before == UInt8(ascii: ")") || before == UInt8(ascii: "%") { return nil }
        if after.isSpace && before.isSpace { return nil }
        let opens = !after.isSpace
        return Slip(
            "stray-emphasis", isError: false, opens ? "\(marks) opens and nothing closes it, so it is printed" : "\(marks) closes nothing, so it is printed",
            hint: opens
                ? "write \(marks) behind the words too, or \(String(repeating: "\\*", count: length)) for the characters themselves"
                : "write \(marks) before the words too, or \(String(repeating: "\\*", count: length)) for the characters themselves",
            offset: offset)
    }
}
