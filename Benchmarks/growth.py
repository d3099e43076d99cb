"""How time, memory and bytes grow with one thing of a report.

The exponent between two sizes is the logarithm of what was taken over that of the sizes: 1 where twice as much takes twice as long, 2 where it
takes four times as long, and near 0 as long as what every build has outweighs.
"""
import dataclasses
import math
import pathlib
import shutil
import typing

import builds
import corpus
import grown
import tables
from race import race


@dataclasses.dataclass
class Series:
    """Reports of several sizes."""
    key: str
    title: str
    sizes: list[int]
    make: typing.Callable[[pathlib.Path, int], None]
    rounds: int = 3


def series(key, title, sizes):
    return Series(key, title, sizes, lambda folder, count: grown.make(folder, **{key: count}))


STANDARD = [
    series("chapters", "Chapters of 4,000 characters", [10, 100, 1_000]),
    series("claims", "Claims over 10 chapters", [100, 1_000, 10_000]),
    series("indicators", "Indicators", [12, 100, 500]),
    series("figures", "Figures over 10 chapters", [10, 100, 1_000]),
]
FAR = [Series("units", "Units", [10_000, 20_000, 50_000, 100_000], lambda folder, count: corpus.make(count, folder), rounds=1)]
TINY = [Series(one.key, one.title, [2, 12], one.make) for one in STANDARD + FAR]


def measured(one, program, folder, rounds):
    """Results by size. Each is removed before the next where only one round is run: large ones need the room."""
    def cold(size):
        place = folder / str(size)
        one.make(place / "source", size)
        return next(iter(builds.almanac(program, "Almanac", place / "source", place)))

    if rounds == 1:
        results = {}
        for size in one.sizes:
            results[size] = next(iter(race([cold(size)], 1).values()))
            shutil.rmtree(folder / str(size))
        return results
    contenders = []
    for size in one.sizes:
        contender = cold(size)
        contender.name = str(size)
        contenders.append(contender)
    return {int(name): result for name, result in race(contenders, rounds).items()}


def exponent(before, now, sizes):
    return math.log(now / before) / math.log(sizes[1] / sizes[0])


def table(one, results):
    """Wall and processor time, memory and bytes, of each one in the report, and the exponents from the size before."""
    lines = [
        f"### {one.title}", "",
        f"| {one.key} | wall (least–most) | processor | peak memory | written | of each: processor, memory, bytes | exponent: wall, processor, memory, bytes |",
        "|---|---|---|---|---|---|---|",
    ]
    former = None
    for size, result in results.items():
        values = [result.median("wall"), result.median("cpu"), result.median("memory"), result.bytes]
        least, most = result.spread
        each = f"{tables.seconds(values[1] / size)}, {tables.kilobytes(values[2] * 1024 / size)}, {tables.kilobytes(values[3] / 1000 / size)}"
        grew = ", ".join(f"{exponent(old, new, (former[0], size)):.2f}" for old, new in zip(former[1], values)) if former else "–"
        lines.append(f"| {size:,} | {tables.seconds(values[0])} ({tables.seconds(least)}–{tables.seconds(most)}) | {tables.seconds(values[1])} | "
                     f"{values[2]:,.0f} MB | {tables.megabytes(values[3])} | {each} | {grew} |")
        former = (size, values)
    return lines
