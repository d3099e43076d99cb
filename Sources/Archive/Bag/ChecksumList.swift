import Edition
import Messages
import Output

/// `1.0.0.sha256`, beside the bag: what `sha256sum --check` needs for the bag's digest and the .zip.
///
/// It is written in one way, and read as it comes back from editors, systems and version control: with a byte order mark, CRLF line ends,
/// capital digits, blank lines, and the `*` of a binary file. Anything else in it is refused, so that no digest goes unchecked.
struct ChecksumList: Equatable, Sendable {
    /// Of the bag: SHA-256 of its tagmanifest-sha256.txt, in lower case.
    let bag: String
    /// Of the .zip.
    let zip: String

    static func bytes(version: ReleaseVersion, digest: String, zip: [UInt8]) -> [UInt8] {
        ChecksumList(bag: digest, zip: Digest.sha256.hex(zip)).bytes(version)
    }

    /// As it is written.
    func bytes(_ version: ReleaseVersion) -> [UInt8] {
        Manifest([(Self.bagName(version), bag), (Self.zipName(version), zip)]).bytes
    }

    private static func bagName(_ version: ReleaseVersion) -> String { "\(version)/tagmanifest-sha256.txt" }
    private static func zipName(_ version: ReleaseVersion) -> String { "\(version).zip" }

    /// Why a list states no digest that could be relied on.
    struct Unreadable: Error, Equatable {
        let reason: Message
        /// 1-based; nil of the list as a whole.
        let line: Int?
    }

    /// The list at a path; nothing is read through a symbolic link.
    static func read(at path: String, _ version: ReleaseVersion) -> Result<ChecksumList, Unreadable> {
        guard let bytes = FileSystem.contents(path) else { return .failure(Unreadable(reason: "it cannot be read", line: nil)) }
        return read(bytes, version)
    }

    static func read(_ bytes: [UInt8], _ version: ReleaseVersion) -> Result<ChecksumList, Unreadable> {
        Result { () throws(Unreadable) in try parse(bytes, version) }
    }

    private static func parse(_ bytes: [UInt8], _ version: ReleaseVersion) throws(Unreadable) -> ChecksumList {
        guard var text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw Unreadable(reason: "it is not UTF-8 text", line: nil)
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let names = [bagName(version), zipName(version)]
        var digests: [String: String] = [:]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let parts = line.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" })
            guard let first = parts.first else { continue }
            let digest = first.lowercased()
            var name = (parts.count > 1 ? parts[1] : "").trimmingPrefix { $0 == " " || $0 == "\t" }
            if name.first == "*" { name = name.dropFirst() }
            while let last = name.last, last == " " || last == "\t" { name = name.dropLast() }
            if let fault = fault(digest, String(name), names) { throw Unreadable(reason: fault, line: index + 1) }
            if let other = digests.updateValue(digest, forKey: String(name)), other != digest {
                throw Unreadable(reason: "it states two digests of \(name)", line: index + 1)
            }
        }
        for name in names where digests[name] == nil { throw Unreadable(reason: "it does not state the digest of \(name)", line: nil) }
        return ChecksumList(bag: digests[names[0]] ?? "", zip: digests[names[1]] ?? "")
    }

    private static func fault(_ digest: String, _ name: String, _ names: [String]) -> Message? {
        guard digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return "this line does not begin with a digest" }
        if digest.utf8.count != Digest.sha256.length {
            let function = [32: "MD5", 40: "SHA-1", 56: "SHA-224", 96: "SHA-384", 128: "SHA-512"][digest.utf8.count]
            return function.map { "a SHA-256 digest has 64 digits, and this one has \(digest.utf8.count), as \($0) has" }
                ?? "a SHA-256 digest has 64 digits, and this one has \(digest.utf8.count)"
        }
        if name.isEmpty { return "this line does not say of which file the digest is" }
        return names.contains(name) ? nil : "this line is about \(name), and the list about \(names[0]) and \(names[1])"
    }
}
