import Markup

/// The seven colours with their bounds: how a reader knows what a colour means.
struct ColourScale: Equatable {
    struct Entry: Equatable {
        let step: RateStep
        /// The lower bound; empty where only the ends are named.
        let label: String
    }

    var entries: [Entry]
    var lowest = ""
    var highest = ""

    /// Sevenths have no short names: the ends say enough.
    static func rate(_ ends: RateScale) -> ColourScale {
        ColourScale(entries: (0..<RateStep.count).map { Entry(step: RateStep(index: $0), label: "") }, lowest: ends.lightest, highest: ends.darkest)
    }

    static func values(_ steps: ValueSteps, _ text: TickText) -> ColourScale {
        ColourScale(entries: steps.bounds.map { Entry(step: $0.step, label: text($0.bound) + "+") })
    }

    /// Hidden from screen readers, to whom every value is said as a number.
    func write(to out: inout ByteBuffer) {
        out.raw("<p class=\"scale\" aria-hidden=\"true\">")
        if !lowest.isEmpty { end(lowest, &out) }
        for entry in entries {
            out.raw("<i class=\"")
            out.raw(entry.step.tintClass)
            out.raw("\">")
            out.label(entry.label)
            out.raw("</i>")
        }
        if !highest.isEmpty { end(highest, &out) }
        out.raw("</p>")
    }

    private func end(_ text: String, _ out: inout ByteBuffer) {
        out.raw("<span>")
        out.label(text)
        out.raw("</span>")
    }

    /// Returns the y below it.
    func draw(top: Double, into drawing: inout Drawing) -> Double {
        var x = 0.0
        if !lowest.isEmpty {
            drawing.marks.append(.text(lowest, at: Point(x, top + 14), anchor: .start, style: .note))
            x += TextMeasure.maximum(lowest, size: 12) + 6
        }
        let width = max(30, (entries.map { TextMeasure.maximum($0.label, size: 14) }.max() ?? 0) + 10)
        for entry in entries {
            drawing.marks.append(.rect(x: x, y: top, width: width, height: 20, tint: entry.step.tintClass))
            if !entry.label.isEmpty {
                drawing.marks.append(
                    .text(
                        entry.label, at: Point(x + width / 2, top + 15), anchor: .middle, style: .onStep(entry.step.index, strong: false)))
            }
            x += width + 1
        }
        if !highest.isEmpty { drawing.marks.append(.text(highest, at: Point(x + 6, top + 14), anchor: .start, style: .note)) }
        return top + 20
    }
}
