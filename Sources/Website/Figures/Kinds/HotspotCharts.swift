import Charts
import Edition
import Scoring
import Source

extension FigureDrawing {
    /// The terms of hotspots and clouds, with the change since the counts before where those are given.
    var terms: [Hotspot] {
        let compares = figure.series.count > 1
        return figure.rows.map { row in
            let count = row.cells[0]?.number.int ?? 0
            let change: Hotspot.Change? = compares ? row.cells[1].map { .by(count - ($0.number.int ?? 0)) } ?? .new : nil
            return Hotspot(row.label.text(language), count: count, text: row.cells[0]?.text(language), change: change)
        }
    }
}
