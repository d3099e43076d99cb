/// Cutting what is too long to be drawn at all (findings say so; the whole text is said to screen readers and stands in the table).
enum Shortening {
    /// A value wider than this would leave no plot on a phone.
    static let widestValue = 120.0

    static func value(_ text: String) -> String {
        // Nearly all values are short: no measuring then.
        text.utf8.count <= 8 ? text : fitted(text, size: 14, width: widestValue)
    }

    static func fitted(_ text: String, size: Double, width: Double) -> String {
        if TextMeasure.maximum(text, size: size) <= width { return text }
        var cut = ""
        var used = TextMeasure.maximum("…", size: size)
        for character in text {
            used += TextMeasure.maximum(String(character), size: size)
            if used > width { break }
            cut.append(character)
        }
        return cut + "…"
    }
}
