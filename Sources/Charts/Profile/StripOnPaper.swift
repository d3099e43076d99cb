package import Markup

extension StripRange {
    private static let paper = (width: 100.0, height: 10.0, edge: 4.0)

    /// Appends the strip for a table's cell on paper: an SVG whose colours stand in it, because WeasyPrint hands a page's style to no drawing.
    package func writeOnPaper(to out: inout ByteBuffer, _ scale: StripScale, _ words: ChartWords) {
        let domain = scale.domain(of: self), palette = Palette.light, middle = Self.paper.height / 2
        func x(_ value: ChartValue) -> Double { Self.paper.edge + domain.fraction(value.number) * (Self.paper.width - 2 * Self.paper.edge) }
        out.raw("<svg class=\"strip\" viewBox=\"0 0 100 10\" width=\"100\" height=\"10\" role=\"img\"><title>")
        out.label(sentence(words))
        out.raw("</title>")
        line(Point(Self.paper.edge, middle), Point(Self.paper.width - Self.paper.edge, middle), palette.grid, width: 0.8, &out)
        line(Point(x(lowest), middle), Point(x(highest), middle), palette.context, width: 2.4, &out)
        line(Point(x(median), 1.5), Point(x(median), Self.paper.height - 1.5), palette.ink, width: 1, &out)
        if let value, value.number.isFinite {
            out.raw("<circle cx=\"")
            out.fixed(x(value))
            out.raw("\" cy=\"5\" r=\"3.2\"")
            out.attribute("fill", palette.highlight)
            out.raw("/>")
        }
        out.raw("</svg>")
    }

    private func line(_ from: Point, _ to: Point, _ colour: String, width: Double, _ out: inout ByteBuffer) {
        for (name, number) in [("<line x1=\"", from.x), ("\" y1=\"", from.y), ("\" x2=\"", to.x), ("\" y2=\"", to.y), ("\" stroke-width=\"", width)] {
            out.raw(name)
            out.fixed(number)
        }
        out.raw("\"")
        out.attribute("stroke", colour)
        out.raw("/>")
    }
}
