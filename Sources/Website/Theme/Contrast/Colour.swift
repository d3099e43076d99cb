import Foundation

/// An opaque colour in sRGB.
struct Colour: Equatable {
    /// Each from 0 to 1.
    let red, green, blue: Double

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// - Parameter css: a name, `#abc`, `#aabbcc`, `rgb()` or `hsl()`. Nil for anything else, and for what lets another colour through.
    init?(css: String) {
        let text = css.lowercased()
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            guard digits.allSatisfy(\.isHexDigit), [3, 6].contains(digits.count) else { return nil }
            let whole = digits.count == 6 ? String(digits) : digits.map { "\($0)\($0)" }.joined()
            self.init(number: Int(whole, radix: 16) ?? 0)
        } else if let number = NamedColours.values[text] {
            self.init(number: number)
        } else if text.hasPrefix("rgb"), let parts = Self.parts(text), let red = Self.channel(parts[0]), let green = Self.channel(parts[1]),
            let blue = Self.channel(parts[2])
        {
            self.init(red: red, green: green, blue: blue)
        } else if text.hasPrefix("hsl"), let parts = Self.parts(text), let hue = Self.degrees(parts[0]), let saturation = Self.percentage(parts[1]),
            let lightness = Self.percentage(parts[2])
        {
            // CSS Color Module Level 4, 7.1.
            func channel(_ n: Double) -> Double {
                let k = (n + hue / 30).truncatingRemainder(dividingBy: 12)
                return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(k - 3, 9 - k, 1))
            }
            self.init(red: channel(0), green: channel(8), blue: channel(4))
        } else {
            return nil
        }
    }

    private init(number: Int) {
        self.init(red: Double(number >> 16 & 255) / 255, green: Double(number >> 8 & 255) / 255, blue: Double(number & 255) / 255)
    }

    /// The three arguments; nil where there are others, such as an opacity.
    private static func parts(_ text: String) -> [Substring]? {
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
        let parts = text[text.index(after: open)...].dropLast().split { $0 == "," || $0 == " " }
        return parts.count == 3 ? parts : nil
    }

    private static func channel(_ text: Substring) -> Double? { percentage(text) ?? Double(text).map { min(max($0 / 255, 0), 1) } }

    private static func percentage(_ text: Substring) -> Double? {
        text.hasSuffix("%") ? Double(text.dropLast()).map { min(max($0 / 100, 0), 1) } : nil
    }

    private static func degrees(_ text: Substring) -> Double? {
        Double(text.hasSuffix("deg") ? text.dropLast(3) : text).map { ($0.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360) }
    }

    /// `#aabbcc`.
    var hex: String {
        "#"
            + [red, green, blue].map { channel in
                let digits = String(Int((channel * 255).rounded()), radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// Relative luminance, WCAG 2.2.
    var luminance: Double {
        func linear(_ channel: Double) -> Double { channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio, WCAG 2.2: 1 to 21.
    func contrast(with other: Colour) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }

    /// The nearest shade (towards black or white) that has the contrast; nil if not even these have.
    func shade(contrast least: Double, with other: Colour) -> Colour? {
        let end = other.luminance > 0.18 ? 0.0 : 1.0
        for percent in 1...100 {
            let share = Double(percent) / 100
            let mixed = Colour(red: red + (end - red) * share, green: green + (end - green) * share, blue: blue + (end - blue) * share)
            // As it is written, rounded to 255ths.
            if let shade = Colour(css: mixed.hex), shade.contrast(with: other) >= least { return shade }
        }
        return nil
    }
}
