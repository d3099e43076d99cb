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
            let anchor: TextAnchor = item.x - text / 2 < 0 ? .start : item.x + text / 2 > width ? .end : .middle
            let left = anchor == .start ? item.x : anchor == .end ? item.x - text : item.x - text / 2
            let line = taken.indices.first { index in
                taken[index].allSatisfy { left + text + 8 < $0.left || $0.right + 8 < left }
                    && taken[..<index].allSatisfy { $0.allSatisfy { item.x + 3 < $0.left || $0.right < item.x - 3 } }
            } ?? taken.count
            if line == taken.count { taken.append([]) }
            taken[line].append((left, left + text))
            for below in 0..<line { taken[below].append((item.x - 1, item.x + 1)) }
            lines.append(line)
            anchors.append(anchor)
        }
        let labels = zip(items, lines).map { Point($0.x, Double(taken.count - 1 - $1) * lineHeight + 14) }
        return (labels, anchors, Double(taken.count) * lineHeight + 4)
    }
}
