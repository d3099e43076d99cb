/// A tile map as one drawing, for files. It is as wide as its names need, if that is more than asked for.
enum TileMapDrawing {
    private static let gap = 3.0, line = 16.0

    static func draw(_ map: TileMap, width: Double) -> Drawing {
        let (steps, scale) = map.coloured()
        let columns = Double(map.columns)
        let side = max(min((width + gap) / columns, 84), TileWidth.of(map.placed, least: 40, most: 128)) - gap
        let names = map.placed.map { Wrapping.balanced($0.label, size: 14, width: side - 6) }
        // A tile holds its longest name and the value below it.
        let height = max(side, Double((names.map(\.count).max() ?? 1) + 1) * line + 8)
        let left = max(0, (width - columns * (side + gap) + gap) / 2)
        var drawing = Drawing(width: max(width, columns * (side + gap) - gap), height: 0)
        for (index, tile) in map.placed.enumerated() {
            let x = left + Double(tile.column - 1) * (side + gap), y = Double(tile.row - 1) * (height + gap)
            let middle = x + side / 2
            let lines = names[index] + [steps[index] == nil ? "–" : tile.value?.text ?? ""]
            if let step = steps[index] {
                drawing.marks.append(.rect(x: x, y: y, width: side, height: height, tint: step.tintClass))
            } else {
                drawing.marks.append(.rect(x: x + 0.5, y: y + 0.5, width: side - 1, height: height - 1, tint: "none"))
            }
            let top = y + (height - Double(lines.count) * line) / 2
            for (number, text) in lines.enumerated() {
                let strong = number < lines.count - 1
                let style: TextStyle = steps[index].map { .onStep($0.index, strong: strong) } ?? (strong ? .strong : .muted)
                drawing.marks.append(.text(text, at: Point(middle, top + Double(number) * line + 13), anchor: .middle, style: style))
            }
        }
        let bottom = Double(map.rows) * (height + gap) - gap
        drawing.height = scale.draw(top: bottom + 16, into: &drawing)
        return drawing
    }
}
