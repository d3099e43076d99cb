import CSystem

/// A character encoding by the name that an author may write after `encoding:`.
struct TextEncoding: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case utf8
        case utf16
        /// Through the C library's iconv: the names to try in turn, since systems know different supersets.
        case iconv([String])
    }

    /// The name to show and to write after `encoding:`.
    let name: String
    let kind: Kind

    static let utf8 = TextEncoding(name: "utf-8", kind: .utf8)
    static let utf16 = TextEncoding(name: "utf-16", kind: .utf16)
    static let gb18030 = TextEncoding(name: "gb18030", kind: .iconv(["GB18030"]))
    static let big5 = TextEncoding(name: "big5", kind: .iconv(["CP950", "BIG5-HKSCS", "BIG5"]))
    static let shiftJIS = TextEncoding(name: "shift_jis", kind: .iconv(["CP932", "SHIFT_JIS"]))
    static let windows1252 = TextEncoding(name: "windows-1252", kind: .iconv(["CP1252", "WINDOWS-1252"]))
    static let latin1 = TextEncoding(name: "latin-1", kind: .iconv(["ISO-8859-1"]))

    private static let others: [TextEncoding] = [
        TextEncoding(name: "euc-jp", kind: .iconv(["EUC-JP"])),
        TextEncoding(name: "euc-kr", kind: .iconv(["CP949", "EUC-KR"])),
        TextEncoding(name: "windows-1250", kind: .iconv(["CP1250", "WINDOWS-1250"])),
        TextEncoding(name: "windows-1251", kind: .iconv(["CP1251", "WINDOWS-1251"])),
        TextEncoding(name: "koi8-r", kind: .iconv(["KOI8-R"])),
    ]

    /// The names that hints offer.
    static let names = ([utf8, gb18030, big5, shiftJIS, latin1, windows1252, utf16] + others).map(\.name)

    /// The encoding of that name, without regard to case, hyphens and underscores; nil where this system has none of that name.
    init?(named name: String) {
        let plain = String(name.lowercased().unicodeScalars.filter { !" -_".unicodeScalars.contains($0) })
        let known: TextEncoding? =
            switch plain {
            case "utf8", "utf8sig", "utf8bom": .utf8
            case "utf16", "utf16le", "utf16be", "unicode": .utf16
            case "gb18030", "gbk", "gb2312", "cp936", "windows936", "euccn", "ansi936": .gb18030
            case "big5", "cp950", "windows950", "big5hkscs": .big5
            case "shiftjis", "sjis", "cp932", "windows932", "windows31j": .shiftJIS
            case "latin1", "iso88591", "l1": .latin1
            case "windows1252", "cp1252": .windows1252
            default: Self.others.first { other in String(other.name.filter { !"-_".contains($0) }) == plain }
            }
        if let known {
            self = known
            return
        }
        // Whatever else this system's library knows. Slashes would be options to it.
        let isName = !name.isEmpty && name.utf8.count < 40 && name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x3A
        }
        guard isName, Iconv.decode([], from: name) != .unknownEncoding else { return nil }
        self.init(name: name.lowercased(), kind: .iconv([name]))
    }

    private init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// Conversion by the C library.
enum Iconv {
    enum Outcome: Equatable {
        /// Well-formed UTF-8.
        case decoded(String)
        case invalid(offset: Int)
        case unknownEncoding
    }

    static func decode(_ bytes: [UInt8], from encoding: String) -> Outcome {
        // No encoding makes more than four bytes of one.
        let capacity = bytes.count * 4 + 16
        var bad = 0
        var count = 0
        let text = String(unsafeUninitializedCapacity: capacity) { output in
            bytes.withUnsafeBufferPointer { input in
                input.withMemoryRebound(to: CChar.self) { input in
                    output.withMemoryRebound(to: CChar.self) { output in
                        count = almanac_to_utf8(encoding, input.baseAddress, input.count, output.baseAddress, capacity, &bad)
                    }
                }
            }
            return max(count, 0)
        }
        if count == -2 { return .unknownEncoding }
        if count < 0 { return .invalid(offset: bad) }
        return .decoded(text)
    }
}
