"""Reports of a few units, made for one test each."""
import csv

CRITERIA = "[{label: It is there and works for everyone, points: 6}, {label: It is used, points: 4}]"


def pillars():
    """Four indicators with three each below them, as lines of indicators.yaml, and the ids of the twelve."""
    lines, leaves = [], []
    for pillar in range(1, 5):
        lines += [f"- id: p{pillar}", f"  name: Pillar number {pillar}", "  indicators:"]
        for part in range(1, 4):
            leaves.append(f"p{pillar}.i{part}")
            lines.append(f"    - {{id: {leaves[-1]}, name: Indicator {pillar}.{part} of public services, max: 10, criteria: {CRITERIA}}}")
    return lines, leaves


def five_levels():
    """82 indicators on the last of five levels, with 62 above them."""
    lines, leaves = [], []

    def add(depth, name, counts):
        step, pad = "i" + name, "    " * depth
        if depth == 4:
            leaves.append(step)
            lines.append(f"{pad}- {{id: {step}, name: Measure {name}, max: 2}}")
            return
        lines.extend([f"{pad}- id: {step}", f"{pad}  name: {['Dimension', 'Pillar', 'Theme', 'Group'][depth]} {name}", f"{pad}  indicators:"])
        for part in range(1, counts(depth, name) + 1):
            add(depth + 1, f"{name}.{part}", counts)

    threes = iter([True] * 10 + [False] * 26)  # of 36 groups
    for first in (1, 2):
        add(0, str(first), lambda depth, name: [3, 3, 2][depth] if depth < 3 else 2 + next(threes))
    return lines, leaves


def write(root, units, tree):
    """A report of units (id, name, region, scores)."""
    lines, leaves = tree
    edition = root / "Content/2026"
    (edition / "chapters").mkdir(parents=True)
    (edition.parent / "site.yaml").write_text("title: Index of Public Services\npublisher: Institute\nlanguages: [en]\n")
    (edition / "edition.yaml").write_text(
        "year: 2026\ntitle: 2026 Index of Public Services\nheadline: Some do better than others\nsummary: All scores\n"
        "unit: {name: country, plural: countries}\n"
        "groups:\n  region:\n    label: region\n    values:\n      - {id: north, label: North}\n      - {id: south, label: South}\n")
    (edition / "indicators.yaml").write_text("\n".join(lines) + "\n")
    for name, rows in (
        ("units", [["id", "name", "region"]] + [list(unit[:3]) for unit in units]),
        ("scores", [["unit", *leaves]] + [[unit[0], *unit[3]] for unit in units]),
    ):
        with open(edition / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    (edition / "chapters/01-result.md").write_text("---\ntitle: Result\n---\n\nAll is said in the tables.\n")
    return root
