/// What one cell says.
enum CellReading: Equatable {
    case blank
    /// A sign for no value: `n/a`, `–`, `..`.
    case missing
    /// Plain digits, and what stood around them that is none: a mark behind the number, thousands' commas.
    case number(String, Extra)
    case text

    enum Extra: Equatable {
        case none
        case percent
        /// `1,234`: commas that may part thousands, or be decimal.
        case thousands
        /// `12.3*`, `12.3 e`: a sign that says something of the number.
        case mark(String)
    }

    private static let missingSigns: Set<String> = [
        "n/a", "na", "n.a.", "#n/a", "nan", "null", "none", "-", "–", "—", "−", "--", ".", "..", "...", "…", "*", "/", "?", "x", "missing", "no data", "nodata",
        "not available", "缺失", "缺", "无", "无数据", "暂无", "不适用", "未公布",
    ]

    init(_ text: String) {
        if text.isEmpty {
            self = .blank
        } else if let plain = Self.plain(text) {
            self = .number(plain, .none)
        } else if Self.missingSigns.contains(text.lowercased()) || (text.hasPrefix("#") && (text.hasSuffix("!") || text.hasSuffix("?"))) {
            self = .missing
        } else if let last = text.last, "%％".contains(last), let plain = Self.plain(String(text.dropLast()).trimmed) {
            self = .number(plain, .percent)
        } else if let plain = Self.grouped(text) {
            self = .number(plain, .thousands)
        } else if let (plain, mark) = Self.marked(text) {
            self = .number(plain, .mark(mark))
        } else {
            self = .text
        }
    }

    var isNumber: Bool { if case .number = self { true } else { false } }

    /// The digits; nil of what is no number.
    var digits: String? { if case .number(let digits, _) = self { digits } else { nil } }

    /// `-12.50` as it stands; the minus sign of typesetting as the hyphen.
    private static func plain(_ text: String) -> String? {
        var digits = Substring(text)
        var sign = ""
        if let first = digits.first, first == "-" || first == "−" || first == "+" {
            sign = first == "+" ? "" : "-"
            digits = digits.dropFirst()
        }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return parts.count == 2 && parts[0].isEmpty && !parts[1].isEmpty && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
                ? "\(sign)0.\(parts[1])" : nil
        }
        return parts.count == 2 && parts[1].isEmpty ? nil : sign + digits
    }

    private static func grouped(_ text: String) -> String? {
        let whole = text.split(separator: ".", omittingEmptySubsequences: false)
        guard whole.count <= 2, let first = whole.first, first.contains(where: { $0 == "," || $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }) else {
            return nil
        }
        let parts = first.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        guard parts.dropFirst().allSatisfy({ $0.count == 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let head = parts.first, head.count <= 4
        else { return nil }
        return plain(parts.joined() + (whole.count == 2 ? "." + whole[1] : ""))
    }

    /// A number with one sign behind it.
    private static func marked(_ text: String) -> (String, String)? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
        let mark = String(text[digits.endIndex...]).trimmed
        guard let plain = plain(String(digits)), !mark.isEmpty, mark.count <= 3 else { return nil }
        let isSign = mark.allSatisfy { "*†‡§()[]¹²³⁴ab".contains($0) } || (mark.count == 1 && mark.allSatisfy { $0.isASCII && $0.isLetter })
        return isSign ? (plain, mark) : nil
    }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }

    /// A whole number that is a year.
    var year: Int? { utf8.count == 4 ? Int(self).flatMap { (1900...2100).contains($0) ? $0 : nil } : nil }

    /// The first four digits in a row that are a year, and no part of a longer number.
    var yearWithin: Int? {
        split { !($0.isASCII && $0.isNumber) }.lazy.compactMap { String($0).year }.first
    }
}
