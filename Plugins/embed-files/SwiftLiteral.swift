/// Texts as Swift writes them.
enum SwiftLiteral {
    /// A raw multi-line literal of exactly this text.
    static func text(_ text: String) -> String {
        // Its fence is longer than any run of # after a quote or a backslash in the text.
        var longest = 0
        var run: Int?
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
            case UInt8(ascii: "#"): run = run.map { $0 + 1 }
            default: run = nil
            }
            longest = max(longest, run ?? 0)
        }
        let fence = String(repeating: "#", count: longest + 1)
        // The compiler refuses control characters in a source.
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
        let escaped = isPlain ? text : text.unicodeScalars.map { escape($0, fence) }.joined()
        return "\(fence)\"\"\"\n\(escaped)\n\"\"\"\(fence)"
    }

    private static func escape(_ scalar: Unicode.Scalar, _ fence: String) -> String {
        scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" ? String(scalar) : "\\\(fence)u{\(String(scalar.value, radix: 16))}"
    }
}
