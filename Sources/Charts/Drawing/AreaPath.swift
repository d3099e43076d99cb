import Markup

/// An outline as path data in few characters: tenths of a pixel, each point from the one before, no zero and no space that can be left out.
enum AreaPath {
    static func write(_ ring: [Point], to out: inout ByteBuffer) {
        var last: (x: Int, y: Int)?
        var first: (x: Int, y: Int) = (0, 0)
        // After a number of `l` the next pair needs no letter.
        for (index, point) in ring.enumerated() {
            let next = (x: tenths(point.x), y: tenths(point.y))
            guard let here = last else {
                out.raw("M")
                number(next.x, isFirst: true, &out)
                number(next.y, isFirst: false, &out)
                (last, first) = (next, next)
                continue
            }
            if next == here || (index == ring.count - 1 && next == first) { continue }
            let isFirst = here == first && index < 2
            if isFirst { out.raw("l") }
            number(next.x - here.x, isFirst: isFirst, &out)
            number(next.y - here.y, isFirst: false, &out)
            last = next
        }
        out.raw("z")
    }

    private static func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }

    private static func number(_ tenths: Int, isFirst: Bool, _ out: inout ByteBuffer) {
        if tenths < 0 { out.raw("-") } else if !isFirst { out.raw(" ") }
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        if whole > 0 || rest == 0 { out.number(Int(whole)) }
        guard rest > 0 else { return }
        out.raw(".")
        out.number(Int(rest))
    }
}
