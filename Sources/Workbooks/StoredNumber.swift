/// The number that a cell stores, as plain digits.
///
/// A spreadsheet has nothing but binary doubles, and writes them with up to 17 digits: 1.1 as 1.1000000000000001. Meant is the shortest decimal
/// that is that double (Steele and White 1990), which is what was typed. Up to 15 digits every decimal is its own shortest one (IEEE 754:
/// DBL_DIG), and is taken as it stands.
enum StoredNumber {
    /// Nil where it is no number.
    static func plain(_ text: String) -> String? {
        guard let value = Double(text), value.isFinite else { return nil }
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E } && text.utf8.first != 0x2E && text.utf8.last != 0x2E
        if isPlain && digits <= 15 { return value == 0 && text.utf8.first == 0x2D ? String(text.dropFirst()) : text }
        return expanded(value.description)
    }

    /// `1.5e-07` as 0.00000015, `2.0` as 2.
    private static func expanded(_ text: String) -> String {
        let parts = text.split(separator: "e"), exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let number = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(number[0]), part = number.count > 1 && number[1] != "0" ? String(number[1]) : ""
        var digits = whole + part, point = whole.count + exponent
        if point <= 0 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        }
        if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
        let head = digits.prefix(point), tail = digits.dropFirst(point)
        let trimmed = head.drop { $0 == "0" }
        let fraction = tail.reversed().drop { $0 == "0" }.reversed()
        let plain = (trimmed.isEmpty ? "0" : String(trimmed)) + (fraction.isEmpty ? "" : "." + String(fraction))
        return isNegative && plain != "0" ? "-" + plain : plain
    }
}
