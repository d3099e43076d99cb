import Edition
import Source

/// What is said under a figure wherever it stands by itself, in a file or in another site's frame: plain texts, in their order.
struct FigureNotes {
    /// Unit of measure, note, number of cases.
    let notes: [String]
    /// Without the word for it.
    let source: String?

    init(_ rendition: Rendition, _ exhibit: NumberedExhibit) {
        let language = rendition.language
        let note = exhibit.texts.note.map { rendition.words("note", ["note": $0.text(language).plain]) }
        switch exhibit.content {
        case .figure(let figure):
            notes = [
                figure.block.unit.map { rendition.words("unit_of_measure", ["unit": $0.text(language)]) }, note, rendition.cases(of: figure),
                rendition.unjoinedNote(figure), rendition.placesNote(figure), rendition.surroundingsNote(figure), rendition.trendNote(figure),
            ].compactMap { $0 }
            source = exhibit.texts.source?.text(language).plain ?? figure.tableSource?.text(language)
        case .table, .written:
            notes = [note].compactMap { $0 }
            source = exhibit.texts.source?.text(language).plain
        }
    }
}
