import Commentary
import Edition

/// What texts of an edition show and refer to, in one language.
struct TextTargets: Sendable {
    /// By id, in this language where there is a translation.
    let exhibits: [String: NumberedExhibit]
    /// The ids of those that stand in the chapters as a reader of this language has them: a translation may lack one.
    let standing: Set<String>
    /// By chapter: the ids of the headings and notes of the text that its page shows.
    let anchors: [String: Set<String>]
    /// By path below the edition's folder.
    let imageSizes: [String: ImageSize]

    init(_ edition: Edition, language: String) {
        var exhibits = Dictionary(edition.exhibits.map { ($0.id, $0) }) { first, _ in first }
        for chapter in edition.chapters {
            for exhibit in chapter.version(language).exhibits { if let exhibit { exhibits[exhibit.id] = exhibit } }
        }
        self.exhibits = exhibits
        standing = Set(edition.chapters.flatMap { $0.version(language).exhibits }.compactMap { $0?.id })
        anchors = Dictionary(edition.chapters.map { ($0.slug, Set($0.version(language).document.ids.map(\.id))) }) { first, _ in first }
        imageSizes = Dictionary(edition.images.compactMap { image in ImageSize.read(image.bytes).map { (image.path, $0) } }) { first, _ in first }
    }
}
