/// The operator of a claim: `[57.3](= 'mean(total)')`. It is read from the value's side: `[57](> …)` says that the value is over 57.
///
/// Chapters are read for it and formulas are judged by it; the spellings stand here alone.
package enum ClaimOperator: String, Sendable, CaseIterable {
    case equal = "="
    case about = "≈"
    case greater = ">"
    case greaterOrEqual = "≥"
    case less = "<"
    case lessOrEqual = "≤"
    /// An acknowledged difference: the text is what was printed elsewhere.
    case different = "≠"

    /// In Unicode, ASCII or full width, as keyboards and input methods give it. Longest first.
    package static let spellings: [(text: StaticString, meaning: ClaimOperator)] = [
        ("！＝", .different), ("！=", .different), ("!＝", .different), ("!=", .different), ("/=", .different), ("≠", .different),
        ("＜＞", .different), ("<>", .different),
        ("~=", .about), ("～=", .about), ("～＝", .about), ("≈", .about), ("≒", .about), ("≃", .about), ("≅", .about), ("∼", .about),
        (">=", .greaterOrEqual), ("=>", .greaterOrEqual), ("＞＝", .greaterOrEqual), ("＞=", .greaterOrEqual),
        (">＝", .greaterOrEqual), ("≥", .greaterOrEqual), ("≧", .greaterOrEqual), ("⩾", .greaterOrEqual),
        ("<=", .lessOrEqual), ("=<", .lessOrEqual), ("＜＝", .lessOrEqual), ("＜=", .lessOrEqual), ("<＝", .lessOrEqual),
        ("≤", .lessOrEqual), ("≦", .lessOrEqual), ("⩽", .lessOrEqual),
        ("==", .equal), ("＝＝", .equal), ("=", .equal), ("＝", .equal),
        (">", .greater), ("＞", .greater), ("<", .less), ("＜", .less),
    ]
}
