import Edition
import Testing

@testable import Archive
import Messages

/// The list of digests beside a bag, as editors, systems and version control hand it back.
struct ChecksumListTests {
    private static let bag = String(repeating: "0a", count: 32), zip = String(repeating: "b9", count: 32)
    private static let written = "\(bag)  1.0.0/tagmanifest-sha256.txt\n\(zip)  1.0.0.zip\n"

    private func read(_ text: String) -> Result<ChecksumList, ChecksumList.Unreadable> { ChecksumList.read(Array(text.utf8), .first) }

    @Test(arguments: [
        written, written.replacing("\n", with: "\r\n"), "\u{FEFF}" + written,
        written.uppercased().replacing("TAGMANIFEST-SHA256.TXT", with: "tagmanifest-sha256.txt").replacing(".ZIP", with: ".zip"),
        "\n" + written.replacing("\n", with: "\n\n"), written.replacing("  ", with: " *"), written.replacing("\n", with: " \n"), String(written.dropLast()),
        written.replacing("  ", with: "\t"), written.replacing("\n", with: "\r"),
        "\u{FEFF}\r\n" + written.replacing("  ", with: " *").replacing("\n", with: "\r\n"),
    ])
    func `what it states is read`(_ text: String) throws {
        #expect(try read(text).get() == ChecksumList(bag: Self.bag, zip: Self.zip))
    }

    @Test(arguments: [
        ("", nil, "it does not state the digest of 1.0.0/tagmanifest-sha256.txt"),
        (String(written.dropFirst(1)), 1, "a SHA-256 digest has 64 digits, and this one has 63"),
        (written.replacing(bag, with: String(repeating: "c", count: 40)), 1, "a SHA-256 digest has 64 digits, and this one has 40, as SHA-1 has"),
        (written.replacing(zip, with: zip + zip), 2, "a SHA-256 digest has 64 digits, and this one has 128, as SHA-512 has"),
        (written.replacing("1.0.0.zip", with: "1.0.1.zip"), 2, "this line is about 1.0.1.zip, and the list about 1.0.0/tagmanifest-sha256.txt and 1.0.0.zip"),
        (written + "\(zip)  notes.txt\n", 3, "this line is about notes.txt, and the list about 1.0.0/tagmanifest-sha256.txt and 1.0.0.zip"),
        ("\(bag)  1.0.0/tagmanifest-sha256.txt\n", nil, "it does not state the digest of 1.0.0.zip"),
        (written + "\(zip)  1.0.0/tagmanifest-sha256.txt\n", 3, "it states two digests of 1.0.0/tagmanifest-sha256.txt"),
        ("SHA256 (1.0.0.zip) = \(zip)\n", 1, "this line does not begin with a digest"),
        ("\(bag)\n\(zip)\n", 1, "this line does not say of which file the digest is"),
        ("<<<<<<< HEAD\n" + written, 1, "this line does not begin with a digest"),
    ])
    func `anything else is refused, with its line`(_ text: String, _ line: Int?, _ reason: String) {
        #expect(read(text) == .failure(.init(reason: Message(verbatim: reason), line: line)))
    }

    @Test func `text of another encoding is refused`() {
        let wide = Self.written.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(ChecksumList.read([0xFF, 0xFE] + wide, .first) == .failure(.init(reason: "it is not UTF-8 text", line: nil)))
        #expect(ChecksumList.read(wide, .first) == .failure(.init(reason: "it is not UTF-8 text", line: nil)))
    }
}
