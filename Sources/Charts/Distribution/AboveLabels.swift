/// Labels over a plot, each by its x, in as few lines as they need so that none meets another.
enum AboveLabels {
    struct Item {
        let text: String
        let x: Double
        let style: TextStyle
    }

    static let lineHeight = 20.0

    static func place(_ items: [Item], width: Double) -> (labels: [Point], anchors: [TextAnchor], height: Double) {
        // Lines from the bottom up. A line holds its texts, and the leaders of the labels above it.
        var taken: [[(left: Double, right: Double)]] = []
        var lines: [Int] = []
        var anchors: [TextAnchor] = []
        for item in items {
            let text = TextMeasure.maximum(item.text, size: item.style.size, bold: item.style.isBold)
            func left(_ anchor: TextAnchor) -> Double { anchor == .start ? item.x : anchor == .end ? item.x - text : item.x - text / 2 }
            func fits(_ anchor: TextAnchor) -> Bool { left(anchor) >= 0 && left(anchor) + text <= width }
            func hasRoom(_ anchor: TextAnchor, _ line: Int) -> Bool {
                taken[line].allSatisfy { left(anchor) + text + 8 < $0.left || $0.right + 8 < left(anchor) }
                    && taken[..<line].allSatisfy { $0.allSatisfy { item.x + 3 < $0.left || $0.right < item.x - 3 } }
            }
            /// No other label would have to send its leader through this text.
            func isClear(_ anchor: TextAnchor) -> Bool {
                items.allSatisfy { $0.x == item.x || $0.x < left(anchor) - 3 || $0.x > left(anchor) + text + 3 }
            }
            let possible = [TextAnchor.middle, .start, .end].filter(fits)
            let usual = possible.first ?? (item.x < width / 2 ? .start : .end)
            let places = taken.indices.lazy.flatMap { line in (possible.isEmpty ? [usual] : possible).map { ($0, line) } }
            let found = places.first { hasRoom($0, $1) && isClear($0) } ?? places.first { hasRoom($0, $1) }
            let anchor = found?.0 ?? possible.first(where: isClear) ?? usual, line = found?.1 ?? taken.count
            if line == taken.count { taken.append([]) }
            taken[line].append((left(anchor), left(anchor) + text))
            for below in 0..<line { taken[below].append((item.x - 1, item.x + 1)) }
            lines.append(line)
            anchors.append(anchor)
        }
        let labels = zip(items, lines).map { Point($0.x, Double(taken.count - 1 - $1) * lineHeight + 14) }
        return (labels, anchors, Double(taken.count) * lineHeight + 4)
    }
}
