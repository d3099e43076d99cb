internal import Markup

extension ByteBuffer {
    /// Appends an address for an attribute as libcmark does: what no address may hold is percent-encoded, what is already
    /// encoded stays, `&` and `'` become character references.
    mutating func href(_ address: String) {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(address.utf8.count)
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "&"): encoded += "&amp;".utf8
            case UInt8(ascii: "'"): encoded += "&#x27;".utf8
            case _ where byte.isLetter || byte.isDigit || Self.isSafe(byte): encoded.append(byte)
            default:
                encoded.append(UInt8(ascii: "%"))
                encoded.append(Self.hexadecimal[Int(byte >> 4)])
                encoded.append(Self.hexadecimal[Int(byte & 15)])
            }
        }
        raw(encoded)
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
