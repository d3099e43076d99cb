/// The encodings that a file which is not UTF-8 may have, and what their characters cost; see `EncodingEvidence`.
enum CandidateEncoding: CaseIterable {
    case gb18030, big5, shiftJIS, eucJP, eucKR, windows1252, windows1251

    var encoding: TextEncoding {
        switch self {
        case .gb18030: .gb18030
        case .big5: .big5
        case .shiftJIS: .shiftJIS
        case .eucJP: .eucJP
        case .eucKR: .eucKR
        case .windows1252: .windows1252
        case .windows1251: .windows1251
        }
    }

    /// In an author's words.
    var description: Message {
        switch self {
        case .gb18030: "GB18030"
        case .big5: "Big5 (traditional Chinese)"
        case .shiftJIS: "Shift_JIS (Japanese)"
        case .eucJP: "EUC-JP (Japanese)"
        case .eucKR: "EUC-KR (Korean)"
        case .windows1252: "Latin-1 or Windows-1252 (Western European)"
        case .windows1251: "Windows-1251 (Cyrillic)"
        }
    }

    func decode(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding)? {
        guard case .iconv(let names) = encoding.kind, case .decoded(let text) = Iconv.decode(bytes, fromFirstOf: names) else { return nil }
        return (text, encoding)
    }

    /// The number of bytes of the character at `index`, which is not ASCII.
    func length(_ bytes: [UInt8], at index: Int) -> Int {
        switch self {
        case .windows1252, .windows1251: 1
        case .shiftJIS: (0xA1...0xDF).contains(bytes[index]) ? 1 : 2
        case .eucJP: bytes[index] == 0x8F ? 3 : 2
        case .big5, .eucKR: 2
        case .gb18030: index + 1 < bytes.count && bytes[index + 1] < 0x40 ? 4 : 2
        }
    }

    /// The bits of the character at `index`, which is not ASCII.
    func cost(_ bytes: [UInt8], at index: Int, isCommon: Bool) -> Int {
        let lead = bytes[index]
        let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
        return switch self {
        case .gb18030:
            (Self.isKana(bytes, index) && Self.isInKana(bytes, index) ? 9 : Self.gb18030(lead, trail, isCommon)) + Self.neighbours(bytes, index)
        case .big5: Self.big5(lead, trail, isCommon) + Self.neighbours(bytes, index)
        case .shiftJIS where length(bytes, at: index) == 1: Self.halfWidthKana(bytes, index)
        case .shiftJIS: Self.shiftJIS(lead, trail, isCommon) + Self.neighbours(bytes, index)
        case .eucJP: Self.eucJP(lead, isCommon) + Self.neighbours(bytes, index)
        case .eucKR: Self.eucKR(lead, trail) + Self.neighbours(bytes, index)
        case .windows1252: Self.windows1252(bytes, index)
        case .windows1251: Self.windows1251(bytes, index)
        }
    }

    // MARK: Double-byte encodings, by the row of their code table

    private static func gb18030(_ lead: UInt8, _ trail: UInt8, _ isCommon: Bool) -> Int {
        if trail < 0x40 { return 26 }  // four bytes: everything that GBK lacks
        switch (lead, trail) {
        case (0xA1, 0xA1...): return 8  // punctuation
        case (0xA3, 0xA1...): return 11  // full-width ASCII
        case (0xA2...0xA9, 0xA1...): return 14  // numerals, kana, Greek, Cyrillic, Pinyin, box drawing
        case (0xB0...0xD7, 0xA1...): return isCommon ? 9 : 14  // GB2312 level 1
        case (0xD8...0xF7, 0xA1...): return isCommon ? 11 : 17  // GB2312 level 2
        case (0xAA...0xAF, 0xA1...), (0xF8..., 0xA1...), (0xA1...0xA7, _): return 30  // private use
        case (0xA8...0xA9, _): return 20  // further symbols
        default: return isCommon ? 12 : 22  // GBK's additions
        }
    }

    /// What the characters around one of two bytes change in its cost: most wrong readings of accented Latin words
    /// are Chinese characters amid ASCII letters.
    private static func neighbours(_ bytes: [UInt8], _ index: Int) -> Int {
        let isAfterLetter = index > 0 && isLetter(bytes[index - 1])
        let isBeforeLetter = index + 2 < bytes.count && isLetter(bytes[index + 2])
        if isAfterLetter && isBeforeLetter { return 8 }
        // The accent has swallowed a letter.
        let endsInLetter = index + 1 < bytes.count && isLetter(bytes[index + 1])
        return endsInLetter && (isAfterLetter || isBeforeLetter) ? 8 : 0
    }

    /// Kana stand in words of kana.
    private static func isInKana(_ bytes: [UInt8], _ index: Int) -> Bool {
        isKana(bytes, index - 2) || isKana(bytes, index + 2)
    }

    private static func isKana(_ bytes: [UInt8], _ index: Int) -> Bool {
        index >= 0 && index + 1 < bytes.count && (0xA4...0xA5).contains(bytes[index]) && bytes[index + 1] >= 0xA1
    }

    private static func big5(_ lead: UInt8, _ trail: UInt8, _ isCommon: Bool) -> Int {
        switch (lead, trail) {
        case (0xA1, _): 8  // punctuation
        case (0xA2...0xA3, _): 13
        case (0xA4...0xC5, _), (0xC6, ...0x7E): isCommon ? 9 : 14  // level 1
        case (0xC9...0xF8, _), (0xF9, ...0xD5): 17  // level 2
        default: 24  // vendors' additions
        }
    }

    private static func shiftJIS(_ lead: UInt8, _ trail: UInt8, _ isCommon: Bool) -> Int {
        switch (lead, trail) {
        case (0x81, _): 9  // punctuation
        case (0x82, 0x9F...0xF1), (0x83, 0x40...0x96): 8  // kana
        case (0x82, _): 11  // full-width ASCII
        case (0x83...0x84, _): 15  // Greek, Cyrillic
        case (0x88...0x97, _): isCommon ? 9 : 13  // level 1
        case (0x98...0x9F, _), (0xE0...0xEA, _): isCommon ? 11 : 18  // level 2
        default: 24
        }
    }

    private static func halfWidthKana(_ bytes: [UInt8], _ index: Int) -> Int {
        let isKana = { (index: Int) in index >= 0 && index < bytes.count && (0xA1...0xDF).contains(bytes[index]) }
        return isKana(index - 1) || isKana(index + 1) ? 10 : 17
    }

    private static func eucJP(_ lead: UInt8, _ isCommon: Bool) -> Int {
        switch lead {
        case 0xA1: 9
        case 0xA4...0xA5: 8  // kana
        case 0xB0...0xCF: isCommon ? 9 : 13  // level 1
        case 0xD0...0xF4: isCommon ? 11 : 18  // level 2
        case 0x8E, 0xA2...0xA8: 15
        default: 24
        }
    }

    private static func eucKR(_ lead: UInt8, _ trail: UInt8) -> Int {
        switch (lead, trail) {
        case (0xA1, 0xA1...): 9
        case (0xB0...0xC8, 0xA1...): 11  // syllables
        case (0xCA...0xFD, 0xA1...): 19  // Chinese characters
        default: 20
        }
    }

    // MARK: Single-byte encodings, by the neighbours

    private static func windows1252(_ bytes: [UInt8], _ index: Int) -> Int {
        let byte = bytes[index]
        let isBesideAccent = isHigh(bytes, index - 1) || isHigh(bytes, index + 1)
        switch byte {
        case 0xD7, 0xF7: return 18  // × ÷
        case 0xC0...0xFF: return (frequentAccents.contains(byte) ? 8 : 13) + (isBesideAccent ? 6 : 0)
        // € ‚ … ‘ ’ “ ” – — no-break space £ § © « ° · »
        case 0x80, 0x82, 0x85, 0x91...0x97, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xB0, 0xB7, 0xBB: return 12
        default: return 18
        }
    }

    private static let frequentAccents = Set(
        // ß à á â ã ä å æ ç è é ê ë í î ï ñ ó ô õ ö ø ù ú û ü Ä É Ö Ü
        [
            0xDF, 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xED, 0xEE, 0xEF, 0xF1, 0xF3, 0xF4, 0xF5, 0xF6,
            0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xC4, 0xC9, 0xD6, 0xDC,
        ] as [UInt8])

    private static func windows1251(_ bytes: [UInt8], _ index: Int) -> Int {
        // Cyrillic letters stand in words of Cyrillic letters.
        let isLetter = { (index: Int) in index >= 0 && index < bytes.count && bytes[index] >= 0xC0 }
        let isAlone = !isLetter(index - 1) && !isLetter(index + 1)
        switch bytes[index] {
        case 0xE0...0xFF, 0xB8: return isAlone ? 16 : 5  // small letters
        case 0xC0...0xDF, 0xA8: return isAlone ? 16 : isLetter(index - 1) ? 11 : 7  // capitals, at the beginning of a word
        case 0xA0, 0xAB, 0xBB, 0xB9, 0x96, 0x97, 0x93, 0x94: return 12  // punctuation
        default: return 18
        }
    }

    private static func isHigh(_ bytes: [UInt8], _ index: Int) -> Bool {
        index >= 0 && index < bytes.count && bytes[index] >= 0x80
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
