/// The labels at one end of lines: spread so that none meets another, with leaders to where their lines end.
struct EndLabels {
    struct Label {
        let lines: [String]
        /// Where its line ends, before all is moved down together.
        let point: Point
        /// Whether a leader has to cross columns: of a line that ended before the last one.
        let leads: Bool
        let strong: Bool

        var height: Double { Double(lines.count) * EndLabels.gap }
    }

    /// From line to line of labels.
    static let gap = 18.0

    /// From the uppermost to the lowest.
    let labels: [Label]
    /// The heights of their middles.
    let heights: [Double]

    /// - Parameters:
    ///   - labels: by the height of their points.
    ///   - bounds: what they are to stay within, if it has room for all.
    init(_ labels: [Label], within bounds: ClosedRange<Double>? = nil) {
        self.labels = labels
        heights = LabelSpread.place(labels.map(\.point.y), sizes: labels.map(\.height), within: bounds)
    }

    /// The upper edge of the uppermost label, the lower edge of the lowest.
    var top: Double? { labels.isEmpty ? nil : heights[0] - labels[0].height / 2 }
    var bottom: Double? { labels.last.map { heights[heights.count - 1] + $0.height / 2 } }

    /// - Parameters:
    ///   - edge: the x at which the texts begin, or end if they stand at the left.
    ///   - push: how far the points and labels have been moved down since.
    func draw(edge: Double, isLeft: Bool, push: Double = 0, into drawing: inout Drawing) {
        for (label, middle) in zip(labels, heights) {
            let point = Point(label.point.x, label.point.y + push), height = middle + push
            if label.leads || abs(height - point.y) > 1 {
                // Dotted, so that nobody takes it for the line going on.
                drawing.marks.append(.line(from: point, to: Point(isLeft ? edge + 3 : edge - 3, height), tint: label.leads ? "ref" : "lead"))
            }
            for (number, text) in label.lines.enumerated() {
                let baseline = height + 5 + (Double(number) - Double(label.lines.count - 1) / 2) * Self.gap
                drawing.marks.append(
                    .text(text, at: Point(edge, baseline), anchor: isLeft ? .end : .start, style: label.strong ? .strong : .label))
            }
        }
    }
}
