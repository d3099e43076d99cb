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

    /// Running words with the numbers isolated in them that would be read the other way round: those with a sign before them and what is made of several, −3.5,
    /// 1–3, 12/22, +4, ≥60. A number alone stands as it is.
    package static func numbersIsolated(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        // Most words have no digit.
        guard scalars.contains(where: isDigit) else { return text }
        var result = String.UnicodeScalarView(), index = 0
        while index < scalars.count {
            let end = numberEnd(scalars, index)
            guard end > index else {
                result.append(scalars[index])
                index += 1
                continue
            }
            let number = scalars[index..<end], isPlain = number.allSatisfy { isDigit($0) || $0 == "." || $0 == "%" }
            if !isPlain { result.append(contentsOf: first.unicodeScalars) }
            result.append(contentsOf: number)
            if !isPlain { result.append(contentsOf: pop.unicodeScalars) }
            index = end
        }
        return String(result)
    }

    private static let signs: Set<Unicode.Scalar> = ["-", "−", "+", "±", "=", "≠", "≈", "<", ">", "≤", "≥", "~", "$", "€", "£"]
    private static let joints: Set<Unicode.Scalar> = ["-", "–", "—", "/", ".", ",", ":", "−", "×", "\u{A0}", "\u{202F}", "’"]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Whether a number can begin there: not within a word of another script, nor with the hyphen that joins a Hebrew prefix to a number.
    private static func isFree(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = scalars[index - 1]
        // Behind the mark of an isolation it is isolated already.
        if (0x0590...0x08FF).contains(before.value) { return scalars[index] != "-" }
        return !(before.properties.isAlphabetic || isDigit(before) || before == ")" || (0x2066...0x2068).contains(before.value))
    }

    /// Where the number ends that begins at `index`, with its sign and further numbers that are joined to it; `index` where none begins.
    private static func numberEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Int {
        var end = index
        if signs.contains(scalars[index]), isFree(scalars, index) { end += 1 }
        guard end < scalars.count, isDigit(scalars[end]), end > index || isFree(scalars, index) else { return index }
        while end < scalars.count {
            if isDigit(scalars[end]) || scalars[end] == "%" || scalars[end] == "‰" {
                end += 1
            } else if joints.contains(scalars[end]), end + 1 < scalars.count, isDigit(scalars[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        // A code such as 12-B is words of another script, which say themselves which way they are read.
        return end < scalars.count && scalars[end].isASCII && scalars[end].properties.isAlphabetic ? index : end
    }
}
