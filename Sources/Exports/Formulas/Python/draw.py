"""Draws formulas in ziamath's own math font; a character that it lacks, such as a Chinese one, in the first font of the machine that has it.

usage: draw.py FILE: JSON in ({"language", "formulas"}), JSON out (a drawing or null for each). Exits with 3 where a package is missing.
"""
import json, subprocess, sys
try:
    import ziamath
    from ziafont.fonttypes import BBox
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont
    from ziamath.mathfont import MathFont
    from ziamath.nodes import nodetools
    from ziamath.nodes import mnumber
except ImportError:
    sys.exit(3)
import xml.etree.ElementTree as ET
from types import SimpleNamespace

request = json.load(open(sys.argv[1], encoding="utf-8"))
language = request["language"].lower()
language = ("zh-tw" if "hant" in language or "tw" in language or "hk" in language else "zh-cn") if language.startswith("zh") else language.split("-")[0]
ziamath.config.svg2 = False
ziamath.config.precision = 3
fonts, chosen = [], {}

def font(char):
    """The first font that has a character, as fontconfig chooses it for the language; None without any."""
    for known in fonts:
        if ord(char) in known.cmap:
            return known
    pattern = "serif:lang=%s:charset=%x" % (language, ord(char))
    try:
        found = subprocess.run(["fc-match", "--format=%{file}\t%{index}", pattern], capture_output=True, text=True).stdout.split("\t")
        opened = TTFont(found[0], fontNumber=int(found[1]) & 0xFFFF, lazy=True)
    except Exception:
        return None
    known = SimpleNamespace(cmap=opened.getBestCmap(), glyphs=opened.getGlyphSet(), units=opened["head"].unitsPerEm)
    fonts.append(known)
    return known if ord(char) in known.cmap else None

class Character:
    """A character of another font, as ziamath knows glyphs."""

    def __init__(self, char, known, base):
        self.char, self.known, self.index, self.operators = char, known, -1, []
        self.font = base
        self.scale = base.info.layout.unitsperem / known.units
        self.glyph = known.glyphs[known.cmap[ord(char)]]
        pen = BoundsPen(known.glyphs)
        self.glyph.draw(pen)
        left, bottom, right, top = pen.bounds or (0, 0, 0, 0)
        self.bbox = BBox(left * self.scale, right * self.scale, bottom * self.scale, top * self.scale)
        self.path = SimpleNamespace(bbox=self.bbox)
        self.id = "c%x" % ord(char)

    def advance(self, nextchr=None):
        return self.glyph.width * self.scale

    def place(self, x, y, size):
        factor = size / self.known.units
        pen = SVGPathPen(self.known.glyphs, ntos=lambda number: "%g" % round(number, 3))
        self.glyph.draw(TransformPen(pen, (factor, 0, 0, -factor, x, y)))
        return ET.Element("path", {"d": pen.getCommands()}) if pen.getCommands() else None

findglyph = MathFont.findglyph

def find(self, char, variant):
    if not char.isspace() and self.glyphindex(char) == 0:
        key = (char, id(self))
        if key not in chosen:
            known = font(char)
            chosen[key] = Character(char, known, self) if known else None
        if chosen[key]:
            return chosen[key]
    return findglyph(self, char, variant)

MathFont.findglyph = find
subglyph = nodetools.subglyph
mnumber.subglyph = lambda glyph, font: glyph if isinstance(glyph, Character) else subglyph(glyph, font)

SIZE = 24.0

def draw(formula):
    root = ET.fromstring(formula)
    for element in root.iter():
        if element.tag in ("semantics", "mstyle"):
            for annotation in element.findall("annotation"):
                element.remove(annotation)
            element.tag = "mrow"
    if root.get("display") != "block":
        root.set("display", "inline")
    drawn = ziamath.Math(root, size=SIZE, margin=0)
    svg = drawn.svgxml()
    left, top, width, height = (float(number) for number in svg.get("viewBox").split())
    return {"svg": ET.tostring(svg, encoding="unicode"), "width": width / SIZE, "height": height / SIZE, "depth": (top + height) / SIZE}

answers = []
for formula in request["formulas"]:
    try:
        answers.append(draw(formula))
    except Exception as problem:
        print(type(problem).__name__, problem, file=sys.stderr)
        answers.append(None)
print(json.dumps(answers))
