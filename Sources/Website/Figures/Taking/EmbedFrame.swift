import Charts
import Edition
import Formula
import Markup
import Source

/// A figure or table as other sites frame it: what stands in the frame, how high that is, and the element that they write.
struct EmbedFrame {
    let rendition: Rendition
    let exhibit: NumberedExhibit

    /// The page in the frame, from the site's root.
    var path: String { rendition.addresses.embed(exhibit.id) }

    /// The widest frame for which the height is reckoned, the narrowest, and those at which another drawing is shown.
    private static let widths: [Double] = [360, 540, 720]
    /// Around the content, on each side.
    private static let margin = 16.0
    /// A table higher than this scrolls in its frame.
    private static let mostTableHeight = 640

    /// `<iframe …></iframe>`
    /// - Parameter address: of the page in the frame.
    func snippet(address: String) -> String {
        var out = ByteBuffer(capacity: 256)
        out.raw("<iframe")
        out.attribute("src", address)
        out.attribute("title", title)
        out.raw(" width=\"100%\" height=\"")
        out.number(height)
        out.raw("\" loading=\"lazy\" style=\"border:0\"></iframe>")
        return out.string
    }

    /// "Figure 3 Totals by region".
    var title: String { rendition.words.label(exhibit) + " " + rendition.plainCaption(exhibit) }

    /// In CSS pixels, such that nothing has to scroll or shrink in a frame of 360 to 1200: of the widths at which lines break otherwise the highest.
    var height: Int {
        switch exhibit.content {
        case .figure(let figure):
            let chart = chart(figure)
            let texts = texts, highest = Self.widths.map { width in around(width, texts) + chart.height(inside: width - 2 * Self.margin) }.max() ?? 0
            return Int((highest / 10).rounded(.up)) * 10
        case .table(let table):
            let rows = PlacedRows.count(rendition, table)
            // A row is 37 pixels high, its head as high as two; names may break.
            return min(Int(around(Self.widths[0], texts)) + 80 + rows * 40, Self.mostTableHeight)
        case .written: return 0
        }
    }

    func chart(_ figure: Figure) -> FramedChart {
        FramedChart(
            FigureDrawing(rendition: rendition, root: nil, figure: figure).chart, lead: rendition.names.lead(figure), words: rendition.chartWords)
    }

    /// What stands over and under the chart: the caption; the notes, where it is from, and whose it is.
    private var texts: (title: String, below: [String]) {
        let notes = FigureNotes(rendition, exhibit)
        return (title, notes.notes + [notes.source.map { rendition.words("source", ["source": $0]) }].compactMap { $0 } + [credit])
    }

    /// How high that is in a frame of a width.
    private func around(_ width: Double, _ texts: (title: String, below: [String])) -> Double {
        let inside = width - 2 * Self.margin
        let caption = LineCount.of(texts.title, size: 16.5, width: inside)
        let lines = texts.below.reduce(0) { $0 + LineCount.of($1, size: 13, width: inside) }
        // Of a sealed release two lines say which.
        let release = rendition.surroundings.releases.sealing == nil ? 0 : 2
        return 28 + Double(caption) * 24 + 12 + 12 + Double(lines + release) * 20 + 8
    }

    /// As long as the line under the notes.
    private var credit: String {
        ([rendition.edition.facts.title.text(rendition.language)]
            + [rendition.site.publisher?.text(rendition.language), rendition.site.license?.name].compactMap { $0 })
            .joined(separator: " · ")
    }
}

/// How many rows a placed table has.
enum PlacedRows {
    static func count(_ rendition: Rendition, _ table: PlacedTable) -> Int {
        let edition = rendition.edition
        let all =
            switch table.block.kind {
            case .ranking, .scores, .units: edition.units.count
            case .indicators: edition.indicators.count
            case .groups: table.grouping.map { edition.groupings[$0].values.count } ?? 0
            case .data: table.data.map { edition.tables[$0].table.rows.count } ?? 0
            }
        return min(all, table.block.limit ?? .max)
    }
}
