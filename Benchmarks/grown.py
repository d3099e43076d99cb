"""Makes reports that are large in one thing: chapters, claims, indicators or figures.

usage: grown.make(FOLDER, chapters=N, claims=N, indicators=N, figures=N), which writes FOLDER/Content; what is not given is small.
"""
import random
import shutil

import corpus

UNITS = 30
MAXIMUM = 10
FIGURES = [
    "chart: bars\nvalue: mean(total)\n",
    "chart: bars\nvalue: total\nlimit: 12\ncolour: region\n",
    "chart: columns\nrows: indicators\nwhere: depth = 1\nvalue: rate(indicator)\n",
    "chart: distribution\nvalue: total\n",
    "chart: scatter\nx: rate(g1)\ny: total\n",
    "chart: dots\nvalue: rate(g1)\nlimit: 20\nreference: mean(rate(g1))\n",
]


def make(folder, chapters=10, claims=0, indicators=12, figures=0):
    content, chance = folder / "Content", random.Random(3)
    shutil.rmtree(content, ignore_errors=True)
    corpus.write_site(content, current=2017)
    edition = content / "2017"
    corpus.write_declaration(edition, 2017)
    leaves = [(place // 12 + 1, place % 12 + 1) for place in range(indicators)]
    lines = []
    for group, number in leaves:
        if number == 1:
            lines += [f"- id: g{group}", f"  name: 第{group}组", "  indicators:"]
        lines.append(f"    - {{id: g{group}.i{number}, name: 第{group}组之{number}, max: {MAXIMUM}}}")
    (edition / "indicators.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    regions = list(corpus.REGIONS.values())
    units = [f"u{index:04d}" for index in range(UNITS)]
    scores = {unit: [chance.randint(0, MAXIMUM) for _ in leaves] for unit in units}
    corpus.write_table(edition / "units.csv", [["id", "name", "region"]] + [[unit, f"城市{unit}", regions[k % 3]] for k, unit in enumerate(units)])
    corpus.write_table(edition / "scores.csv", [["unit"] + [f"g{g}.i{n}" for g, n in leaves]] + [[unit, *scores[unit]] for unit in units])
    texts = list(corpus.chapters(chance, chapters))
    ends = [[] for _ in texts]
    for number in range(claims):
        ends[number % chapters].append(claim(number, units, scores))
    for number in range(figures):
        ends[number % chapters].append(f"```figure\nid: fig-{number + 1}\n{FIGURES[number % len(FIGURES)]}```\n")
    corpus.write_chapters(edition, [(title, body + "\n" + "\n".join(end)) for (title, body), end in zip(texts, ends)])


def claim(number, units, scores):
    """A paragraph with a number that is true and its formula."""
    unit = units[number % len(units)]
    total = sum(scores[unit])
    if number % 3 == 0:
        return f"该城市得 [{total}](= 'score({unit}, total)') 分。\n"
    if number % 3 == 1:
        better = sum(sum(row) > total for row in scores.values())
        return f"高于它的有 [{better}](= 'count(where total > score({unit}, total))') 个城市。\n"
    return f"它列第 [{1 + sum(sum(row) > total for row in scores.values())}](= 'rank({unit})') 名。\n"
