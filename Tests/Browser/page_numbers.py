"""The numbers that a page states, so that pages of two languages can be compared: which stand in cells and drawings, which in sentences, which were checked."""
import collections
import html.parser
import re

# What says nothing to a reader of the text, or belongs to another language (the way to the other pages, quoted code).
SILENT = {"script", "style", "code", "pre", "textarea", "template", "noscript"}
# Numbers here, and those that stand alone anywhere, are as a build wrote them.
CELLS = {"td", "th", "text"}
ALONE = re.compile(r"\s*[=≈≠+−–/\d.,%]+\s*")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

MONTHS = "January February March April May June July August September October November December".split()
WORDS = {word: number for number, word in enumerate(
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), 13)} | {
        "twenty-two": 22, "twenty-eight": 28, "thirty": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70}
SCALES = {"万": 10_000, "亿": 100_000_000, "million": 1_000_000, "billion": 1_000_000_000}
NUMBER = re.compile(r"(?<![\d.])(\d+(?:,\d{3})*(?:\.\d+)?)(%?)(?:\s?(万|亿|million\b|billion\b))?")
# Names that English pages give in Chinese, too; names with a digit.
NAMES = re.compile(r"\([^()]*[\u4e00-\u9fff][^()]*\)|3D City|360 (?:Mobile Assistant|手机助手)")
# How a chapter may write a number otherwise than with its digits.
SPELT = re.compile(r"(?<!\w)(" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")(?!\w)", re.I)
TENTHS = re.compile(r"([一二三四五六七八九])成")


# A line of the ledger: where it stands, what was stated, the formula, what was computed, exactly. Lines and words differ.
LEDGER = re.compile(r'<tr id="n\d+"[^>]*><th[^>]*>.*?</th><td[^>]*>.*?</td><td[^>]*>.*?</td><td[^>]*>.*?</td><td[^>]*>(.*?)</td>')


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open, self.cells, self.prose, self.checked = [], [], [], collections.Counter()
        # The words of a mark, then its card: a number that is stated in other words is known by its exact value.
        self.mark, self.card = [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag == "meta" and attributes.get("name") == "description":
            self.prose.append(attributes.get("content") or "")
        for name in ("aria-label", "alt", "title"):
            if attributes.get(name) and "claim-key" not in classes and "value-key" not in classes:
                self.prose.append(attributes[name])
        if tag not in VOID:
            self.open.append((tag, classes))
        if "claim" in classes or "value" in classes:
            self.mark = []
        if "claim-card" in classes:
            self.card = []

    def handle_startendtag(self, tag, attributes):
        """Drawings close what is empty."""
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        while self.open:
            name, classes = self.open.pop()
            if "claim-card" in classes:
                value = exact(" ".join(self.card))
                self.checked[value] += 1
                # Quoted from a source, or compared with it: nothing was computed.
                if not value:
                    self.prose += self.mark
                self.card = None
            if name == tag:
                return

    def handle_data(self, data):
        names = {name for name, _ in self.open}
        if self.card is not None:
            if "code" not in names:
                self.card.append(data)
        elif any("claim" in classes or "value" in classes for _, classes in self.open):
            self.mark.append(data)
        elif not names & SILENT:
            (self.cells if names & CELLS or ALONE.fullmatch(data) else self.prose).append(data)


def exact(card):
    """The value of a card, ≈ 57.318182 = 1261/22, whatever its number was multiplied by: 1405 of 万 are 14.05 million."""
    values = re.findall(r"[=≈≠] ?第?(−?[\d,]+(?:\.\d+)?(?:/\d+)?%?)", card)
    if not values:
        return ""
    value = values[-1].replace(",", "")
    digits = value.replace(".", "").strip("0")
    return digits if len(digits) > 2 and "/" not in value and not value.endswith("%") else value


def spelt(text):
    """Months, shares of ten and words for numbers as digits; names have none."""
    text = NAMES.sub(" ", text).replace("nine of ten", "九成").replace("in 10,000s", "")
    text = re.sub(r"(?<!\w)(" + "|".join(MONTHS) + r")(?!\w)", lambda found: f" {MONTHS.index(found[1]) + 1} ", text)
    text = TENTHS.sub(lambda found: f" {'一二三四五六七八九'.index(found[1]) + 1}0% ", text)
    return SPELT.sub(lambda found: f" {WORDS[found[1].lower()]} ", text)


def numbers(text):
    found = collections.Counter()
    for digits, percent, scale in NUMBER.findall(text):
        value = digits.replace(",", "")
        if scale:
            value = f"{float(value) * SCALES[scale]:.0f}"
        found[value + percent] += 1
    return found


def stated(text):
    """What a page states: all numbers of its cells and drawings; those of its sentences that are above twelve or have decimals, since smaller ones may
    be words; and the exact values of those that were checked."""
    page = Page(LEDGER.sub(r"<tr><td>\1</td>", text))
    sentences = numbers(spelt(" \n ".join(page.prose)))
    found = numbers(spelt(" \n ".join(page.cells)))
    for number, count in sentences.items():
        if not (number.isdigit() and int(number) <= 12):
            found[number] += count
    for value, count in page.checked.items():
        if value:
            found[f"checked {value}"] += count
    return found
