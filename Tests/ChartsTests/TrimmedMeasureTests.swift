import Testing

@testable import Charts

struct TrimmedMeasureTests {
    /// A line measured as it grows is as wide as one that is measured whole.
    @Test func aLineThatGrowsIsAsWideAsTheWholeOne() {
        for bold in [false, true] {
            var measure = TrimmedMeasure(bold: bold), text = ""
            for piece in ["  ", "One ", "two  ", "三", "，", " four-", "fünf", "  "] {
                measure = measure.adding(piece)
                text += piece
                let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                #expect(measure.width(13) == TextMeasure.maximum(trimmed, size: 13, bold: bold), "\(text)")
            }
        }
    }
}
