/// A small legend in a drawing: signs with names, in lines of the width.
enum Key {
    static let lineHeight = 20.0
    private static let sign = 12.0, gap = 6.0, between = 18.0

    /// Returns the y below it.
    static func draw(_ entries: [(tint: String, label: String)], width: Double, left: Double = 0, top: Double = 0, into drawing: inout Drawing) -> Double {
        var x = left, y = top
        for entry in entries {
            let text = TextMeasure.maximum(entry.label, size: TextStyle.note.size)
            if x > left, x + sign + gap + text > width {
                x = left
                y += lineHeight
            }
            drawing.marks.append(mark(entry.tint, x: x, y: y + 3))
            drawing.marks.append(.text(entry.label, at: Point(x + sign + gap, y + 13), anchor: .start, style: .note))
            x += sign + gap + text + between
        }
        return y + lineHeight
    }

    private static func mark(_ tint: String, x: Double, y: Double) -> Mark {
        switch tint {
        case "k-dot": .circle(centre: Point(x + sign / 2, y + sign / 2), radius: 5, tint: "dot")
        case "k-open": .circle(centre: Point(x + sign / 2, y + sign / 2), radius: 5, tint: "open")
        case "k-g1", "k-g2", "k-g3", "k-g4":
            GroupPoint.mark(
                .group((tint.last?.wholeNumberValue ?? 1) - 1), at: Point(x + sign / 2, y + sign / 2), radius: 5, tint: String(tint.dropFirst(2)))
        case "k-full": .circle(centre: Point(x + sign / 2, y + sign / 2), radius: 5, tint: "")
        case "k-med": .line(from: Point(x + sign / 2, y - 1), to: Point(x + sign / 2, y + sign + 1), tint: "med")
        case "k-range": .line(from: Point(x, y + sign / 2), to: Point(x + sign, y + sign / 2), tint: "range")
        default: .rect(x: x, y: y, width: sign, height: sign, tint: tint)
        }
    }
}
