/// Where a reference line's label stands: once, in a line of its own below the rows, at the line's foot.
struct ReferenceLabel: Equatable {
    let at: Double
    let label: String
    let anchor: TextAnchor

    static let size = 12.0
    /// Longer ones would leave the page on a phone.
    static let widest = 240.0
    static let lineHeight = 18.0

    /// - Parameters:
    ///   - roomLeft: what is free to the left of the plot (the label column is, in that line), in pixels.
    ///   - plot: the narrowest width of the plot.
    static func place(_ reference: ChartReference, at fraction: Double, roomLeft: Double, roomRight: Double, plot: Double) -> ReferenceLabel {
        let label = Shortening.fitted(reference.label, size: size, width: widest)
        let width = TextMeasure.maximum(label, size: size)
        let left = roomLeft + fraction * plot, right = (1 - fraction) * plot + roomRight
        // Past the middle the text leans back, so that on a wide page it stays by its line.
        let anchor: TextAnchor = if width / 2 <= left && width / 2 <= right { .middle } else if width <= left { .end } else { .start }
        return ReferenceLabel(at: fraction, label: label, anchor: anchor)
    }
}

extension RowList {
    /// Adds the lines' labels; the lines themselves are marks of each row.
    mutating func add(_ references: [ChartReference], in domain: Domain) {
        let room = labelWidth
        self.references = references.map {
            ReferenceLabel.place(
                $0, at: domain.fraction($0.value), roomLeft: min(room, 100), roomRight: roomRight, plot: Self.narrowestPlot)
        }
    }

    /// The marks of the reference lines in one row, a gap higher and lower than the plot so that they join into one line.
    mutating func addRules(_ references: [ChartReference], in domain: Domain) {
        for reference in references where reference.value.isFinite {
            marks.append(.rule(at: domain.fraction(reference.value), top: -Self.gap / 2, bottom: height + Self.gap / 2, tint: "ref"))
        }
    }
}
