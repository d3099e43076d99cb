package import Markup

/// An interval of ranks as a small drawing beside its text, in a table's cell: a faint line from rank 1 to the last, the interval thick on it, a dot
/// at the rank itself. The text says all of it, so that nothing hangs on seeing it.
package struct IntervalBand: Sendable, Equatable {
    package var low: Double
    package var high: Double
    package var rank: Double
    package var last: Double

    package init(low: Double, high: Double, rank: Double, last: Double) {
        self.low = low
        self.high = high
        self.rank = rank
        self.last = last
    }

    package func write(to out: inout ByteBuffer) {
        let domain = Domain(from: 1, to: last)
        out.raw("<svg class=\"band\" width=\"72\" height=\"12\" aria-hidden=\"true\">")
        // Half a dot of room at either end.
        func at(_ rank: Double) -> Double { 4 + 64 * domain.fraction(rank) }
        func line(_ from: Double, _ to: Double, _ tint: StaticString) {
            out.raw("<line class=\"")
            out.raw(tint)
            out.raw("\" x1=\"")
            out.fixed(from)
            out.raw("\" x2=\"")
            out.fixed(to)
            out.raw("\" y1=\"6\" y2=\"6\"/>")
        }
        line(4, 68, "axis")
        if low < high { line(at(low), at(high), "range") }
        out.raw("<circle cx=\"")
        out.fixed(at(rank))
        out.raw("\" cy=\"6\" r=\"3\"/></svg>")
    }
}
