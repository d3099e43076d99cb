import CCrypto

/// The two functions of FIPS 180-4 by which a bag's files are listed, computed by libcrypto.
enum Digest: String, CaseIterable, Sendable {
    case sha256
    case sha512

    /// How many hexadecimal digits it has.
    var length: Int { self == .sha256 ? 64 : 128 }

    /// The digest of some bytes, in lower-case hexadecimal digits.
    func hex(_ bytes: [UInt8]) -> String {
        let function = self == .sha256 ? EVP_sha256() : EVP_sha512()
        let raw = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            var written: UInt32 = 0
            let done = bytes.withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, buffer.baseAddress, &written, function, nil) }
            precondition(done == 1 && Int(written) == length / 2, "libcrypto has \(rawValue)")
            count = Int(written)
        }
        return String(decoding: raw.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Whether a text is a digest of this kind: the right number of hexadecimal digits, in lower case.
    func isWellFormed(_ text: some StringProtocol) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

/// Both digests of one file.
struct FileDigests: Hashable, Sendable {
    let sha256: String
    let sha512: String

    init(_ bytes: [UInt8]) {
        sha256 = Digest.sha256.hex(bytes)
        sha512 = Digest.sha512.hex(bytes)
    }

    subscript(digest: Digest) -> String { digest == .sha256 ? sha256 : sha512 }
}
