@testable import Charts

/// Where reference lines run through texts, told by boxes alone.
enum ReferenceLines {
    static func crossings(_ drawing: Drawing) -> [String] {
        let texts = drawing.marks.compactMap { mark in mark.textBox.map { (box: $0, text: mark.printed ?? "") } }
        return drawing.marks.flatMap { mark -> [String] in
            guard case .line(let from, let to, "ref") = mark else { return [] }
            return texts.filter { text in
                let box = text.box
                return min(from.x, to.x) < box.right && box.left < max(from.x, to.x) + 0.01 && min(from.y, to.y) < box.bottom
                    && box.top < max(from.y, to.y) + 0.01
            }.map { "a line through \($0.text)" }
        }
    }

    /// A list of rows as a page shows it, at widths from a phone's to a wide page's.
    static func crossings(_ list: RowList) -> [String] {
        var found: [String] = []
        let plots = RuleCut.plots(list)
        let foot = list.references.enumerated().flatMap { $1.marks(line: $0) }
        for marks in list.rows.indices.map({ list.marks(of: $0) }) + [foot[...]] {
            for mark in marks {
                guard case .rule(let at, let top, let bottom, "ref") = mark, let hidden = RuleCut.classes(mark, among: marks, plots: plots) else { continue }
                for width in stride(from: 280.0, through: 1300, by: 85) {
                    let band = RuleCut.bands.lastIndex { $0 <= width } ?? 0
                    if hidden.contains("k\(band)") { continue }
                    let plot = list.plot(at: width)
                    for text in marks.compactMap({ box($0, plot) })
                    where text.left < at * plot && at * plot < text.right && text.top < bottom && top < text.bottom {
                        found.append("a line through a text at width \(width)")
                    }
                }
            }
        }
        return found
    }

    private static func box(_ mark: RowMark, _ plot: Double) -> Box? {
        guard case .text(let text, let at, let dx, let baseline, let anchor, let style) = mark else { return nil }
        return TextBox.of(text, at: Point(at * plot + dx, baseline), anchor: anchor, style: style)
    }
}
