"""Makes a report whose tree has five levels and a hundred leaves, over many editions.

usage: deep.make(FOLDER, units=N, editions=N, leaves=N), which writes FOLDER/Content.
"""
import random
import shutil

import corpus

FIRST_YEAR = 2001
MAXIMUM = 5


def tree(leaves):
    """Lines of indicators.yaml, and the ids of the leaves: 2 × 2 × 3 × 2 groups share them evenly."""
    groups = [(a, b, c, d) for a in (1, 2) for b in (1, 2) for c in (1, 2, 3) for d in (1, 2)]
    lines, ids, written = [], [], set()
    for place, group in enumerate(groups):
        own = leaves * (place + 1) // len(groups) - leaves * place // len(groups)
        if not own:
            continue
        for depth in range(4):
            name = ".".join(map(str, group[: depth + 1]))
            if name not in written:
                written.add(name)
                pad = "    " * depth
                lines += [f"{pad}- id: i{name}", f"{pad}  name: {'领域 支柱 主题 组'.split()[depth]}{name}", f"{pad}  indicators:"]
        for number in range(1, own + 1):
            name = ".".join(map(str, (*group, number)))
            ids.append(f"i{name}")
            lines.append(f"{'    ' * 4}- {{id: i{name}, name: 指标{name}, max: {MAXIMUM}}}")
    return lines, ids


def make(folder, units=200, editions=10, leaves=100):
    content = folder / "Content"
    shutil.rmtree(content, ignore_errors=True)
    corpus.write_site(content, current=FIRST_YEAR + editions - 1)
    chance = random.Random(5)
    lines, ids = tree(leaves)
    regions = list(corpus.REGIONS.values())
    for year in range(FIRST_YEAR, FIRST_YEAR + editions):
        edition = content / str(year)
        corpus.write_declaration(edition, year)
        (edition / "indicators.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        names = [f"u{index:04d}" for index in range(units)]
        corpus.write_table(edition / "units.csv", [["id", "name", "region"]] + [[unit, f"城市{unit}", regions[k % 3]] for k, unit in enumerate(names)])
        scores = [[unit] + [chance.randint(0, MAXIMUM) for _ in ids] for unit in names]
        corpus.write_table(edition / "scores.csv", [["unit", *ids]] + scores)
        corpus.write_chapters(edition, corpus.chapters(chance, 3))
