/// The list of a map in a file: what the colours mean, and every region with its number and value, in columns.
enum RegionListDrawing {
    private static let line = 18.0, sign = 10.0, gap = 18.0

    static func draw(_ map: RegionMap, _ words: ChartWords, into drawing: inout Drawing) {
        let (tints, scale) = map.tints()
        var top = drawing.height + 6
        if let scale {
            top = scale.draw(top: top, into: &drawing) + 10
        } else {
            top = Key.draw(GroupKey.entries(map.groups), width: drawing.width, top: top, into: &drawing) + 6
        }
        let numbers = TextMeasure.maximum(String(map.regions.count), size: 12) + 6
        let values = map.regions.map { region in
            let value = region.number == nil ? words.noData : region.value?.text ?? ""
            return region.parts.isEmpty ? value + " · " + map.absent : value
        }
        let texts = zip(map.regions, values).map { $0.label + "  " + $1 }
        let widest = texts.reduce(0) { max($0, TextMeasure.maximum($1, size: 12)) }
        let needed = numbers + sign + 6 + widest + gap
        let columns = max(1, min(Int((drawing.width + gap) / needed), 6)), rows = (texts.count + columns - 1) / columns
        let width = (drawing.width + gap) / Double(columns), room = width - gap - numbers - sign - 6
        var bottom = top
        for column in 0..<columns {
            var y = top
            for index in (column * rows)..<max(column * rows, min((column + 1) * rows, texts.count)) {
                let x = Double(column) * width
                drawing.marks.append(.text(String(index + 1), at: Point(x + numbers - 6, y + 12), anchor: .end, style: .note))
                drawing.marks.append(.rect(x: x + numbers + 0.5, y: y + 2.5, width: sign - 1, height: sign - 1, tint: "rg " + (tints[index] ?? "none")))
                for line in Wrapping.lines(texts[index], size: 12, width: room) {
                    drawing.marks.append(.text(line, at: Point(x + numbers + sign + 6, y + 12), anchor: .start, style: .note))
                    y += Self.line
                }
            }
            bottom = max(bottom, y)
        }
        drawing.height = bottom
    }
}
