import Scoring

/// Number words in English prose, for finding those that nothing vouches for.
package enum WrittenNumber {
    package enum Meaning: Sendable {
        /// three, a dozen: a number if it counts something.
        case count
        /// two-thirds, half: a share of something.
        case share
        /// twice, threefold.
        case multiple
        /// first, twenty-first.
        case ordinal
    }

    /// The number words at the beginning of a text in lower case: how many scalars they take, and what they say; `isOne` of one and once.
    package static func english(_ text: ArraySlice<Unicode.Scalar>) -> (length: Int, meaning: Meaning, isOne: Bool)? {
        guard let numeral = EnglishNumeral(text) else { return nil }
        let meaning: Meaning =
            switch numeral.form {
            case .cardinal: .count
            case .part: .share
            case .multiple: .multiple
            case .ordinal: .ordinal
            }
        return (numeral.length, meaning, numeral.value == .one)
    }
}
