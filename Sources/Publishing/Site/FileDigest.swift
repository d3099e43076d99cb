import CCrypto

/// The functions by which destinations tell what they hold, computed by libcrypto. MD5 and SHA-1 are what some of them offer: here they
/// guard against accidents, not against forgery.
package enum DigestFunction: String, CaseIterable, Sendable {
    case sha256, md5, sha1

    /// In lower-case hexadecimal digits; nil where this machine's libcrypto is told to do without the function.
    func hex(_ bytes: [UInt8]) -> String? {
        let function =
            switch self {
            case .sha256: EVP_sha256()
            case .md5: EVP_md5()
            case .sha1: EVP_sha1()
            }
        var raw = [UInt8](repeating: 0, count: 64)
        var written: UInt32 = 0
        guard bytes.withUnsafeBytes({ EVP_Digest($0.baseAddress, $0.count, &raw, &written, function, nil) }) == 1 else { return nil }
        return String(decoding: raw.prefix(Int(written)).flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

/// A digest that a destination gives of a file.
package struct FileDigest: Hashable, Sendable {
    package let function: DigestFunction
    /// In lower-case hexadecimal digits.
    package let hex: String

    package init(_ function: DigestFunction, _ hex: String) {
        self.function = function
        self.hex = hex
    }
}
