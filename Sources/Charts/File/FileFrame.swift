/// A drawing with its caption above and its notes and source below, inside margins.
enum FileFrame {
    private static let margin = 24.0

    static func around(_ drawing: Drawing, _ file: ChartFile) -> Drawing {
        var framed = Drawing(width: drawing.width + 2 * margin, height: 0)
        var y = margin
        let title = Wrapping.lines(file.title, size: TextStyle.title.size, width: drawing.width, bold: true)
        for line in title where !line.isEmpty {
            framed.marks.append(.text(line, at: Point(margin, y + 15), anchor: .start, style: .title))
            y += 25
        }
        y += 12
        framed.marks += drawing.marks.map { $0.moved(x: margin, y: y) }
        y += drawing.height + 18
        var notes = file.notes
        if let source = file.source { notes.append(Template.fill(file.words.source, [("source", source)])) }
        for note in notes {
            for line in Wrapping.lines(note, size: TextStyle.note.size, width: drawing.width) {
                framed.marks.append(.text(line, at: Point(margin, y + 10), anchor: .start, style: .note))
                y += 18
            }
        }
        framed.height = y + margin - 8
        return framed
    }
}

extension Mark {
    func moved(x dx: Double, y dy: Double) -> Mark {
        func moved(_ point: Point) -> Point { Point(point.x + dx, point.y + dy) }
        return switch self {
        case .rect(let x, let y, let width, let height, let tint): .rect(x: x + dx, y: y + dy, width: width, height: height, tint: tint)
        case .line(let from, let to, let tint): .line(from: moved(from), to: moved(to), tint: tint)
        case .circle(let centre, let radius, let tint): .circle(centre: moved(centre), radius: radius, tint: tint)
        case .path(let points, let closed, let tint): .path(points.map(moved), closed: closed, tint: tint)
        case .area(let rings, let tint): .area(rings.map { $0.map(moved) }, tint: tint)
        case .text(let text, let at, let anchor, let style): .text(text, at: moved(at), anchor: anchor, style: style)
        }
    }
}
