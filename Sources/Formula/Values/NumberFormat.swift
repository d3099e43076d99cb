import Languages
package import Scoring

/// How a number is printed, written as a spreadsheet writes it: `0`, `0.0`, `0.00`, `0%`, `0.0%`, `#,##0`, `0.##`, `+0.0`,
/// `第0名`, `0.0分`, `0.0万`, `ordinal`.
package struct NumberFormat: Hashable, Sendable {
    package var prefix = ""
    package var suffix = ""
    /// Digits behind the point that are always there.
    package var decimals: Int
    /// Further digits that are there unless they are zeros at the end.
    package var optional = 0
    package var grouped = false
    /// The number is multiplied by this before it is printed: 100 for `%`, 1/10,000 for `万`.
    package var scale = Exact.one
    /// A plus before positive numbers.
    package var signed = false
    /// 3rd, 第3名: in the words of the language.
    package var isOrdinal = false
    /// The edition's, so that a total reads in a text as it does in the ranking.
    package var rounding = Rounding.halfUp

    /// Whether it prints a share as a percentage.
    package var isPercent: Bool { scale == Exact(100) }

    package init(decimals: Int, percent: Bool = false) {
        self.decimals = decimals
        if percent {
            scale = Exact(100)
            suffix = "%"
        }
    }

    /// The format that `pattern` writes, or nil if it writes none.
    package init?(_ pattern: String) {
        var text: [Unicode.Scalar] = pattern.unicodeScalars.map(halfWidth)
        while let last = text.last, isSpace(last) { text.removeLast() }
        while let first = text.first, isSpace(first) { text.removeFirst() }
        if text.count >= 2, text.first == "\"" || text.first == "\u{201C}", text.last == "\"" || text.last == "\u{201D}" {
            text = Array(text.dropFirst().dropLast())
        }
        guard text.count <= 40 else { return nil }
        let word = String(String.UnicodeScalarView(text)).lowercased()
        if word == "ordinal" {
            self.init(decimals: 0)
            isOrdinal = true
            return
        }
        let isPattern: (Unicode.Scalar) -> Bool = { $0 == "0" || $0 == "#" || $0 == "," || $0 == "." }
        guard let start = text.firstIndex(where: { $0 == "0" || $0 == "#" }) else { return nil }
        let end = text[start...].firstIndex { !isPattern($0) } ?? text.count
        let core = String(String.UnicodeScalarView(text[start..<end]))
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, whole == "0" || whole == "#,##0" else { return nil }
        let places = parts.count == 2 ? parts[1] : ""
        let fixed = places.prefix { $0 == "0" }.count
        guard places.count <= 12, !(parts.count == 2 && places.isEmpty), places.dropFirst(fixed).allSatisfy({ $0 == "#" }) else {
            return nil
        }
        self.init(decimals: fixed)
        optional = places.count - fixed
        grouped = whole == "#,##0"
        var before = text[..<start]
        let after = text[end...]
        if before.last == "+" {
            signed = true
            before = before.dropLast()
        }
        switch after.first(where: { $0 != " " }) {
        case "%": scale = Exact(100)
        case "万", "萬": scale = Exact(1, over: 10_000)
        case "亿", "億": scale = Exact(1, over: 100_000_000)
        default: break
        }
        let isPlain: (Unicode.Scalar) -> Bool = { !isPattern($0) && !($0.value >= 0x31 && $0.value <= 0x39) && $0 != "\n" }
        guard before.allSatisfy(isPlain), after.allSatisfy(isPlain) else { return nil }
        if after.filter({ $0 == "%" }).count > (scale == Exact(100) ? 1 : 0) || before.contains("%") { return nil }
        prefix = String(String.UnicodeScalarView(before))
        suffix = String(String.UnicodeScalarView(after))
    }

    /// The number as text, with the marks of the language; plain without one.
    package func text(_ number: Exact, language: String = "") -> String {
        let marks = NumberMarks.of(language)
        if isOrdinal { return Ordinal.text(marks.written(number.shortest(1)), whole: number.int, language: language) }
        let scaled = number * scale
        var digits = NumberPlaces.Places(decimals, optional: optional).text(scaled.magnitude, rounding)
        digits = grouped ? marks.grouped(digits) : marks.written(digits)
        let isZero = !digits.utf8.contains { $0 >= 0x31 && $0 <= 0x39 }
        let sign = isZero ? "" : scaled.isNegative ? MinusSign.printed("-") : signed ? "+" : ""
        return prefix + sign + digits + suffix
    }

    /// The number that is printed: rounded to the format's places.
    package func printed(_ number: Exact) -> Exact {
        isOrdinal ? number.rounded(1, rounding) : (number * scale).rounded(decimals + optional, rounding) / scale
    }
}

extension NumberKind {
    /// How numbers of the kind are printed where nothing else is asked for.
    package func format(of number: Exact, _ places: NumberPlaces) -> NumberFormat {
        let asPrinted: NumberPlaces.Places =
            switch self {
            case .score: places[.score]
            case .total(let decimals): .init(decimals)
            case .part: places[.part]
            case .mean, .difference: places[.mean]
            case .rate: places[.rate]
            case .ratio: places[.ratio]
            case .stated, .cell, .measured: places[.stated]
            case .count: places[.count]
            case .rank: places[.rank]
            case .plain: .init(number.isInteger ? 0 : 1)
            }
        var format = NumberFormat(decimals: asPrinted.fixed, percent: self == .rate)
        format.optional = asPrinted.optional
        format.rounding = places.rounding
        return format
    }
}
