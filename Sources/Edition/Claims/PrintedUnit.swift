/// The unit that stands behind a number in a claim's text: `57.4 分` has ` 分`.
///
/// Where a page shows what the data give instead of what was printed, the unit stays.
enum PrintedUnit {
    /// Words of comparison, which are true of the printed number alone.
    private static let comparing: Set<Unicode.Scalar> = ["以", "左", "余", "多", "强", "弱", "有", "出", "上", "下", "内"]

    static func of(_ text: String, behind computed: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, isNumeral(first) else { return "" }
        let end = scalars.indices.first { !isNumeral(scalars, $0) && scalars[$0] != "%" && scalars[$0] != "％" } ?? scalars.count
        let rest = scalars[end...]
        guard !rest.contains(where: { isNumeral($0) || comparing.contains($0) }), rest.contains(where: { $0 != " " }) else { return "" }
        let unit = String(String.UnicodeScalarView(rest))
        return computed.hasSuffix(unit.trimmed) ? "" : unit
    }

    /// Whether a number goes on there, over a mark between its thousands.
    private static func isNumeral(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        if isNumeral(scalars[index]) { return true }
        let isBetweenDigits = index > 0 && index + 1 < scalars.count && isNumeral(scalars[index - 1]) && isNumeral(scalars[index + 1])
        return isBetweenDigits && ["\u{A0}", "\u{202F}", "\u{2019}", "'"].contains(scalars[index])
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "０"..."９", ".", ",", "．", "，", "-", "−": true
        default: false
        }
    }
}
