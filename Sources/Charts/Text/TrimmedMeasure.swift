/// The greatest width of a line without the spaces around it, measured while text is added to its end.
struct TrimmedMeasure {
    private let bold: Bool
    /// In thousandths of an em, up to the last character that is no space.
    private var sum = 0
    /// Of the spaces behind it.
    private var spaces = 0
    private var hasBegun = false

    init(bold: Bool) {
        self.bold = bold
    }

    func adding(_ text: String) -> TrimmedMeasure {
        var measure = self
        for scalar in text.unicodeScalars {
            let advance = TextMeasure.maximum(scalar, bold: bold)
            if scalar == " " {
                if measure.hasBegun { measure.spaces += advance }
            } else {
                measure.sum += measure.spaces + advance
                measure.spaces = 0
                measure.hasBegun = true
            }
        }
        return measure
    }

    /// In pixels.
    func width(_ size: Double) -> Double { TextMeasure.width(sum, size: size) }
}
