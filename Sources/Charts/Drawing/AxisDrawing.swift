/// Axes with ticks, where a chart needs them: thin lines, labels from integers.
enum AxisDrawing {
    /// Along the bottom; returns the y below the labels.
    static func across(_ domain: Domain, left: Double, width: Double, y: Double, ticks text: TickText = .plain, into drawing: inout Drawing) -> Double {
        drawing.marks.append(.line(from: Point(left, y), to: Point(left + width, y), tint: "axis"))
        var free = -Double.infinity
        for tick in Ticks.across(domain, width: width) {
            let x = left + domain.fraction(tick.number) * width
            drawing.marks.append(.line(from: Point(x, y), to: Point(x, y + 4), tint: "axis"))
            let label = text(tick), width = TextMeasure.maximum(label, size: 12)
            // A label that would meet the one before it or leave the drawing is left out; its tick stays.
            guard x - width / 2 > free, x - width / 2 >= 0, x + width / 2 <= drawing.width else { continue }
            drawing.marks.append(.text(label, at: Point(x, y + 17), anchor: .middle, style: .note))
            free = x + width / 2 + 6
        }
        return y + 22
    }

    /// The width that the labels of an upward axis need, gap included.
    static func widthUpwards(_ ticks: [NiceNumber], _ text: TickText) -> Double {
        (ticks.reduce(0) { max($0, TextMeasure.maximum(text($1), size: 12)) } + 8).rounded(.up)
    }

    static func upwards(
        _ domain: Domain, ticks: [NiceNumber], _ text: TickText, left: Double, right: Double, top: Double, height: Double, into drawing: inout Drawing
    ) {
        for tick in ticks {
            let y = top + (1 - domain.fraction(tick.number)) * height
            drawing.marks.append(.line(from: Point(left, y), to: Point(right, y), tint: "grid"))
            drawing.marks.append(.text(text(tick), at: Point(left - 8, y + 4), anchor: .end, style: .note))
        }
    }
}
