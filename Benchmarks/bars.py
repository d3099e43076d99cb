"""What is asked of the figures."""
import dataclasses

import tables
from builds import CHAPTER, COLD, UNCHANGED


@dataclasses.dataclass
class Bar:
    """One contender's measure, at most so many times another's."""
    case: str
    measure: str
    ours: str
    theirs: str
    most: float

    def line(self, results):
        """The bar as a line of a list, once both were measured."""
        if self.ours not in results or self.theirs not in results:
            return None
        ratio = results[self.ours].median(self.measure) / results[self.theirs].median(self.measure)
        name = {"wall": "wall time", "cpu": "processor time", "memory": "peak memory"}[self.measure]
        verdict = "met" if ratio <= self.most else "**not met**"
        return f"- {self.ours}: {name} at most {self.most:g} of “{self.theirs}”: {tables.times(ratio)}, {verdict}"


HUGOS = [f"Hugo, {COLD}", f"Hugo, its menu made for each page, {COLD}"]
BARS = [
    *[Bar("units-22", "wall", f"Almanac, {COLD}", hugo, 0.4) for hugo in HUGOS],
    *[Bar("units-2000", "cpu", f"Almanac, {COLD}", hugo, 0.08) for hugo in HUGOS],
    Bar("units-2000", "wall", f"Almanac, {COLD}", "cp -r", 4),
    *[Bar("units-10000", "memory", f"Almanac, {COLD}", hugo, 0.4) for hugo in HUGOS],
    Bar("levels", "wall", f"Almanac, {COLD}", f"before, {COLD}", 0.25),
    Bar("2017", "wall", f"Almanac, {UNCHANGED}", "Almanac, --version", 2),
    Bar("2017", "wall", f"Almanac, {CHAPTER}", "Almanac, --version", 3),
]


def lines(case, results):
    """The bars of a case, as far as they can be told."""
    return [line for bar in BARS if bar.case == case and (line := bar.line(results))]
