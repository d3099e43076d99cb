import Foundation
import Testing

@testable import Charts

/// Contrast by WCAG 2.2, computed: text 4.5, marks 3.
@Suite struct PaletteTests {
    static func luminance(_ hex: String) -> Double {
        var digits = hex.dropFirst()
        let doubled: String
        if digits.count == 3 {
            doubled = digits.map { "\($0)\($0)" }.joined()
            digits = doubled[...]
        }
        let value = Int(digits, radix: 16) ?? 0
        func channel(_ shift: Int) -> Double {
            let part = Double(value >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    static func contrast(_ one: String, _ other: String) -> Double {
        let pair = [luminance(one), luminance(other)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    @Test(arguments: [Palette.light, Palette.dark])
    func textAndMarksHaveContrast(_ palette: Palette) {
        for text in [palette.ink, palette.muted] { #expect(Self.contrast(text, palette.paper) >= 4.5) }
        for mark in [palette.bar, palette.highlight, palette.context] + palette.series { #expect(Self.contrast(mark, palette.paper) >= 3) }
        for (index, step) in palette.steps.enumerated() {
            let text = index < palette.earlySteps ? palette.early : palette.late
            #expect(Self.contrast(text, step) >= 4.5, "step \(index)")
        }
    }

    @Test(arguments: [Palette.light, Palette.dark])
    func seriesDifferInGreyscale(_ palette: Palette) {
        for (index, one) in palette.series.enumerated() {
            for other in palette.series[(index + 1)...] { #expect(Self.contrast(one, other) >= 1.2) }
        }
    }

    @Test func pagesHaveTheSameSeriesColoursAsFiles() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Templates/styles/charts.css")
        let css = try String(contentsOf: file, encoding: .utf8)
        for (light, (dark, name)) in zip(Palette.light.series, zip(Palette.dark.series, ["g1", "g2", "g3", "g4"])) {
            #expect(css.contains("--\(name):light-dark(\(light),\(dark))"))
        }
    }
}
