import Charts
import Edition
import Markup
import Scoring
import Source

/// A figure as files of its own, to be taken elsewhere: a drawing with its caption and source inside, and its data.
struct FigureFiles: Sendable {
    let rendition: Rendition

    /// The files of every figure that the chapters place.
    var all: [PlannedFile] {
        rendition.edition.exhibits.flatMap { exhibit -> [PlannedFile] in
            let exhibit = rendition.exhibits[exhibit.id] ?? exhibit
            guard case .figure(let figure) = exhibit.content else { return [] }
            let addresses = rendition.addresses
            let drawing = PlannedFile(path: addresses.figure(exhibit.id, "svg"), picture: addresses.figure(exhibit.id, "png")) { self.drawing(exhibit, figure) }
            let data = PlannedFile(path: addresses.figure(exhibit.id, "csv")) {
                CSVDownload.forReaders(FigureTable(rendition: rendition, figure: figure).download)
            }
            return [drawing, data]
        }
    }

    private func drawing(_ exhibit: NumberedExhibit, _ figure: Figure) -> [UInt8] {
        let language = rendition.language
        var out = ByteBuffer(capacity: 16 * 1024)
        FigureDrawing(rendition: rendition, root: nil, figure: figure).chart.write(
            file: ChartFile(
                title: rendition.label(exhibit) + " " + rendition.plainCaption(exhibit),
                notes: [
                    figure.block.unit.map { rendition.words("unit_of_measure", ["unit": $0.text(language)]) },
                    exhibit.texts.note.map { rendition.words("note", ["note": $0.text(language).plain]) },
                    rendition.cases(of: figure),
                ].compactMap { $0 },
                source: exhibit.texts.source?.text(language).plain ?? figure.tableSource?.text(language), language: language, words: rendition.chartWords),
            to: &out)
        return out.bytes
    }
}

extension Rendition {
    /// How many were scored, and in which edition ("22 个城市，2017 中国城市移动政务服务能力评价"); only the edition where the rows are
    /// from a table of their own.
    func cases(of figure: Figure) -> String? {
        let title = edition.facts.title.text(language)
        switch figure.rows.first?.subject {
        case .unit, .indicator, .group:
            // A condition leaves out units; a limit only shows fewer of them.
            let isSelected = figure.block.condition != nil && figure.block.limit == nil && figure.rows.allSatisfy { if case .unit = $0.subject { true } else { false } }
            let count = isSelected ? figure.rows.count : results.unitCount
            return words("cases", ["count": String(count), "counter": counter, "units": units(count), "edition": title])
        case .record: return title
        case .edition, nil: return nil
        }
    }
}
