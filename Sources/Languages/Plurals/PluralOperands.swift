/// A printed number as plural rules see it: “1” and “1.0” are of different forms in English.
package struct PluralOperands: Sendable {
    /// The integer digits, as far as rules can tell numbers apart by them.
    let integer: Int
    /// How many digits stand behind the decimal mark, zeros among them.
    let fractionDigits: Int
    /// Whether all of those are zeros.
    let isInteger: Bool

    package init(_ count: Int) {
        integer = Int(clamping: count.magnitude)
        fractionDigits = 0
        isInteger = true
    }

    /// - Parameter text: a number as pages print it, with grouping marks or a sign, if it has these. What is no number at all counts as 0.
    /// - Parameter mark: what stands before its decimals.
    package init(_ text: String, decimalMark mark: Character = ".") {
        let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).map { $0.filter { $0.isASCII && $0.isNumber } }
        // Rules look at no more than the last six digits and whether there are others.
        integer = Int(parts[0].suffix(15)) ?? 0
        fractionDigits = parts.count > 1 ? parts[1].count : 0
        isInteger = parts.count < 2 || parts[1].allSatisfy { $0 == "0" }
    }
}

extension PluralOperands {
    /// Whether it is 0, or 1, of things that can be counted.
    package var isNone: Bool { integer == 0 && fractionDigits == 0 }
    package var isSingle: Bool { integer == 1 && fractionDigits == 0 }
}
