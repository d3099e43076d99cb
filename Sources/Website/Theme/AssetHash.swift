/// The part of a file's name that changes with its bytes, so that browsers may keep the file for good.
///
/// FNV-1a with 64 bits (RFC 9923), as 16 hexadecimal digits. Two versions of a style sheet share a name once in 10^19 times, and nobody gains by
/// making them do so: who can choose the site's own style can do more than that. Proof against forgers is what sealed releases have SHA-256 for.
enum AssetHash {
    static func text(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
