import Foundation

/// Where names and numbers stand on a map: within their region if they fit, else beside it with a line that leads there.
struct RegionLabels {
    private let width: Double
    private let height: Double
    private let outlines: MapOutlines
    private var taken: [Box] = []
    private static let line = 14.0

    init(width: Double, height: Double, others outlines: MapOutlines) {
        self.width = width
        self.height = height
        self.outlines = outlines
    }

    mutating func take(_ box: Box) { taken.append(box) }

    /// The middle of a region’s largest part.
    func middle(of region: Int) -> Point {
        let rings = outlines.regions[region].max { MapOutlines.area([$0]) < MapOutlines.area([$1]) } ?? []
        if let pole = Pole.of(rings, precision: 0.5) { return pole.point }
        let points = rings.joined()
        return points.isEmpty
            ? Point(0, 0) : Point(points.reduce(0) { $0 + $1.x } / Double(points.count), points.reduce(0) { $0 + $1.y } / Double(points.count))
    }

    /// Lines of text within a region, or nil where they would leave it.
    mutating func place(_ lines: [(text: String, style: TextStyle)], on region: Int) -> [Mark]? {
        let across = lines.reduce(0) { max($0, TextMeasure.maximum($1.text, size: $1.style.size, bold: $1.style.isBold)) } + 2
        let down = Double(lines.count) * Self.line
        for rings in outlines.regions[region].sorted(by: { MapOutlines.area([$0]) > MapOutlines.area([$1]) }).prefix(2) {
            guard let middle = Pole.of(rings, stretch: max(across / down, 1), precision: 0.5)?.point else { continue }
            let box = Box(left: middle.x - across / 2, top: middle.y - down / 2, right: middle.x + across / 2, bottom: middle.y + down / 2)
            guard BoxFit.isInside(box, rings), !taken.contains(where: { $0.overlaps(box) }) else { continue }
            taken.append(box)
            return lines.enumerated().map { number, line in
                .text(line.text, at: Point(middle.x, box.top + Double(number) * Self.line + 11), anchor: .middle, style: line.style)
            }
        }
        return nil
    }

    /// A text beside its region and a line to it: rather on no region than on another.
    mutating func lead(_ text: String, to region: Int) -> [Mark]? {
        let from = middle(of: region), across = TextMeasure.maximum(text, size: 12, bold: true), down = Self.line
        var second: (box: Box, at: Point, end: Point)?
        for distance in [14.0, 20, 28, 38, 50, 64, 80] {
            for step in 0..<16 {
                let angle = Double(step) * .pi / 8
                let end = Point(from.x + cos(angle) * distance, from.y + sin(angle) * distance)
                let at = Point(end.x + cos(angle) * (across / 2 + 2), end.y + sin(angle) * (down / 2))
                let box = Box(left: at.x - across / 2, top: at.y - down / 2, right: at.x + across / 2, bottom: at.y + down / 2)
                guard box.left >= 0, box.right <= width, box.top >= 0, box.bottom <= height, !taken.contains(where: { $0.overlaps(box) }),
                    !taken.contains(where: { !isAbout($0, from) && BoxFit.crosses(from, end, $0) })
                else { continue }
                if isFree(box) { return mark(text, box, at, from, end) }
                if second == nil { second = (box, at, end) }
            }
        }
        return second.map { mark(text, $0.box, $0.at, from, $0.end) }
    }

    private mutating func mark(_ text: String, _ box: Box, _ at: Point, _ from: Point, _ end: Point) -> [Mark] {
        taken.append(box)
        return [.line(from: from, to: end, tint: "lead"), .text(text, at: Point(at.x, at.y + 4.3), anchor: .middle, style: .smallStrong)]
    }

    /// The dot of a region that is too small, from which its line begins.
    private func isAbout(_ box: Box, _ point: Point) -> Bool { box.left < point.x && point.x < box.right && box.top < point.y && point.y < box.bottom }

    /// Whether it lies on no region.
    private func isFree(_ box: Box) -> Bool {
        (outlines.regions + outlines.surroundings).allSatisfy { parts in
            parts.allSatisfy { rings in
                Pole.distance(Point((box.left + box.right) / 2, (box.top + box.bottom) / 2), rings) < 0 && !BoxFit.meets(box, rings)
            }
        }
    }
}
