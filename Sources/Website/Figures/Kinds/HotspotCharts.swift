import Charts
import Edition
import Scoring
import Source

extension FigureDrawing {
    var hotspots: HotspotList {
        let title = figure.comparedEdition.map { rendition.words("change_since", ["edition": $0]) } ?? rendition.words["change"]
        return HotspotList(terms: terms, changeTitle: figure.series.count > 1 ? title : nil)
    }

    /// The terms of hotspots and clouds, with the change since the counts before where there are any.
    var terms: [Hotspot] {
        let compares = figure.series.count > 1
        return figure.rows.map { row in
            let count = row.cells[0]?.number.int ?? 0
            let before = compares ? row.cells[1]?.number.int ?? 0 : nil
            let change = before.map { $0 == 0 ? Hotspot.Change.new : .by(count - $0) }
            return Hotspot(row.label.text(language), count: count, text: row.cells[0]?.text(language), change: change)
        }
    }
}
