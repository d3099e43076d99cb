import Foundation

/// Unicode's composed form (UAX 15, NFC): `é` as one scalar, not as `e` and an accent, which is how macOS hands over names and some programs text.
///
/// Texts and names are read in it. Swift takes the two forms for the same text; browsers, file systems and digests do not.
enum NormalForm {
    /// Whether UTF-8 is in the composed form for certain. What is left open is settled by composing it.
    static func isSurelyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            // Up to U+02FF nothing composes with what stands before it, and everything is composed.
            if lead < 0xCC {
                index += 1
                continue
            }
            // U+4000 to U+9FFF: most of Chinese.
            if (0xE4...0xE9).contains(lead) {
                index += 3
                continue
            }
            let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            var scalar = UInt32(lead) & (0x7F >> UInt32(length))
            for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
            if !composed.contains(where: { $0.contains(scalar) }) { return false }
            index += length
        }
        return true
    }

    /// Ranges in which every scalar is its own composed form, begins a character, and is never the second part of a composition.
    static let composed: [ClosedRange<UInt32>] = [
        0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xFF00...0xFFEF, 0xAC00...0xD7A3, 0x2002...0x20CF, 0x2100...0x2125, 0x212C...0x2328,
        0x232B...0x2ADB, 0x2ADD...0x2BFF, 0x1F000...0x1FAFF, 0x20000...0x2F7FF, 0x0388...0x0482, 0x048A...0x052F, 0x1E00...0x1EFF, 0xFE00...0xFE0F,
        0xFE30...0xFE6F,
    ]
}

extension String {
    /// The text in Unicode's composed form.
    package var composed: String {
        var text = self
        if text.withUTF8(NormalForm.isSurelyComposed) { return self }
        // Line by line, since the system's function takes time by the square of a text's length, and nothing composes across a line feed.
        return utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            var line = String(Substring(line))
            return line.withUTF8(NormalForm.isSurelyComposed) ? line : line.precomposedStringWithCanonicalMapping
        }.joined(separator: "\n")
    }
}
