"""Makes a report with many editions: from year to year a unit leaves, one enters, one gets another id; now and then a maximum changes.

usage: editions.make(FOLDER, editions=N, units=N), which writes FOLDER/Content.
"""
import random
import shutil

import corpus

FIRST_YEAR = 2001


def make(folder, editions, units):
    content = folder / "Content"
    shutil.rmtree(content, ignore_errors=True)
    corpus.write_site(content, current=FIRST_YEAR + editions - 1)
    chance = random.Random(17)
    ids = [f"u{index:04d}" for index in range(units)]
    former, number = {}, units
    for position in range(editions):
        if position:
            ids.pop(chance.randrange(len(ids)))
            renamed = chance.randrange(len(ids))
            former = {f"r{number:04d}": ids[renamed], f"u{number:04d}": "–"}
            ids[renamed] = f"r{number:04d}"
            ids.append(f"u{number:04d}")
            number += 1
        write_edition(content / str(FIRST_YEAR + position), position, ids, former, chance)


def write_edition(folder, position, ids, former, chance):
    # In every fifth a maximum changes, so that totals do not compare.
    factor = 1 + position // 5
    maxima = [maximum * (factor if leaf == 0 else 1) for leaf, (_, _, maximum) in enumerate(corpus.LEAVES)]
    corpus.write_declaration(folder, FIRST_YEAR + position)
    lines, leaf = [], 0
    for node, name, leaves in corpus.INDICATORS:
        lines.append(f"- id: {node.lower()}\n  name: {name}\n  indicators:\n")
        for child, label, _ in leaves:
            lines.append(f"    - {{id: {child.lower()}, name: {label}, max: {maxima[leaf]}}}\n")
            leaf += 1
    (folder / "indicators.yaml").write_text("".join(lines), encoding="utf-8")
    regions = list(corpus.REGIONS.values())
    rows = [["id", "name", "region", "formerly"]]
    rows += [[unit, f"城市{unit}", regions[index % 3], former.get(unit, "")] for index, unit in enumerate(ids)]
    corpus.write_table(folder / "units.csv", rows)
    scores = [["unit"] + [leaf.lower() for leaf, _, _ in corpus.LEAVES]]
    scores += [[unit] + [chance.randint(0, maximum) for maximum in maxima] for unit in ids]
    corpus.write_table(folder / "scores.csv", scores)
    corpus.write_chapters(folder, corpus.chapters(chance, 1))
