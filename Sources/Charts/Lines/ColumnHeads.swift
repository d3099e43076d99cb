/// The names of columns along a line of text: as many as have room, the last one first of all.
enum ColumnHeads {
    private static let size = 12.0, gap = 8.0

    /// - Parameters:
    ///   - xs: the middles, ascending.
    ///   - width: of the drawing, which no name leaves.
    static func marks(_ names: [String], at xs: [Double], baseline: Double, width: Double) -> [Mark] {
        var marks: [Mark] = [], free = Double.infinity
        for (name, x) in zip(names, xs).reversed() {
            let half = TextMeasure.maximum(name, size: size) / 2
            let middle = max(half, min(width - half, x))
            guard middle + half <= free else { continue }
            marks.append(.text(name, at: Point(middle, baseline), anchor: .middle, style: .note))
            free = middle - half - gap
        }
        return marks.reversed()
    }
}
