package import Markup

/// One indicator of a profile: this unit among all.
package struct StripRange: Sendable, Equatable {
    /// This unit's value; nil is missing.
    package var value: ChartValue?
    package var lowest: ChartValue
    package var median: ChartValue
    package var highest: ChartValue
    /// The ends of the scale: from the least to the most that the indicator can have; nil where it has no such ends.
    package var ends: ClosedRange<Double>?
    /// Lines that all rows of one indicator have, such as a pass mark.
    package var lines: [Double]

    package init(value: ChartValue?, lowest: ChartValue, median: ChartValue, highest: ChartValue, ends: ClosedRange<Double>?, lines: [Double] = []) {
        self.value = value
        self.lowest = lowest
        self.median = median
        self.highest = highest
        self.ends = ends
        self.lines = lines.filter(\.isFinite)
    }

    static let height = 20.0

    private var present: ChartValue? { value.flatMap { $0.number.isFinite ? $0 : nil } }

    var numbers: [Double] { [lowest.number, median.number, highest.number] + lines + (present.map { [$0.number] } ?? []) }

    /// Dot = this unit, tick = median, bar = lowest to highest.
    func marks(_ scale: StripScale) -> [RowMark] {
        let domain = scale.domain(of: self)
        var marks: [RowMark] = [
            Self.axis,
            .span(from: domain.fraction(lowest.number), to: domain.fraction(highest.number), y: 10, tint: "range"),
            .rule(at: domain.fraction(median.number), top: 3, bottom: 17, tint: "med"),
        ]
        marks += lines.map { .rule(at: domain.fraction($0), top: 0, bottom: Self.height, tint: "ref") }
        if let present { marks.append(Self.dot(at: domain.fraction(present.number))) }
        return marks
    }

    static let axis = RowMark.span(from: 0, to: 1, y: 10, tint: "axis")

    static func dot(at fraction: Double) -> RowMark { .dot(at: fraction, y: 10, radius: 6, tint: "dot") }

    func sentence(_ words: ChartWords) -> String {
        Template.fill(words.strip, [("minimum", lowest.text), ("median", median.text), ("maximum", highest.text)])
    }

    /// Appends what a table cell holds: the strip, and in words what the table's other cells do not say.
    package func write(to out: inout ByteBuffer, _ scale: StripScale, _ words: ChartWords) {
        out.raw("<svg class=\"strip\" width=\"100%\" height=\"20\" aria-hidden=\"true\">")
        RowListPage.write(marks(scale), to: &out)
        out.raw("</svg><span class=\"vh\">")
        out.label(sentence(words))
        out.raw("</span>")
    }
}
