import Robustness

/// Bytes that are nearly what somebody wrote: a seed that was cut, doubled, mixed with another one and scribbled over, the same on every run and machine.
struct MutatedInput {
    /// What readers look for, and what they seldom get.
    private static let fragments: [[UInt8]] =
        [
            "\0", "\r", "\n\n", "\"", "\"\"", "'", ",", ";", "\t", "|", ": ", "- ", "[", "]", "{", "}", "(", ")", "`", "```", "***", "<!--", "<![CDATA[",
            "&#0;", "{{", "}}",
            "{{{", "-", "+", "0", "1e308", "-0", "00", "9999999999999999999999", "0.1", "1/0", "NaN", "true", "null", "~", "#", "%", "=", "where", "\u{FEFF}",
            "\u{202E}", "，",
            "名", "👩‍👩‍👧",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
    /// libFuzzer's own runs take longer ones.
    private static let longest: UInt64 = 8192

    private var random: SplitMix64
    private let seeds: [[UInt8]]

    /// - Precondition: there is a seed.
    init(seeds: [[UInt8]], number: Int) {
        precondition(!seeds.isEmpty, "nothing to begin with")
        random = SplitMix64(seed: 19, stream: number)
        self.seeds = seeds
    }

    mutating func bytes() -> [UInt8] {
        var bytes = anySeed()
        for _ in 0...random.below(6) { change(&bytes) }
        return Array(bytes.prefix(Int(Self.longest)))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let range = part(of: bytes)
        switch random.below(8) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
        case 2: for _ in 0..<1 + random.below(20) { bytes.insert(contentsOf: bytes[range].prefix(200), at: range.lowerBound) }
        case 3:
            let other = anySeed()
            bytes.replaceSubrange(range, with: other[part(of: other)])
        case 4: if let index = range.first { bytes[index] ^= 1 << UInt8(random.below(8)) }
        case 5: if let index = range.first { bytes[index] = UInt8(random.below(256)) }
        default: bytes.insert(contentsOf: Self.fragments[Int(random.below(UInt64(Self.fragments.count)))], at: range.lowerBound)
        }
    }

    private mutating func anySeed() -> [UInt8] { seeds[Int(random.below(UInt64(seeds.count)))] }

    private mutating func part(of bytes: [UInt8]) -> Range<Int> {
        let a = Int(random.below(UInt64(bytes.count) + 1)), b = Int(random.below(UInt64(bytes.count) + 1))
        return min(a, b)..<max(a, b)
    }
}
