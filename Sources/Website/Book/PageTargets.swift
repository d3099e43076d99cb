import Markup

/// Hands each link within a printed page its own address as the custom property `--to`, of which the style asks the number of the page.
///
/// WeasyPrint 70 forgets whom to tell where `target-counter(attr(href url), page)` asks: contents then keep the number of an earlier pass.
enum PageTargets {
    static func named(_ markup: ByteBuffer) -> ByteBuffer {
        var out = ByteBuffer(capacity: markup.count + markup.count / 8)
        var scanner = TagScanner(markup.bytes)
        while let piece = scanner.next() {
            switch piece {
            case .other(let bytes), .linkEnd(let bytes): out.raw(bytes)
            case .tag(let before, let address, let after):
                out.raw(before)
                out.raw(address.bytes)
                if address.isLink, address.bytes.first == UInt8(ascii: "#") {
                    out.raw("\" style=\"--to:url('")
                    for byte in address.bytes {
                        // What would end the string, or escape its end, is encoded as in any address.
                        switch byte {
                        case UInt8(ascii: "'"): out.raw("%27")
                        case UInt8(ascii: "\\"): out.raw("%5C")
                        default: out.raw([byte])
                        }
                    }
                    out.raw("')")
                }
                out.raw(after)
            }
        }
        return out
    }
}
