import Charts
import Edition
import Markup

/// A figure as files of its own, to be taken elsewhere: a drawing with its caption and source inside, and its data.
struct FigureFiles: Sendable {
    let rendition: Rendition

    /// The files of every figure that the chapters place.
    var all: [PlannedFile] {
        rendition.edition.exhibits.flatMap { exhibit -> [PlannedFile] in
            let exhibit = rendition.targets.exhibits[exhibit.id] ?? exhibit
            guard case .figure(let figure) = exhibit.content else { return [] }
            let addresses = rendition.addresses
            let drawing = PlannedFile(path: addresses.figure(exhibit.id, "svg"), picture: addresses.figure(exhibit.id, "png")) { self.drawing(exhibit, figure) }
            let data = PlannedFile(path: addresses.figure(exhibit.id, "csv")) {
                CSVDownload.forReaders(FigureTable(names: rendition.names, figure: figure).download)
            }
            return [drawing, data]
        }
    }

    func drawing(_ exhibit: NumberedExhibit, _ figure: Figure) -> [UInt8] {
        let language = rendition.language, said = FigureNotes(rendition, exhibit)
        var out = ByteBuffer(capacity: 16 * 1024)
        FigureDrawing(rendition: rendition, root: nil, figure: figure).chart.write(
            file: ChartFile(
                title: rendition.words.label(exhibit) + " " + rendition.plainCaption(exhibit), lead: rendition.names.lead(figure),
                notes: said.notes, source: said.source, language: language, words: rendition.chartWords),
            to: &out)
        return out.bytes
    }
}
