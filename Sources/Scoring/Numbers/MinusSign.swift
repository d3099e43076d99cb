/// The minus of what people read is the sign itself (U+2212), as wide as a plus; programs read a hyphen.
package enum MinusSign {
    /// Digits as readers see them.
    package static func printed(_ digits: String) -> String { digits.hasPrefix("-") ? "−" + digits.dropFirst() : digits }

    /// A printed number as programs read it.
    package static func plain(_ text: String) -> String {
        // Most numbers are not negative, and have no character beyond ASCII.
        text.utf8.contains(0xE2) ? text.replacing("−", with: "-") : text
    }
}
