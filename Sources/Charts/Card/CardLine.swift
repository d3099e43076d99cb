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

    func write(to out: inout ByteBuffer) {
        out.raw("<text x=\"")
        out.fixed(x)
        out.raw("\" y=\"")
        out.fixed(y)
        out.raw("\" style=\"font-size:")
        out.fixed(size)
        out.raw(bold ? "px;font-weight:700;fill:" : "px;fill:")
        out.raw(colour.fill)
        out.raw("\">")
        out.label(text)
        out.raw("</text>")
    }
}
