import Edition
import Exports
import Output

/// The PDF files that a site has: pages point to these and to no others.
struct PaperOffer: Sendable {
    struct File: Sendable {
        let bytes: [UInt8]
        /// Nil where the file does not say.
        let pages: Int?
    }

    static let none = PaperOffer(files: [:])

    /// By their paths from the site's root.
    private(set) var files: [String: File]

    var isEmpty: Bool { files.isEmpty }

    mutating func add(_ path: String, _ bytes: [UInt8]) { files[path] = File(bytes: bytes, pages: PDFPages.count(bytes)) }

    /// In the order of their paths.
    var planned: [PlannedFile] {
        files.sorted { $0.key < $1.key }.map { path, file in PlannedFile(path: path) { file.bytes } }
    }
}

extension Rendition {
    /// The PDF files of the whole edition: the book, and the briefs in one file.
    var papers: [PaperView] {
        let names = PaperNames(self)
        return [
            paper(names.book, words["paper_book"]), paper(names.briefs, words("paper_briefs", ["unit": self.names.unitWord])),
        ].compactMap { $0 }
    }

    /// The brief of a unit.
    func brief(of unit: Int) -> PaperView? { paper(PaperNames(self).brief(edition.units[unit].id), words["paper_brief"]) }

    private func paper(_ name: String, _ label: String) -> PaperView? {
        let path = addresses.paper(name)
        return surroundings.extras.papers.files[path].map { file in
            PaperView(
                label: label, path: percentEncoded(path), pages: file.pages.map { words("pages_count", count: $0) },
                size: words.written(DataPage.size(file.bytes.count)),
                separator: words["list_separator"])
        }
    }
}
