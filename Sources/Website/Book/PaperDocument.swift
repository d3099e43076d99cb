package import Output

/// What a PDF is made of: an HTML file with its stylesheet and pictures, as values, and what the PDF says of itself.
package struct PaperDocument: Sendable {
    /// The file that all others belong to.
    package static let entry = "document.html"

    /// The PDF's name without its ending; a `/` parts folders: `2017`, `2017-units/hangzhou`.
    package let name: String
    /// By their paths from the HTML file.
    package let files: [OutputFile]
    /// What distinguishes it from other PDF files, the same for the same content: hexadecimal digits.
    package let identifier: String
    /// When it was made, as the content says: seconds from 1970.
    package let date: Int
    /// BCP 47.
    package let language: String

    /// The file that all others belong to.
    var html: [UInt8] { files.first { $0.path == Self.entry }?.bytes ?? [] }

    /// Whether a PDF was made of exactly this: it says so in its identifier, near its end.
    func isShown(by pdf: [UInt8]) -> Bool { Self.says(identifier, pdf) }

    /// What a PDF is called whose formulas stand as words: another one is printed as soon as they can be drawn.
    var identifierWithoutDrawings: String { String(identifier.reversed()) }

    func isShownWithoutDrawings(by pdf: [UInt8]) -> Bool { Self.says(identifierWithoutDrawings, pdf) }

    private static func says(_ identifier: String, _ pdf: [UInt8]) -> Bool { pdf.suffix(4096).firstRange(of: Array("/ID [(\(identifier))".utf8)) != nil }
}
