import Edition
import Markup
import Output
import Source

/// The files around a printed page: the theme's styles and pictures, the edition's charts and images.
struct PaperFiles {
    let plan: EditionPlan
    let theme: Theme

    /// - Parameter images: the charts that the page shows; those of every figure where nothing else is said.
    func document(name: String, _ page: ByteBuffer, images: [(path: String, bytes: [UInt8])]? = nil) -> PaperDocument {
        let rendition = plan.rendition, edition = rendition.edition, release = edition.facts.releases.last
        let images = images ?? BookExhibit.images(rendition, style: theme.assets.chartsOnPaper)
        return PaperDocument(
            name: name,
            files: [
                OutputFile(path: PaperDocument.entry, bytes: page.bytes), OutputFile(path: "book.css", bytes: Array(theme.assets.paper.utf8)),
            ] + images.map { OutputFile(path: $0.path, bytes: $0.bytes) } + theme.assets.others.map { OutputFile(path: $0.path, bytes: $0.bytes) }
                + edition.images.map { OutputFile(path: rendition.addresses.image($0.path), bytes: $0.bytes) },
            identifier: AssetHash.text(page.bytes),
            date: CivilDay.seconds(release?.date ?? "\(edition.facts.year)-01-01"), language: rendition.language)
    }
}
