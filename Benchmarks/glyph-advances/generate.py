#!/usr/bin/env python3
"""Make Sources/Charts/Text/GlyphAdvances.swift from advances.json.

usage: python3 Benchmarks/glyph-advances/generate.py > Sources/Charts/Text/GlyphAdvances.swift

advances.json maps a character to its advance in each font, in thousandths of an em (hmtx advance * 1000 / unitsPerEm).
The nominal advance is the median of the regular sans faces; the maximum is that of all faces, and at least that of a
monospaced face (DejaVu Sans Mono: 602), since a reader may have any of them."""
import json, pathlib, statistics
here = pathlib.Path(__file__).parent
data = json.load(open(here / "advances.json"))
MONOSPACE = 602
SERIF_OR_BOLD = ("Serif", ":bold")
def nominal(fonts):
    sans = [v for k, v in fonts.items() if not any(s in k for s in SERIF_OR_BOLD)]
    return round(statistics.median(sans or fonts.values()))
def table(chars):
    return [(nominal(data[c]), max(MONOSPACE, *data[c].values())) for c in chars]
def rows(values, per=16):
    return "\n".join("        " + ", ".join(map(str, values[i:i + per])) + "," for i in range(0, len(values), per))
ascii_ = table([chr(c) for c in range(0x20, 0x7F)])
others = sorted(c for c in data if ord(c) > 0x7E)
print(f"""/// Advances of characters in thousandths of an em. Generated: do not edit.
///
///     python3 Benchmarks/glyph-advances/generate.py > Sources/Charts/Text/GlyphAdvances.swift
///
/// Measured in ten fonts (Liberation Sans and Serif, DejaVu Sans, Noto Sans CJK SC, WenQuanYi Zen Hei, Roboto, Inter,
/// Open Sans, Lato; two of them in bold too). `nominal` is the median of the regular sans faces, `maximum` the widest
/// of all and at least the {MONOSPACE} of a monospaced face.
enum GlyphAdvances {{
    /// U+0020 to U+007E.
    static let nominal: [UInt16] = [
{rows([n for n, _ in ascii_])}
    ]

    /// U+0020 to U+007E.
    static let maximum: [UInt16] = [
{rows([m for _, m in ascii_])}
    ]

    /// What else was measured: many of these are half as wide in one font as in another.
    static func other(_ scalar: UInt32) -> Advance? {{
        switch scalar {{""")
for c in others:
    n, m = table([c])[0]
    print(f"        case 0x{ord(c):04X}: Advance(nominal: {n}, maximum: {m})  // {c}")
print("""        default: nil
        }
    }
}""")
