"""Contenders that run in turn, round by round, so that whatever else the machine does falls on all of them alike."""
import dataclasses
import pathlib
import statistics
import typing

from stopwatch import Run, timed


@dataclasses.dataclass
class Contender:
    """A program that is timed.

    - output: the folder whose files are counted after the last round; none for what writes nothing.
    - prepare: puts things as they have to be before a round, given its number; it is not timed.
    - rounds: fewer than the others', where a run takes minutes.
    """
    name: str
    command: list
    output: pathlib.Path | None = None
    prepare: typing.Callable[[int], None] = lambda number: None
    rounds: int | None = None
    environment: dict | None = None


@dataclasses.dataclass
class Result:
    """What a contender's runs took, and what it left."""
    name: str
    runs: list[Run]
    bytes: int
    files: int

    def median(self, measure):
        return statistics.median(getattr(run, measure) for run in self.runs)

    @property
    def spread(self):
        """The shortest and the longest wall time."""
        return min(run.wall for run in self.runs), max(run.wall for run in self.runs)


def written(folder):
    """Bytes and number of the files in a folder."""
    if folder is None:
        return 0, 0
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(sizes), len(sizes)


def race(contenders, rounds):
    """Results by name. A round runs each contender once, in the order in which they are given."""
    runs = {contender.name: [] for contender in contenders}
    for number in range(1, rounds + 1):
        for contender in contenders:
            if number <= (contender.rounds or rounds):
                contender.prepare(number)
                runs[contender.name].append(timed(contender.command, contender.environment))
    return {contender.name: Result(contender.name, runs[contender.name], *written(contender.output)) for contender in contenders}
