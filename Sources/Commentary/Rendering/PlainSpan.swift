/// What sub- and superscript and struck words are where there is only plain text: titles, descriptions, feeds, what is searched.
package enum PlainSpan {
    /// `10³` and `CO₂` have characters of their own; with other words it is said by a sign, so that 10 to the power n is not read as `10n`.
    package static func words(_ words: String, _ span: TextSpan) -> String {
        let characters: [Character: Character]
        switch span {
        case .struck: return ""
        case .superscript: characters = raised
        case .subscript: characters = lowered
        }
        let small = words.compactMap { characters[$0] }
        if small.count == words.count { return String(small) }
        // `1st`, a note’s letter: nothing that could be reckoned with.
        if words.allSatisfy(\.isLetter) { return words }
        let sign = span == .superscript ? "^" : "_"
        return words.allSatisfy { $0.isLetter || $0.isNumber } ? sign + words : sign + "(" + words + ")"
    }

    /// Appends words behind struck ones, which are left out: of the blanks around those one stays.
    package static func append(_ words: String, to text: inout String, behindStruck: inout Bool) {
        var words = words[...]
        if behindStruck, text.last?.isWhitespace ?? true { words = words.drop(while: \.isWhitespace) }
        behindStruck = false
        text += words
    }

    private static let raised = Dictionary(uniqueKeysWithValues: zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"))
    private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"))
}

extension DocumentNode {
    /// What is shown of a task where there are no boxes.
    package static func taskSign(isDone: Bool) -> String { isDone ? "☑ " : "☐ " }
}
