import Foundation

/// A map as marks: outlines, the largest first so that nothing hides what lies in it, and what can be said on them.
struct RegionMapDrawing {
    private(set) var drawing: Drawing
    /// Regions that neither a name nor a number found a place for.
    private(set) var unnamed: [String] = []

    private static let margin = 12.0, line = 14.0
    /// As high as a page shows whole.
    private static func mostHeight(_ width: Double) -> Double { width < 480 ? width * 1.5 : 560 }
    /// A region of fewer square pixels has a dot over it, since its colour could not be seen.
    private static let seen = 24.0

    init(_ map: RegionMap, width: Double) {
        let room = width - 2 * Self.margin, most = Self.mostHeight(width)
        let across = max(min(room, most / max(map.shape, 0.01)), 1), down = across * map.shape
        let left = (width - across) / 2
        drawing = Drawing(width: width, height: (down + 2 * Self.margin).rounded(.up))
        let outlines = MapOutlines(map, width: across, left: left, top: Self.margin)
        let (tints, _) = map.tints()
        for parts in outlines.surroundings { for part in parts { drawing.marks.append(.area(part, tint: "rg bg")) } }
        let sizes = outlines.regions.map(MapOutlines.area)
        let order = map.regions.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
        for index in order {
            for part in outlines.regions[index] { drawing.marks.append(.area(part, tint: "rg " + (tints[index] ?? "none"))) }
        }
        var labels = RegionLabels(width: width, height: drawing.height, others: outlines)
        for index in order where !outlines.regions[index].isEmpty && sizes[index] < Self.seen {
            let middle = labels.middle(of: index)
            drawing.marks.append(.circle(centre: middle, radius: 4, tint: "rg " + (tints[index] ?? "none")))
            labels.take(Box(left: middle.x - 5, top: middle.y - 5, right: middle.x + 5, bottom: middle.y + 5))
        }
        var waiting: [Int] = []
        for index in order where !outlines.regions[index].isEmpty {
            let region = map.regions[index], value = region.number == nil ? "–" : region.value?.text ?? ""
            let style = Self.styles(tints[index])
            let names = Self.names(region.label).map { $0.map { ($0, style.strong) } }
            let forms = names.map { $0 + [(value, style.plain)] } + [names[0], [(String(index + 1), style.strong)]]
            var marks: [Mark]?
            if sizes[index] >= Self.seen { for form in forms where marks == nil { marks = labels.place(form, on: index) } }
            if let marks { drawing.marks += marks } else { waiting.append(index) }
        }
        for index in waiting.sorted() {
            if let marks = labels.lead(String(index + 1), to: index) { drawing.marks += marks } else { unnamed.append(map.regions[index].label) }
        }
    }

    /// A name on one line and, where a line can break without dividing a word, on two or three.
    private static func names(_ label: String) -> [[String]] {
        let whole = TextMeasure.maximum(label, size: 12), word = label.split(separator: " ").reduce(0) { max($0, TextMeasure.maximum(String($1), size: 12)) }
        let isHan = label.unicodeScalars.contains { $0.value >= 0x2E80 }
        return [[label]]
            + (whole > word || isHan && label.count > 4 ? [Wrapping.balanced(label, size: 12, width: isHan ? whole * 0.6 : max(word, whole * 0.6))] : [])
    }

    /// Of texts on a colour.
    private static func styles(_ tint: String?) -> (strong: TextStyle, plain: TextStyle) {
        guard let tint, tint.first == "q", let step = Int(tint.dropFirst()) else { return (.smallStrong, .smallPlain) }
        return (.small(onStep: step, strong: true), .small(onStep: step, strong: false))
    }
}
