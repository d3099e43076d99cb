/// Advances of characters in thousandths of an em. Generated: do not edit.
///
///     python3 Benchmarks/glyph-advances/generate.py > Sources/Charts/Text/GlyphAdvances.swift
///
/// Measured in ten fonts (Liberation Sans and Serif, DejaVu Sans, Noto Sans CJK SC, WenQuanYi Zen Hei, Roboto, Inter,
/// Open Sans, Lato; two of them in bold too). `nominal` is the median of the regular sans faces, `maximum` the widest
/// of all and at least the 602 of a monospaced face.
enum GlyphAdvances {
    /// U+0020 to U+007E.
    static let nominal: [UInt16] = [
        269, 278, 402, 608, 576, 818, 680, 222, 336, 336, 484, 582, 278, 340, 277, 380,
        576, 567, 576, 576, 576, 576, 576, 572, 576, 576, 277, 278, 582, 582, 582, 490,
        918, 660, 650, 660, 720, 584, 560, 729, 733, 278, 461, 649, 541, 868, 736, 770,
        617, 770, 630, 608, 598, 725, 652, 935, 634, 606, 602, 318, 380, 318, 548, 480,
        448, 556, 588, 505, 588, 555, 344, 559, 574, 242, 240, 516, 241, 873, 572, 584,
        586, 588, 368, 508, 356, 570, 508, 782, 499, 510, 486, 338, 265, 338, 592,
    ]

    /// U+0020 to U+007E.
    static let maximum: [UInt16] = [
        602, 602, 602, 838, 638, 963, 780, 602, 602, 602, 602, 838, 602, 602, 602, 602,
        636, 636, 636, 636, 642, 636, 636, 636, 636, 636, 602, 602, 838, 838, 838, 611,
        1015, 722, 722, 727, 770, 667, 611, 778, 764, 602, 602, 722, 611, 928, 764, 800,
        667, 800, 722, 667, 642, 748, 722, 1036, 722, 722, 685, 602, 602, 602, 838, 602,
        626, 613, 644, 602, 644, 615, 602, 635, 640, 602, 602, 604, 602, 974, 641, 626,
        644, 644, 602, 602, 602, 637, 602, 863, 602, 602, 602, 636, 602, 636, 838,
    ]

    /// What else was measured: many of these are half as wide in one font as in another.
    static func other(_ scalar: UInt32) -> Advance? {
        switch scalar {
        case 0x00B0: Advance(nominal: 407, maximum: 602)  // °
        case 0x00B1: Advance(nominal: 590, maximum: 1000)  // ±
        case 0x00B7: Advance(nominal: 271, maximum: 1000)  // ·
        case 0x00D7: Advance(nominal: 592, maximum: 1000)  // ×
        case 0x2013: Advance(nominal: 546, maximum: 656)  // –
        case 0x2014: Advance(nominal: 1000, maximum: 1000)  // —
        case 0x2018: Advance(nominal: 218, maximum: 1000)  // ‘
        case 0x2019: Advance(nominal: 218, maximum: 1000)  // ’
        case 0x201C: Advance(nominal: 360, maximum: 1000)  // “
        case 0x201D: Advance(nominal: 362, maximum: 1000)  // ”
        case 0x2026: Advance(nominal: 910, maximum: 1000)  // …
        case 0x2103: Advance(nominal: 1000, maximum: 1170)  // ℃
        case 0x2192: Advance(nominal: 1000, maximum: 1000)  // →
        case 0x2460: Advance(nominal: 1000, maximum: 1389)  // ①
        case 0x3001: Advance(nominal: 1000, maximum: 1000)  // 、
        case 0x3002: Advance(nominal: 1000, maximum: 1000)  // 。
        case 0x300A: Advance(nominal: 1000, maximum: 1000)  // 《
        case 0x300B: Advance(nominal: 1000, maximum: 1000)  // 》
        case 0xFF05: Advance(nominal: 1000, maximum: 1000)  // ％
        case 0xFF08: Advance(nominal: 1000, maximum: 1000)  // （
        case 0xFF09: Advance(nominal: 1000, maximum: 1000)  // ）
        case 0xFF0C: Advance(nominal: 1000, maximum: 1000)  // ，
        default: nil
        }
    }
}
