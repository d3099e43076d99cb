/// A character encoding by the name that an author may write after `encoding:`.
struct TextEncoding: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case utf8
        /// Where the order is not given, the byte order mark tells, or else where the zero bytes are.
        case utf16(isBigEndian: Bool?)
        /// Through the C library: the names to try in turn.
        case iconv([String])
    }

    /// The name to show and to write after `encoding:`.
    let name: String
    let kind: Kind

    static let utf8 = TextEncoding(name: "utf-8", kind: .utf8)
    static let utf16 = TextEncoding(name: "utf-16", kind: .utf16(isBigEndian: nil))
    static let gb18030 = TextEncoding(name: "gb18030", kind: .iconv(["GB18030"]))
    static let big5 = TextEncoding(name: "big5", kind: .iconv(["CP950", "BIG5", "BIG5-HKSCS"]))
    static let shiftJIS = TextEncoding(name: "shift_jis", kind: .iconv(["CP932", "SHIFT_JIS"]))
    static let eucJP = TextEncoding(name: "euc-jp", kind: .iconv(["EUC-JP"]))
    static let eucKR = TextEncoding(name: "euc-kr", kind: .iconv(["CP949", "EUC-KR"]))
    static let windows1252 = TextEncoding(name: "windows-1252", kind: .iconv(["CP1252", "WINDOWS-1252"]))
    static let windows1251 = TextEncoding(name: "windows-1251", kind: .iconv(["CP1251", "WINDOWS-1251"]))
    static let latin1 = TextEncoding(name: "latin-1", kind: .iconv(["ISO-8859-1"]))

    /// The names that hints offer.
    static let names = [utf8, gb18030, big5, shiftJIS, latin1, windows1252, utf16, eucJP, eucKR, windows1251].map(\.name)

    /// The encoding of that name, without regard to case, hyphens and underscores; nil where this system knows none.
    init?(named name: String) {
        let plain = String(name.lowercased().unicodeScalars.filter { $0 != " " && $0 != "-" && $0 != "_" })
        switch plain {
        case "utf8", "utf8sig", "utf8bom": self = .utf8
        case "utf16", "unicode": self = .utf16
        case "utf16le": self.init(name: "utf-16le", kind: .utf16(isBigEndian: false))
        case "utf16be": self.init(name: "utf-16be", kind: .utf16(isBigEndian: true))
        case "gb18030", "gbk", "gb2312", "cp936", "windows936", "euccn": self = .gb18030
        case "big5", "cp950", "windows950", "big5hkscs": self = .big5
        case "shiftjis", "sjis", "cp932", "windows932", "windows31j": self = .shiftJIS
        case "eucjp": self = .eucJP
        case "euckr", "cp949", "windows949": self = .eucKR
        case "latin1", "iso88591", "l1": self = .latin1
        case "windows1252", "cp1252": self = .windows1252
        case "windows1251", "cp1251": self = .windows1251
        default:
            // Whatever else this system's library knows. Slashes in a name would be options to it.
            guard Self.isNameLike(name), Iconv.decode([], from: name) != .unknownEncoding else { return nil }
            self.init(name: name.lowercased(), kind: .iconv([name]))
        }
    }

    private init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }

    private static func isNameLike(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
                default: false
                }
            }
    }
}
