/// Path data (SVG 2, 9.3) as rings: every command, curves and arcs as lines.
struct SVGPath {
    private var numbers: SVGNumbers
    private var rings: [[Position]] = []
    private var ring: [Position] = []
    private var here = Position(0, 0)
    private var start = Position(0, 0)
    /// The last control point of a curve, which a smooth one mirrors.
    private var control: (point: Position, isCubic: Bool)?

    /// Lines of a curve.
    private static let steps = 12

    /// Nil where the data breaks off or has what no path has.
    static func rings(_ text: String) -> [[Position]]? {
        var path = SVGPath(numbers: SVGNumbers(text))
        guard path.read() else { return nil }
        path.close()
        return path.rings
    }

    private init(numbers: SVGNumbers) { self.numbers = numbers }

    private mutating func read() -> Bool {
        var command: UInt8?
        while !numbers.isAtEnd {
            if let next = numbers.command() {
                command = next
            } else if command == UInt8(ascii: "M") {
                command = UInt8(ascii: "L")
            } else if command == UInt8(ascii: "m") {
                command = UInt8(ascii: "l")
            } else if command == nil || (command ?? 0) | 0x20 == UInt8(ascii: "z") {
                return false
            }
            guard let command, apply(command | 0x20, isRelative: command & 0x20 != 0) else { return false }
        }
        return true
    }

    private mutating func apply(_ command: UInt8, isRelative: Bool) -> Bool {
        switch command {
        case UInt8(ascii: "z"):
            close()
            here = start
            control = nil
        case UInt8(ascii: "m"):
            guard let to = point(isRelative) else { return false }
            close()
            (here, start, control) = (to, to, nil)
            ring = [to]
        case UInt8(ascii: "l"):
            guard let to = point(isRelative) else { return false }
            line(to)
        case UInt8(ascii: "h"):
            guard let x = numbers.number() else { return false }
            line(Position(isRelative ? here.x + x : x, here.y))
        case UInt8(ascii: "v"):
            guard let y = numbers.number() else { return false }
            line(Position(here.x, isRelative ? here.y + y : y))
        case UInt8(ascii: "c"):
            guard let one = point(isRelative), let two = point(isRelative), let to = point(isRelative) else { return false }
            curve(one, two, to)
        case UInt8(ascii: "s"):
            guard let two = point(isRelative), let to = point(isRelative) else { return false }
            curve(mirrored(isCubic: true), two, to)
        case UInt8(ascii: "q"):
            guard let one = point(isRelative), let to = point(isRelative) else { return false }
            quadratic(one, to)
        case UInt8(ascii: "t"):
            guard let to = point(isRelative) else { return false }
            quadratic(mirrored(isCubic: false), to)
        case UInt8(ascii: "a"):
            guard let across = numbers.number(), let down = numbers.number(), let turn = numbers.number(), let isLarge = numbers.flag(),
                let isSweeping = numbers.flag(), let to = point(isRelative)
            else { return false }
            begin()
            ring += SVGArc(from: here, to: to, across, down, turn: turn, isLarge: isLarge, isSweeping: isSweeping).points
            (here, control) = (to, nil)
        default: return false
        }
        return true
    }

    private mutating func point(_ isRelative: Bool) -> Position? {
        guard let x = numbers.number(), let y = numbers.number() else { return nil }
        return isRelative ? Position(here.x + x, here.y + y) : Position(x, y)
    }

    /// After a closed ring the next begins where that one did.
    private mutating func begin() { if ring.isEmpty { ring = [here] } }

    private mutating func line(_ to: Position) {
        begin()
        ring.append(to)
        (here, control) = (to, nil)
    }

    private func mirrored(isCubic: Bool) -> Position {
        guard let control, control.isCubic == isCubic else { return here }
        return Position(2 * here.x - control.point.x, 2 * here.y - control.point.y)
    }

    private mutating func curve(_ one: Position, _ two: Position, _ to: Position) {
        begin()
        for step in 1...Self.steps {
            let t = Double(step) / Double(Self.steps), u = 1 - t
            let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            ring.append(
                step == Self.steps ? to : Position(a * here.x + b * one.x + c * two.x + d * to.x, a * here.y + b * one.y + c * two.y + d * to.y))
        }
        (here, control) = (to, (two, true))
    }

    private mutating func quadratic(_ one: Position, _ to: Position) {
        begin()
        for step in 1...Self.steps {
            let t = Double(step) / Double(Self.steps), u = 1 - t
            ring.append(
                step == Self.steps
                    ? to : Position(u * u * here.x + 2 * u * t * one.x + t * t * to.x, u * u * here.y + 2 * u * t * one.y + t * t * to.y))
        }
        (here, control) = (to, (one, false))
    }

    private mutating func close() {
        if ring.count > 1, ring.first == ring.last { ring.removeLast() }
        if ring.count > 2 { rings.append(ring) }
        ring = []
    }
}
