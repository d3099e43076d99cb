/// Anchors (`&name`) and aliases (`*name`) are refused: content is written by people who would take `*name` for emphasis, and
/// a few lines of aliases of aliases can stand for more nodes than any memory holds.
enum YAMLAnchors {
    static func diagnostic(at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml-anchor", "YAML anchors (&name) and aliases (*name) are not used here", at: place,
            hint: "write the value out, or put a text that begins with & or * in quotes")
    }

    /// Refuses a text with an anchor and very many aliases before the library sees it, which compares keys by
    /// walking through everything that aliases stand for. Text that only looks like them is let through up to that point.
    static func excess(in positions: YAMLPositions) -> Place? {
        let bytes = positions.bytes
        var anchor: Int?
        var aliases = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
            guard index + 1 < bytes.count, bytes[index + 1] > 0x20, index == 0 || isBoundary(bytes[index - 1]) else { continue }
            if byte == UInt8(ascii: "&") { anchor = anchor ?? index } else { aliases += 1 }
        }
        guard let anchor, aliases > 20 else { return nil }
        return positions.place(offset: anchor)
    }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
    }
}
