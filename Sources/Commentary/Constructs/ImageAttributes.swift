import Messages

/// What `{#fig-x width=60% alt="…"}` behind an image says of it.
struct ImageAttributes {
    /// How wide an image is shown.
    enum Width: Hashable {
        /// Of the text, 1 to 100.
        case percent(Int)
        /// In CSS pixels.
        case pixels(Int)
    }

    var id: String?
    /// In the text of the passes.
    let idOffset: Int
    private(set) var width: Width?
    private(set) var alternative: String?
    private var isWidthUnknown = false

    init(_ list: AttributeList, idOffset: Int) {
        id = list.id
        self.idOffset = idOffset
        alternative = list.value("alt", "fig-alt").map { Self.plain($0.value) }
        if let written = list.value("width") {
            width = Self.width(written.value)
            isWidthUnknown = width == nil
        }
    }

    private static func width(_ text: String) -> Width? {
        if text.hasSuffix("%") { return Int(text.dropLast()).flatMap { (1...100).contains($0) ? .percent($0) : nil } }
        let digits = text.hasSuffix("px") ? text.dropLast(2) : text[...]
        return Int(digits).flatMap { (1...10_000).contains($0) ? .pixels($0) : nil }
    }

    /// Without the backslashes that keep a quote from ending it.
    private static func plain(_ text: String) -> String {
        var plain = "", isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            plain.append(character)
            isEscaped = false
        }
        return plain
    }

    func takeSlips(_ list: AttributeList) -> [Slip] {
        var slips: [Slip] = []
        if isWidthUnknown, let width = list.value("width") {
            slips.append(
                Slip(
                    Dialect.rule, isError: false, "\(width.value) is no width of an image here",
                    hint: "write a share of the text, width=60%, or pixels, width=400",
                    offset: list.range.lowerBound))
        }
        let others = list.others(but: ["alt", "fig-alt", "width"])
        if !others.isEmpty {
            slips.append(
                Slip(
                    Dialect.rule, isError: false, "an image has no \(others, .allAnd): it is left out",
                    hint: "delete it; an image can have an id, a width and alternative text: {#fig-… width=60% alt=\"…\"}", offset: list.range.lowerBound))
        }
        return slips
    }
}
