import Markup
import Messages

/// A radar (spider) chart of one or two profiles.
///
/// It is available because it is asked for, and never the default: the area depends on the order of the axes and grows with the
/// square of the values, values on different axes cannot be compared along a line, and a missing value has no place.
/// `ProfileStrip` shows the same with a common baseline, and the other units beside.
package struct RadarChart: DrawnChart {
    package struct Axis: Sendable, Equatable {
        package var label: String
        package var maximum: Double

        package init(_ label: String, maximum: Double) {
            self.label = label
            self.maximum = maximum
        }
    }

    package var axes: [Axis]
    /// One or two, with one value per axis; the second is drawn as an outline.
    package var profiles: [ChartRow]

    package init(axes: [Axis], profiles: [ChartRow]) {
        self.axes = axes
        self.profiles = profiles
    }

    package static let mostAxes = 12

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(profiles)
        if !(3...Self.mostAxes).contains(axes.count) {
            findings.append(
                ChartFinding(
                    rule: .tooFewAxes, message: "a radar has from 3 to \(Self.mostAxes) axes, not \(axes.count)", hint: "use chart: strip"))
        }
        if profiles.count > 2 {
            findings.append(
                ChartFinding(
                    rule: .itemDropped, message: "\(profiles.count) profiles are more than the 2 that a radar can show", hint: "use chart: strip"))
        }
        for profile in profiles.prefix(2) {
            guard let axis = axes.indices.first(where: { axis in profile.value(axis).map { $0.number < 0 || $0.number > axes[axis].maximum } ?? false })
            else { continue }
            findings.append(
                ChartFinding(
                    rule: .itemDropped, message: "\(axes[axis].label) of \(profile.label) lies beyond its axis, which goes from zero to full marks",
                    hint: "use chart: strip"))
        }
        for profile in profiles.prefix(2) where axes.indices.contains(where: { profile.value($0) == nil }) {
            findings.append(
                ChartFinding(
                    rule: .itemDropped, message: "\(profile.label) lacks a value, which a radar cannot show", hint: "use chart: strip"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        profiles.prefix(2).map { profile in
            // Axes have maxima of their own: no value is the highest of them.
            let values = axes.indices.map { axis in
                Template.fill(words.pair, [("label", axes[axis].label), ("value", profile.value(axis)?.text ?? words.noData)])
            }
            return Template.fill(words.listed, [("series", profile.label), ("values", values.joined(separator: words.separator))])
        }.joined(separator: " ")
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        let axes = Array(axes.prefix(Self.mostAxes))
        let side = min(width, 480)
        let labelWidth = side < 400 ? 68.0 : 110.0
        let radius = side / 2 - labelWidth - 10
        let centre = Point(width / 2, radius + 44)
        var drawing = Drawing(width: width, height: 2 * radius + 88)
        func point(_ axis: Int, _ fraction: Double) -> Point {
            let (sine, cosine) = Circle.direction(Double(axis) / Double(max(axes.count, 1)))
            return Point(centre.x + sine * radius * fraction, centre.y - cosine * radius * fraction)
        }
        for ring in 1...4 {
            drawing.marks.append(.path(axes.indices.map { point($0, Double(ring) / 4) }, closed: true, tint: "ring"))
        }
        for axis in axes.indices { drawing.marks.append(.line(from: centre, to: point(axis, 1), tint: "grid")) }
        for (index, profile) in profiles.prefix(2).enumerated().reversed() {
            let corners = axes.indices.map { axis in
                point(axis, min(max((profile.value(axis)?.number ?? 0) / max(axes[axis].maximum, .leastNormalMagnitude), 0), 1))
            }
            drawing.marks.append(.path(corners, closed: true, tint: index == 0 ? "area" : "area ctx"))
        }
        for axis in axes.indices {
            let at = point(axis, 1), dx = at.x - centre.x
            let anchor: TextAnchor = abs(dx) < radius * 0.2 ? .middle : dx > 0 ? .start : .end
            let shift = anchor == .middle ? 0.0 : anchor == .start ? 8 : -8
            let value = profiles.first?.value(axis)?.text ?? "–"
            let lines = Wrapping.balanced(axes[axis].label, size: 12, width: labelWidth) + [Shortening.fitted(value, size: 14, width: labelWidth)]
            let above = at.y < centre.y - radius * 0.9
            let below = at.y > centre.y + radius * 0.9
            let block = Double(lines.count) * 16
            let top = above ? at.y - block - 4 : below ? at.y + 4 : at.y - block / 2
            for (number, line) in lines.enumerated() {
                drawing.marks.append(
                    .text(
                        line, at: Point(at.x + shift, top + Double(number) * 16 + 13), anchor: anchor, style: number == lines.count - 1 ? .label : .note))
            }
        }
        let top = drawing.marks.compactMap { $0.textBox?.top }.min() ?? 0
        if top < 0 { drawing.marks = drawing.marks.map { $0.moved(x: 0, y: -top) } }
        drawing.height = max(drawing.marks.compactMap { $0.textBox?.bottom }.max() ?? 0, centre.y + radius - min(top, 0)) + 8
        if profiles.count > 1 {
            drawing.height = Key.draw(
                [("area", profiles[0].label), ("area ctx", profiles[1].label)], width: width, top: drawing.height, into: &drawing)
        }
        return drawing
    }
}
