internal import XML

/// The texts of a workbook, which cells name by number (ECMA-376 part 1, 18.4).
enum SharedStrings {
    static func read(_ bytes: [UInt8]) -> [String] {
        var strings: [String] = []
        _ = XMLPull.read(bytes) { pull in
            while let event = pull.next() {
                // What stands above Chinese and Japanese texts to tell how they sound is no part of them.
                if case .start("si") = event { strings.append(decoded(pull.text(without: ["rPh", "phoneticPr"]))) }
            }
        }
        return strings
    }

    /// A text with `_x000D_` read as the character that XML cannot hold (18.3.1.53, ST_Xstring).
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var out = "", rest = Substring(text)
        while let start = rest.firstRange(of: "_x") {
            out += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix(4), end = digits.endIndex
            if digits.count == 4, end < rest.endIndex, rest[end] == "_", let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
                out.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                out += rest[start]
                rest = rest[start.upperBound...]
            }
        }
        return out + rest
    }
}
