import Scoring

/// Chinese numerals: 三, 两, 十二, 一百二十, 一千零五, 三万, 五十七点三, 二〇一七.
struct ChineseNumeral {
    let value: Exact
    /// One of the last written place.
    let step: Exact
    let decimals: Int
    /// The scalars that it takes.
    let length: Int

    /// The numeral at the beginning of `text`.
    init?(_ text: ArraySlice<Unicode.Scalar>) {
        var total: Int128 = 0, section: Int128 = 0, digit: Int128?, lastUnit: Int128 = 1
        var position = text.startIndex, digitsOnly: [Int128] = [], hasUnit = false
        scan: while position < text.endIndex, position - text.startIndex < 24 {
            let scalar = text[position]
            if let number = Self.digits[scalar] {
                if digit != nil, hasUnit, digit != 0 { break scan }
                digit = number
                digitsOnly.append(number)
                lastUnit = 1
            } else if let unit = Self.units[scalar] {
                // 十 alone is one ten, but 百 needs a digit before it.
                if digit == nil && !(unit == 10 && (section == 0 || hasUnit)) && unit < 10_000 { break scan }
                if digitsOnly.count > 1, !hasUnit { return nil }
                hasUnit = true
                lastUnit = unit
                if unit >= 10_000 {
                    section += digit ?? 0
                    guard section > 0 || total > 0 else { break scan }
                    if section == 0 { total *= unit } else { total = unit == 100_000_000 ? (total + section) * unit : total + section * unit }
                    section = 0
                } else {
                    section += (digit ?? 1) * unit
                }
                digit = nil
            } else {
                break scan
            }
            position += 1
        }
        guard position > text.startIndex else { return nil }
        if !hasUnit {
            guard digitsOnly.count <= 12 else { return nil }
            // 三四个 is a range, which cannot be checked; 二〇一七 is written digit by digit.
            if digitsOnly.count == 2, !digitsOnly.contains(0) { return nil }
            total = digitsOnly.reduce(0) { $0 * 10 + $1 }
        } else {
            total += section + (digit ?? 0)
        }
        guard let whole = Int(exactly: total) else { return nil }
        var value = Exact(whole), step = Exact(lastUnit >= 10_000 ? Int(lastUnit) : 1), decimals = 0
        if position < text.endIndex, text[position] == "点" || text[position] == "點" {
            var fraction: [Int128] = []
            var next = position + 1
            while next < text.endIndex, fraction.count < 12, let number = Self.digits[text[next]] {
                fraction.append(number)
                next += 1
            }
            if !fraction.isEmpty, let digits = Int(exactly: fraction.reduce(0) { $0 * 10 + $1 }) {
                decimals = fraction.count
                step = Exact.one / Exact(10).power(decimals)
                value = value + Exact(digits) * step
                position = next
            }
        }
        self.value = value
        self.step = step
        self.decimals = decimals
        length = position - text.startIndex
    }

    static let digits: [Unicode.Scalar: Int128] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Unicode.Scalar: Int128] = [
        "十": 10, "百": 100, "千": 1_000, "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
    ]
}
