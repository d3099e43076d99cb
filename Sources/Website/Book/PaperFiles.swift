import Edition
import Languages
import Exports
import Markup
import Output
import Source

/// The files around a printed page: the theme's styles and pictures, the edition's charts and images.
struct PaperFiles {
    let plan: EditionPlan
    let theme: Theme

    /// - Parameters:
    ///   - charts: those that the page shows.
    ///   - images: the edition's own that may stand in it.
    func document(name: String, _ page: ByteBuffer, charts: [(path: String, bytes: [UInt8])] = [], images: [ImageFile] = []) -> PaperDocument {
        let rendition = plan.rendition, edition = rendition.edition, release = edition.facts.releases.last
        let page = WritingDirection.isRightToLeft(rendition.language) ? NumbersOnPaper.isolated(page) : page
        let files =
            [OutputFile(path: PaperDocument.entry, bytes: page.bytes), OutputFile(path: "book.css", bytes: Array(theme.assets.paper.utf8))]
            + (charts + theme.assets.others).map { OutputFile(path: $0.path, bytes: $0.bytes) }
            + images.map { OutputFile(path: rendition.addresses.image($0.path), bytes: $0.bytes) }
        return PaperDocument(
            name: name, files: files, identifier: Self.digest(files),
            date: CivilDay.seconds(release?.date ?? "\(edition.facts.year)-01-01"), language: rendition.language)
    }

    /// SHA-256 of everything that the PDF shows: where it is the same, the PDF is.
    private static func digest(_ files: [OutputFile]) -> String {
        SHA256.hex(files.flatMap { Array("\($0.path) \($0.bytes.count)\n".utf8) + $0.bytes })
    }
}
