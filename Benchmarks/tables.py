"""Results as Markdown."""
from builds import CHAPTER, COLD, SCORE, UNCHANGED

MEASURES = {"wall": "wall", "cpu": "processor", "memory": "memory"}


def seconds(value):
    milliseconds = value * 1000
    if value < 1:
        return f"{milliseconds:.1f} ms" if milliseconds < 10 else f"{milliseconds:.0f} ms"
    return f"{value:.2f} s" if value < 10 else f"{value:,.1f} s"


def times(ratio):
    return f"{ratio:.2g}" if ratio < 10 else f"{ratio:,.0f}"


def kilobytes(value):
    """Three digits, and more only before the point."""
    return f"{value:.3g} KB" if value < 1000 else f"{value:,.0f} KB"


def megabytes(value):
    return f"{value / 1e6:,.1f} MB"


def results(title, found):
    """A table of all contenders of a case."""
    lines = [f"### {title}", "", "| | wall (least–most) | processor | peak memory | written | files | runs |", "|---|---|---|---|---|---|---|"]
    for result in found.values():
        least, most = result.spread
        size = f"{megabytes(result.bytes)} | {result.files:,}" if result.files else "– | –"
        lines.append(f"| {result.name} | {seconds(result.median('wall'))} ({seconds(least)}–{seconds(most)}) | {seconds(result.median('cpu'))} | "
                     f"{result.median('memory'):,.0f} MB | {size} | {len(result.runs)} |")
    return lines


def ratios(found):
    """A list of what Almanac takes of the others' time and memory."""
    lines = []
    for state in (COLD, UNCHANGED, CHAPTER, SCORE):
        for peer in ("Hugo", "Hugo, its menu made for each page", "before"):
            lines += ratio(found, f"Almanac, {state}", f"{peer}, {state}", MEASURES)
    lines += ratio(found, f"Almanac, {COLD}", "cp -r", ["wall"])
    for result in found:
        if result != "Almanac, --version":
            lines += ratio(found, result, "Almanac, --version", ["wall"])
    return lines


def ratio(found, ours, theirs, measures):
    if ours not in found or theirs not in found:
        return []
    parts = [f"{MEASURES[measure]} {times(found[ours].median(measure) / found[theirs].median(measure))}" for measure in measures]
    return [f"- “{ours}” / “{theirs}”: {', '.join(parts)}"]
