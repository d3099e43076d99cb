/// Files that were renamed or saved as text but are something else.
enum BinaryFormats {
    /// What the file is, and what to do with it, where its first bytes tell.
    static func recognise(_ bytes: [UInt8]) -> (name: Message, hint: Message)? {
        guard let first = bytes.first, [0x50, 0xD0, 0x25, 0x89, 0xFF, 0x1F].contains(first) else { return nil }
        return signatures.first { bytes.starts(with: $0.bytes) }.map { ($0.name, $0.hint) }
    }

    private static let export: Message = "export the table as CSV (in Excel \"CSV UTF-8\")"

    private static let signatures: [(bytes: [UInt8], name: Message, hint: Message)] = [
        (
            [0x50, 0x4B, 0x03, 0x04], "an Excel workbook or another ZIP archive",
            "if it is a workbook, rename it to .xlsx, which may stand in place of a .csv; else \(export)"
        ),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Excel workbook or Word document of the old format", export),
        (Array("%PDF-".utf8), "a PDF file", "copy its text into a new file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image", "give the file its proper extension"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image", "give the file its proper extension"),
        ([0x1F, 0x8B], "a gzip archive", "unpack it"),
    ]
}
