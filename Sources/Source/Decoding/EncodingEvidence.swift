/// How well a file's bytes read as text of one encoding.
///
/// Nearly any bytes decode as GB18030, which has 24,000 two-byte codes; so that a file does is no proof. What tells is how much surprise
/// each reading holds: a character costs about as many bits as it is rare in real text of that encoding (Shannon's information),
/// and the reading with the lowest sum is the most probable one. The costs are rough, but wrong readings are far off: two thirds
/// of Big5's frequent characters are private or rare ones of GB18030, and an accented Latin letter swallows the letter after it.
struct EncodingEvidence {
    /// Bits for the whole file.
    private(set) var cost = 0
    /// Bits for the characters beyond ASCII, and how many there are.
    private(set) var costBeyondASCII = 0
    private(set) var charactersBeyondASCII = 0

    /// Bits of an ASCII character, the same in every encoding.
    static let asciiCost = 5

    /// The evidence for a reading; nil where the bytes do not decode at all.
    init?(_ bytes: [UInt8], as encoding: CandidateEncoding) {
        guard let (decoded, _) = encoding.decode(bytes) else { return nil }
        var scalars = decoded.unicodeScalars.makeIterator()
        var index = 0
        while index < bytes.count {
            let (length, isASCII) = bytes[index] < 0x80 ? (1, true) : (encoding.length(bytes, at: index), false)
            let scalar = scalars.next()
            let bits = isASCII ? Self.asciiCost : encoding.cost(bytes, at: index, isCommon: scalar.map(CommonCharacters.contains) ?? false)
            cost += bits
            if !isASCII {
                costBeyondASCII += bits
                charactersBeyondASCII += 1
            }
            index += length
        }
    }

    /// The evidence for UTF-8, in which some bytes may be damaged.
    init(asUTF8 bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let length = DamagedUTF8.sequenceLength(bytes, at: index)
            let bits =
                switch length {
                case 0: 30  // damage
                case 1: Self.asciiCost
                case 2: Self.cost(twoBytesIn: bytes, at: index)
                case 3: Self.cost(threeBytes: bytes[index..<index + 3])
                default: 18
                }
            cost += bits
            if length != 1 {
                costBeyondASCII += bits
                charactersBeyondASCII += 1
            }
            index += max(1, length)
        }
    }

    /// Letters of the alphabets from Latin to Syriac, which stand in words of their own script.
    private static func cost(twoBytesIn bytes: [UInt8], at index: Int) -> Int {
        let isLetter = { (index: Int) in bytes.indices.contains(index) && (0x61...0x7A).contains(bytes[index] | 0x20) }
        let isSameScript = { (other: Int) in
            bytes.indices.contains(other) && bytes[other] >= 0xC2 && abs(Int(bytes[other]) - Int(bytes[index])) <= 1
        }
        let isInWord = isLetter(index - 1) || isLetter(index + 2)
        switch bytes[index] {
        case 0xC2: return 9  // symbols
        case 0xC3: return isInWord ? 9 : 12  // Western European letters
        case 0xC4...0xC7 where isInWord: return 9  // other Latin letters
        default: return isSameScript(index - 2) || isSameScript(index + 2) ? 10 : 17
        }
    }

    private static func cost(threeBytes bytes: ArraySlice<UInt8>) -> Int {
        let value = bytes.reduce(0) { $0 << 6 | UInt32($1 & 0x3F) } & 0xFFFF
        switch value {
        case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF5E: return 9  // punctuation, full-width ASCII
        case 0x4E00...0x9FFF: return Unicode.Scalar(value).map(CommonCharacters.contains) == true ? 9 : 14
        default: return 15
        }
    }

    /// Whether the characters beyond ASCII cost at most so many bits each.
    func costsAtMost(_ bits: Int) -> Bool {
        costBeyondASCII <= charactersBeyondASCII * bits
    }
}
