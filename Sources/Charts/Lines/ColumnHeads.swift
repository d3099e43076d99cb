/// The names of columns along a line of text: the last and the first one, and as many between as have room.
enum ColumnHeads {
    private static let size = 12.0, gap = 8.0

    /// - Parameters:
    ///   - xs: the middles, ascending.
    ///   - width: of the drawing, which no name leaves.
    static func marks(_ names: [String], at xs: [Double], baseline: Double, width: Double) -> [Mark] {
        let heads = zip(names, xs).map { name, x in
            let half = TextMeasure.maximum(name, size: size) / 2
            return (name: name, middle: max(half, min(width - half, x)), half: half)
        }
        guard let first = heads.first, let last = heads.last, heads.count > 1 else { return heads.map { mark($0.name, $0.middle, baseline) } }
        var marks = [mark(last.name, last.middle, baseline)]
        var free = last.middle - last.half - gap
        let hasFirst = first.middle + first.half <= free
        let start = hasFirst ? first.middle + first.half + gap : 0
        for head in heads.dropFirst().dropLast().reversed() where head.middle + head.half <= free && head.middle - head.half >= start {
            marks.append(mark(head.name, head.middle, baseline))
            free = head.middle - head.half - gap
        }
        if hasFirst { marks.append(mark(first.name, first.middle, baseline)) }
        return marks.reversed()
    }

    private static func mark(_ name: String, _ middle: Double, _ baseline: Double) -> Mark {
        .text(name, at: Point(middle, baseline), anchor: .middle, style: .note)
    }
}
