import CCrypto

/// SHA-256 (FIPS 180-4) by libcrypto, in lower-case hexadecimal digits.
package enum SHA256 {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func hex(_ bytes: [UInt8]) -> String {
        let raw = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            var written: UInt32 = 0
            let done = bytes.withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, buffer.baseAddress, &written, EVP_sha256(), nil) }
            precondition(done == 1 && written == 32, "libcrypto has SHA-256")
            count = Int(written)
        }
        return String(decoding: raw.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
