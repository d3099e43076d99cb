"""The reports that builds are timed on, and who builds each."""
import dataclasses
import pathlib
import shutil
import typing

import builds
import corpus
import deep
import editions
from race import Contender

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHAPTER = "Content/2017/chapters/01-chapter-1.md"
FIRST_MAXIMUM = corpus.LEAVES[0][2]


@dataclasses.dataclass
class Case:
    """A report, and how its contenders are made in a folder.

    - rounds: at most so many, where runs take long.
    """
    key: str
    part: str
    title: str
    contenders: typing.Callable[["Programs", pathlib.Path], list[Contender]]
    rounds: int = 5


@dataclasses.dataclass
class Programs:
    """Who takes part: Almanac, an older Almanac, Hugo."""
    almanac: pathlib.Path
    against: pathlib.Path | None
    hugo: pathlib.Path | None

    def almanacs(self, source, folder, **changes):
        """Contenders of Almanac and, in turn with them, of the older one."""
        ours = builds.almanac(self.almanac, "Almanac", source, folder, **changes)
        older = builds.almanac(self.against, "before", source, folder, **changes) if self.against else []
        return [contender for pair in zip(ours, older) for contender in pair] if older else ours


def units(count, rounds=5, hugo_rounds=None, each_page=True):
    """A report of so many units with 12 indicators and 10 chapters, beside Hugo and copying."""
    def contenders(programs, folder):
        source = folder / "source"
        corpus.make(count, source)
        found = programs.almanacs(source, folder, chapter=CHAPTER, score=("Content/2017/scores.csv", FIRST_MAXIMUM))
        found.append(builds.copying(folder / "Almanac-cold/Site", folder))
        if programs.hugo:
            found += builds.hugo(programs.hugo, source, folder, hugo_rounds, changed=count <= 10_000)
            if each_page:
                found += builds.hugo(programs.hugo, source, folder, hugo_rounds, changed=False, menu="each page")
        return found

    return Case(f"units-{count}", "units", f"{count:,} units, 12 indicators, 10 chapters", contenders, rounds)


def years(count=180, number=15):
    """Many editions."""
    def contenders(programs, folder):
        source = folder / "source"
        editions.make(source, number, count)
        last = f"Content/{editions.FIRST_YEAR + number - 1}"
        found = programs.almanacs(source, folder, chapter=f"{last}/chapters/01-chapter-1.md", score=(f"{last}/scores.csv", FIRST_MAXIMUM))
        return found + [builds.copying(folder / "Almanac-cold/Site", folder)]

    return Case("editions", "reports", f"{count} units, {number} editions", contenders)


def levels(count=200, number=10, leaves=100):
    """A tree of five levels."""
    def contenders(programs, folder):
        source = folder / "source"
        deep.make(source, count, number, leaves)
        last = f"Content/{deep.FIRST_YEAR + number - 1}"
        found = programs.almanacs(source, folder, chapter=f"{last}/chapters/01-chapter-1.md", score=(f"{last}/scores.csv", deep.MAXIMUM))
        return found + [builds.copying(folder / "Almanac-cold/Site", folder)]

    return Case("levels", "reports", f"{count} units, {leaves} leaves below 5 levels, {number} editions", contenders)


def edition_2017():
    """The report in Content/. Its claims hold its scores, so that no score can be changed alone."""
    def contenders(programs, folder):
        source = folder / "source"
        source.mkdir()
        shutil.copytree(ROOT / "Content", source / "Content")
        found = [Contender("Almanac, --version", [programs.almanac, "--version"])]
        found += programs.almanacs(source, folder, chapter="Content/2017/chapters/05-entrances.md")
        found += [builds.copying(folder / "Almanac-cold/Site", folder), builds.release(programs.almanac, "Almanac", source, folder, ROOT / ".venv")]
        if programs.against:
            found.append(builds.release(programs.against, "before", source, folder, ROOT / ".venv"))
        return found

    return Case("2017", "reports", "The 2017 edition of Content/: 22 units, 19 chapters in two languages", contenders)


STANDARD = [
    units(22), units(2_000), units(10_000, rounds=3, hugo_rounds=1, each_page=False), units(20_000, rounds=3, hugo_rounds=1, each_page=False),
    years(), levels(), edition_2017(),
]
# To see that everything runs.
TINY = [units(3), units(5), years(4, 3), levels(4, 2, 30)]
