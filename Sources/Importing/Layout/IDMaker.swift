import Foundation
import Edition
import Pinyin
import Source

/// Ids made of names: small letters, Chinese as it is typed in Latin ones; each once.
struct IDMaker {
    private var ids: [String: String] = [:]
    private var taken: Set<String>
    private let reserved: Set<String>
    private let suffix: String

    /// - Parameters:
    ///   - reserved: what no id may be.
    ///   - suffix: what is put behind one that is reserved.
    init(reserved: Set<String> = [], suffix: String = "-1") {
        self.reserved = reserved
        self.suffix = suffix
        taken = reserved
    }

    /// What columns of an edition's tables and words of its formulas are called.
    static let indicatorWords: Set<String> = [
        "total", "unit", "units", "rank", "name", "id", "band", "published_total", "published_rank", "unranked", "formerly", "pinyin", "all", "scores", "raw",
        "not",
        "and", "or", "in", "where", "under", "as", "true", "false",
    ]
    static let columnWords: Set<String> = [
        "id", "name", "total", "unit", "rank", "band", "all", "unranked", "formerly", "pinyin", "max", "score", "parent", "depth", "rate", "level", "criterion",
    ]

    /// The id of a thing, the same whenever it is asked for.
    /// - Parameter key: what tells it from others of the same name.
    mutating func id(_ name: String, key: String? = nil, fallback: String) -> String {
        let key = key ?? name
        if let known = ids[key] { return known }
        // What is an id already stays one: `infra.fibre`.
        let isID = SafeID.problem(name) == nil && name.allSatisfy { $0.isASCII } && name.contains { $0 == "." || $0 == "_" } && name.first?.isLetter == true
        var base = isID ? name : Self.plain(name) ?? fallback
        if reserved.contains(base.lowercased()) || SafeID.problem(base) != nil { base += suffix }
        var id = base, number = 2
        while taken.contains(id.lowercased()) || SafeID.problem(id) != nil {
            id = "\(base)-\(number)"
            number += 1
        }
        taken.insert(id.lowercased())
        ids[key] = id
        return id
    }

    /// The id that a thing has been given.
    func known(_ key: String) -> String? { ids[key] }

    /// An id as it is given, where it can be one.
    mutating func take(_ id: String, key: String) -> String? {
        if let known = ids[key] { return known }
        guard SafeID.problem(id) == nil, taken.insert(id.lowercased()).inserted else { return nil }
        ids[key] = id
        return id
    }

    /// Nil where no letter and no digit is left.
    static func plain(_ name: String) -> String? {
        var words: [String] = [], word = ""
        func close() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in withoutNumber(name).decomposed {
            let scalar = character
            if (0x300...0x36F).contains(scalar.value) || scalar == "'" || scalar == "’" { continue }
            if let reading = reading(scalar) {
                // Characters of one name are one word, as cities are written: hangzhou.
                word += reading
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                word += String(scalar).lowercased()
            } else {
                close()
            }
        }
        close()
        // Numbers at the head tell where a thing stands, not what it is.
        while words.count > 1, words[0].allSatisfy({ $0.isASCII && $0.isNumber }) { words.removeFirst() }
        var id = ""
        for word in words where id.isEmpty || id.count + word.count < 40 { id += id.isEmpty ? String(word.prefix(40)) : "-" + word }
        return id.isEmpty ? nil : id
    }

    /// `组织保障` of `一、组织保障`.
    private static func withoutNumber(_ name: String) -> String {
        let rest = name.drop { "一二三四五六七八九十（）() ".contains($0) }
        return rest.first == "、" && rest.count > 1 ? String(rest.dropFirst()) : name
    }

    /// How characters are read in names of places, where that is not the reading that comes first.
    private static let inNames: [Unicode.Scalar: String] = [
        "长": "chang", "重": "chong", "都": "du", "厦": "xia", "藏": "zang", "朝": "chao", "乐": "le", "大": "da", "会": "hui", "行": "xing", "番": "pan", "深": "shen",
    ]

    private static func reading(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value >= 0x2E80 else { return nil }
        if let known = inNames[scalar] { return known }
        guard let reading = Pinyin.reading(of: String(scalar)), reading.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return reading.split(separator: "/").first.map(String.init)
    }
}

extension String {
    /// Accents apart from their letters, as far as Unicode's canonical decomposition has them.
    fileprivate var decomposed: [Unicode.Scalar] {
        unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            let plain: [Unicode.Scalar: String] = [
                "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "þ": "th",
                "ı": "i",
            ]
            if let plain = plain[scalar] { return Array(plain.unicodeScalars) }
            guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) else { return [scalar] }
            return Array(String(scalar).canonicallyDecomposed)
        }
    }

    private var canonicallyDecomposed: [Unicode.Scalar] {
        decomposedStringWithCanonicalMapping.unicodeScalars.map { $0 }
    }
}
