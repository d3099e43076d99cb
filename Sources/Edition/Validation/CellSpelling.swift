import Scoring
import Source

/// What a cell that is no plain number was meant to be, and what to type instead.
struct CellSpelling {
    enum Kind: Hashable {
        /// A sign that there is no value.
        case absence
        /// A number in other digits, signs or separators.
        case digits, separators, decimalComma, point
        /// A number with something around it.
        case percent, currency, brackets, bound, mark, unit
        case fraction, exponent
        /// What a spreadsheet made of it.
        case date, truth, failure
        /// A text.
        case word
    }

    let kind: Kind
    /// The number in plain digits, as far as it can be told.
    let plain: String?
    /// What to type instead, in the imperative; nil where nobody can tell.
    let hint: Message?

    /// By which decimal marks the whole file would be read with such a number; none of other spellings.
    private(set) var marks: [DecimalMark] = []

    /// Whether a reader takes the cell for a number, or for the lack of one.
    var isNumberLike: Bool { kind != .word }

    init(_ text: String) {
        let readings = Self.isWord(text) ? Self.ofWords : Self.ofWords + Self.ofNumbers
        (kind, plain, hint) = readings.lazy.compactMap { $0(text) }.first ?? (.word, nil, nil)
        if kind == .separators || kind == .decimalComma { marks = DecimalMark.reading(text) }
    }

    typealias Reading = (kind: Kind, plain: String?, hint: Message?)

    /// In this order: the first that knows the cell decides.
    private static let ofWords: [@Sendable (String) -> Reading?] = [absence, failure, truth, date]
    /// What knows no cell without a digit; asked behind those.
    private static let ofNumbers: [@Sendable (String) -> Reading?] = [
        digits, separators, exponent, fraction, brackets, bound, percent, currency, mark, letter, unit,
    ]

    /// Whether there is a letter and nothing of a number: most cells of a column of names.
    private static func isWord(_ text: String) -> Bool {
        var hasLetter = false
        for scalar in text.unicodeScalars {
            if scalar.isASCII ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType != nil { return false }
            hasLetter = hasLetter || scalar.properties.isAlphabetic
        }
        return hasLetter
    }

    private static let absences: Set<String> = [
        "n/a", "na", "n.a.", "n. a.", "n.d.", "#n/a", "null", "none", "nil", "nan", "missing", "-", "–", "—", "―", "−", "--", "——", "――", "/", ".", "..", "...",
        "…", "……", "?", "？",
        ":", "无", "缺", "缺失", "暂无", "暂缺", "不详", "未知", "不适用", "未评", "未参评", "无数据",
    ]

    private static func absence(_ text: String) -> Reading? {
        text.hasPrefix("#") || !absences.contains(text.lowercased()) ? nil : (.absence, nil, "leave the cell empty where there is no value")
    }

    private static func failure(_ text: String) -> Reading? {
        text.hasPrefix("#") ? (.failure, nil, "a spreadsheet writes this where a formula failed: write the number itself") : nil
    }

    private static func truth(_ text: String) -> Reading? {
        ["true", "false"].contains(text.lowercased()) ? (.truth, nil, "a spreadsheet writes this for a condition: write the number itself") : nil
    }

    /// 5-Mar, Mar-05, 3月5日: what spreadsheets make of 3-5 or 3/5.
    private static func date(_ text: String) -> Reading? {
        let parts = text.split { $0 == "-" || $0 == " " || $0 == "/" }
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        func isNumber(_ part: Substring) -> Bool { part.count <= 4 && part.allSatisfy { $0.isASCII && $0.isNumber } }
        let isEnglish =
            (2...3).contains(parts.count) && parts.count { months.contains($0.lowercased()) } == 1 && parts.count(where: isNumber) == parts.count - 1
        let isChinese = text.hasSuffix("日") && text.contains("月") && text.allSatisfy { $0.isNumber || "年月日".contains($0) }
        return isEnglish || isChinese ? (.date, nil, "a spreadsheet made a date of it: write the number itself") : nil
    }

    private static func digits(_ text: String) -> Reading? {
        let half = halfWidth(text)
        guard hasOnlyNumerals(half), half != text || half.first == "'" || half.first == "." || half.last == "." || half.last == "-" else { return nil }
        for candidate in [half, String(half.drop { $0 == "'" }), "0" + half, half + "0", "-" + half.dropLast()] where Exact(candidate) != nil {
            if candidate.hasPrefix("-"), half.last != "-", half.first != "-" { continue }
            return (.digits, candidate, "write it in plain digits: \(candidate)")
        }
        return nil
    }

    /// `1,234.5`, `1 234`, `1'234`, `1.234.567`; `1.234,5` and `1,5` with a comma for the point.
    private static func separators(_ text: String) -> Reading? {
        let half = halfWidth(text)
        guard hasOnlyNumerals(half) else { return nil }
        if half.contains(","), let whole = grouped(half, by: ",") {
            let isOne = half.count { $0 == "," } == 1 && !half.contains(".")
            let point = half.replacing(",", with: ".")
            return (
                .separators, whole,
                isOne ? "write it without separators: \(whole), or \(point) if the comma is the decimal point" : "write it without separators: \(whole)"
            )
        }
        if half.count(where: { $0 == "," }) == 1 {
            let parts = half.split(separator: ",", omittingEmptySubsequences: false)
            let whole = Exact(parts[0]) != nil && !parts[0].contains(".") ? String(parts[0]) : grouped(String(parts[0]), by: ".", atLeast: 1)
            if let whole, Exact(whole + "." + parts[1]) != nil {
                return (.decimalComma, whole + "." + parts[1], "write the decimal point as a point: \(whole).\(parts[1])")
            }
        }
        for separator in [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "."] as [Character] {
            if let whole = grouped(half, by: separator) { return (.separators, whole, "write it without separators: \(whole)") }
        }
        return nil
    }

    /// Digits, signs and what may stand between digits.
    private static func hasOnlyNumerals(_ half: String) -> Bool {
        half.unicodeScalars.allSatisfy { (0x30...0x39).contains($0.value) || "+-., '’\u{A0}\u{202F}\u{2009}".unicodeScalars.contains($0) }
    }

    /// The digits without a separator that stands before each three of them; nil where it does not, or not at all.
    /// - Parameter atLeast: how often it has to; a point once, unless something else is the decimal point.
    private static func grouped(_ text: String, by separator: Character, atLeast: Int? = nil) -> String? {
        let sign = text.hasPrefix("-") ? "-" : ""
        let groups = text.dropFirst(sign.count).split(separator: separator, omittingEmptySubsequences: false)
        guard groups.count > atLeast ?? (separator == "." ? 2 : 1), (1...3).contains(groups[0].count),
            groups.dropFirst().enumerated().allSatisfy({ $1.prefix { $0 != "." }.count == 3 && ($0 == groups.count - 2 || !$1.contains(".")) })
        else { return nil }
        let plain = sign + groups.joined()
        return Exact(plain) == nil ? nil : plain
    }

    private static func exponent(_ text: String) -> Reading? {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let mantissa = Exact(parts[0]), let power = Int(parts[1]), abs(power) <= 30 else { return nil }
        let factor = Exact(10).power(abs(power))
        let value = (power < 0 ? mantissa / factor : mantissa * factor).shortest(60)
        return (.exponent, value, "a spreadsheet shortened it: write all its digits, \(value) if none was lost")
    }

    private static func fraction(_ text: String) -> Reading? {
        let scalars = Substring(text).unicodeScalars
        if let last = scalars.last, last.properties.numericType == .numeric, let part = last.properties.numericValue, part > 0, part < 1 {
            let whole = String(scalars.dropLast()).filter { $0 != " " }
            guard whole.isEmpty || Exact(whole) != nil else { return nil }
            let halves = [
                0.5: "5", 0.25: "25", 0.75: "75", 0.2: "2", 0.4: "4", 0.6: "6", 0.8: "8", 0.1: "1", 0.125: "125", 0.375: "375", 0.625: "625", 0.875: "875",
            ]
            let plain = halves[part].map { (whole.isEmpty ? "0" : whole) + "." + $0 }
            return (.fraction, plain, plain.map { "write it as a decimal: \($0)" } ?? "write it as a decimal, such as 0.333")
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 }), let above = Int(parts[0]), let below = Int(parts[1]), 0 < above, above < below else {
            return nil
        }
        return (.fraction, nil, "write it as a decimal: \(Exact(above, over: below).shortest(4))")
    }

    /// A number in plain digits or with separators, with spaces around it.
    static func number(_ text: Substring) -> String? {
        let trimmed = String(text).trimmed
        if Exact(trimmed) != nil { return trimmed }
        return separators(trimmed)?.plain
    }

    /// Full-width forms stand 0xFEE0 after their ASCII counterparts; 。 is typed for a point, a dash for the minus.
    static func halfWidth(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for (position, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "。": scalars.append(".")
            case "–", "—", "−", "‐", "‑", "‒": scalars.append(position == 0 ? "-" : scalar)
            case "\u{FF01}"..."\u{FF5E}": scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}": scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
