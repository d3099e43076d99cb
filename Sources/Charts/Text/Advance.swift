/// How far a character moves the pen, in thousandths of an em.
struct Advance: Equatable {
    let nominal: Int
    let maximum: Int

    /// Han ideographs, kana, Hangul and full-width forms are one em in every font.
    static let em = Advance(nominal: 1000, maximum: 1000)

    static func of(_ scalar: Unicode.Scalar) -> Advance {
        let value = scalar.value
        switch value {
        case 0x20...0x7E:
            let index = Int(value - 0x20)
            return Advance(nominal: Int(GlyphAdvances.nominal[index]), maximum: Int(GlyphAdvances.maximum[index]))
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0xAC00...0xD7A3, 0x3041...0x30FF: return em
        default: break
        }
        if let measured = GlyphAdvances.other(value) { return measured }
        switch value {
        case 0x2E80...0x33FF, 0xA000...0xA4CF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: return em
        // Minus, arrows and the like: one em in CJK fonts, 0.84 in DejaVu.
        case 0x2010...0x2015, 0x2190...0x22FF: return Advance(nominal: 620, maximum: 1000)
        // Emoji and pictographs come from a font of their own.
        case 0x1F000...0x1FAFF, 0x2600...0x27BF: return Advance(nominal: 1250, maximum: 1450)
        // Latin with marks, Greek, Cyrillic: the widest measured (DejaVu Sans) are a little over one em.
        case 0xC0...0x24F: return Advance(nominal: 590, maximum: 1050)
        case 0x370...0x52F: return Advance(nominal: 620, maximum: 1150)
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return Advance(nominal: 0, maximum: 0)
        // Ambiguous or unmeasured: reserve for the widest that were seen.
        default: return Advance(nominal: 800, maximum: 1400)
        }
    }
}
