import Markup

/// Prints a drawing's marks as SVG elements; decides nothing.
enum DrawingPrinter {
    static func write(_ marks: [Mark], to out: inout ByteBuffer) {
        for mark in marks { write(mark, to: &out) }
    }

    private static func write(_ mark: Mark, to out: inout ByteBuffer) {
        switch mark {
        case .rect(let x, let y, let width, let height, let tint):
            out.raw("<rect")
            coordinate(" x=\"", x, &out)
            coordinate(" y=\"", y, &out)
            coordinate(" width=\"", width, &out)
            coordinate(" height=\"", height, &out)
            tinted(tint, &out)
        case .line(let from, let to, let tint):
            out.raw("<line")
            coordinate(" x1=\"", from.x, &out)
            coordinate(" y1=\"", from.y, &out)
            coordinate(" x2=\"", to.x, &out)
            coordinate(" y2=\"", to.y, &out)
            tinted(tint, &out)
        case .circle(let centre, let radius, let tint):
            out.raw("<circle")
            coordinate(" cx=\"", centre.x, &out)
            coordinate(" cy=\"", centre.y, &out)
            coordinate(" r=\"", radius, &out)
            tinted(tint, &out)
        case .path(let points, let closed, let tint):
            out.raw("<path d=\"")
            for (index, point) in points.enumerated() {
                out.raw(index == 0 ? "M" : "L")
                out.fixed(point.x)
                out.raw(" ")
                out.fixed(point.y)
            }
            out.raw(closed ? "Z\"" : "\"")
            tinted(tint, &out)
        case .area(let rings, let tint):
            out.raw("<path d=\"")
            for ring in rings { AreaPath.write(ring, to: &out) }
            out.raw(rings.count > 1 ? "\" fill-rule=\"evenodd\"" : "\"")
            tinted(tint, &out)
        case .text(let text, let at, let anchor, let style):
            out.raw("<text")
            coordinate(" x=\"", at.x, &out)
            coordinate(" y=\"", at.y, &out)
            if let anchor = anchor.attribute { out.attribute("text-anchor", anchor) }
            // As a style: the stylesheet's font would outweigh an attribute.
            if case .word(let size, _) = style {
                out.raw(" style=\"font-size:")
                out.number(size)
                out.raw("px\"")
            }
            let className = style.className
            if !className.isEmpty { out.attribute("class", className) }
            out.raw(">")
            out.label(text)
            out.raw("</text>")
        }
    }

    private static func coordinate(_ name: String, _ value: Double, _ out: inout ByteBuffer) {
        out.raw(name)
        out.fixed(value)
        out.raw("\"")
    }

    private static func tinted(_ tint: String, _ out: inout ByteBuffer) {
        if !tint.isEmpty { out.attribute("class", tint) }
        out.raw("/>")
    }
}
