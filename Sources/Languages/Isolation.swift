/// Texts of another direction within a sentence that is written from right to left.
package enum Isolation {
    private static let first = "\u{2068}", pop = "\u{2069}"

    /// A value for such a sentence: “−3.5”, “=12” and “1–3” would be read the other way round, and a name in Latin letters would take the
    /// bracket behind it along. It stands between marks that nobody sees (FIRST STRONG ISOLATE), unless it is nothing but letters of the right-to-left
    /// scripts, digits and what goes with these.
    package static func isolated(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x30...0x39, 0x20, 0x2E, 0x25, 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
            default: false
            }
        }
        return isPlain ? text : first + text + pop
    }
}
