import Markup

/// A line of a card's text.
struct CardLine: Equatable {
    enum Colour: Equatable {
        case ink, muted, accent

        /// Presentation that the style sheet of files has no class for: sizes of a card are its own.
        fileprivate var fill: String {
            switch self {
            case .ink: Palette.light.ink
            case .muted: Palette.light.muted
            case .accent: Palette.light.highlight
            }
        }
    }

    var text: String
    var x: Double
    /// Of the baseline.
    var y: Double
    var size: Double
    var bold = false
    var colour = Colour.ink
    /// What follows on the same line: whoever draws it knows where the text ends, whatever font it is in.
    var tail: Tail?

    struct Tail: Equatable {
        var text: String
        /// Between the text and this.
        var gap: Double
        var size: Double
        var bold = false
        var colour = Colour.ink
    }

    func write(to out: inout ByteBuffer) {
        out.raw("<text x=\"")
        out.fixed(x)
        out.raw("\" y=\"")
        out.fixed(y)
        out.raw("\"")
        Self.style(size, bold, colour, to: &out)
        out.label(text)
        if let tail {
            out.raw("<tspan dx=\"")
            out.fixed(tail.gap)
            out.raw("\"")
            Self.style(tail.size, tail.bold, tail.colour, to: &out)
            out.label(tail.text)
            out.raw("</tspan>")
        }
        out.raw("</text>")
    }

    private static func style(_ size: Double, _ bold: Bool, _ colour: Colour, to out: inout ByteBuffer) {
        out.raw(" style=\"font-size:")
        out.fixed(size)
        out.raw(bold ? "px;font-weight:700;fill:" : "px;font-weight:400;fill:")
        out.raw(colour.fill)
        out.raw("\">")
    }
}
