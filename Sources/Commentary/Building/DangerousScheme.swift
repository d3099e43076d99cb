/// Addresses that can run code or read the reader's files.
enum DangerousScheme {
    /// The scheme of `destination` if it is one of those; browsers skip spaces and control characters in it.
    static func of(_ destination: String) -> String? {
        var letters: [UInt8] = []
        for byte in destination.utf8 where byte > 0x20 && byte != 0x7F {
            letters.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
            if letters.count > 20 { break }
        }
        func begins(_ prefix: StaticString) -> Bool {
            letters.starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        }
        if begins("javascript:") { return "javascript" }
        if begins("vbscript:") { return "vbscript" }
        if begins("file:") { return "file" }
        if begins("data:"), !begins("data:image/png"), !begins("data:image/gif"), !begins("data:image/jpeg"), !begins("data:image/webp") {
            return "data"
        }
        return nil
    }
}
