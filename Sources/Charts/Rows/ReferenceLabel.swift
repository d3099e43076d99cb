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

extension ReferenceLabel {
    /// The label with what leads to it from the rows; past other labels in a piece of its own, which is cut where it would meet them.
    func marks(line: Int) -> [RowMark] {
        let top = Double(line) * Self.lineHeight
        var marks: [RowMark] = [.rule(at: at, top: -RowList.gap / 2, bottom: 3, tint: "ref")]
        if line > 0 { marks.append(.rule(at: at, top: 3, bottom: top + 3, tint: "ref")) }
        return marks + [.text(label, at: at, dx: 0, baseline: top + 15, anchor: anchor, style: .note)]
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
    /// - Parameter pieces: in how many equal pieces one below the other, each of which is cut by itself.
    mutating func addRules(_ references: [ChartReference], in domain: Domain, pieces: Int = 1) {
        for reference in references where reference.value.isFinite {
            for piece in 0..<pieces {
                let top = piece == 0 ? -Self.gap / 2 : height * Double(piece) / Double(pieces)
                let bottom = piece == pieces - 1 ? height + Self.gap / 2 : height * Double(piece + 1) / Double(pieces)
                marks.append(.rule(at: domain.fraction(reference.value), top: top, bottom: bottom, tint: "ref"))
            }
        }
    }
}
