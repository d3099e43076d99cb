"""Intervals of ranks: every one that the program writes is held to draws that are made again here, and to COINr's algorithm."""
import csv
import os
import subprocess
import sys
from fractions import Fraction

import pytest

from program import PROGRAM, ROOT

sys.path.insert(0, str(ROOT / "Tests/Browser"))

import weighed_index  # noqa: E402
from drawn_ranks import coinr_ranks, interpolated, quantile, ranks, ranks_of_draws  # noqa: E402
from weighed_index import Index, Node, generated  # noqa: E402

SHARES = [Fraction(1, 20), Fraction(1, 2), Fraction(19, 20)]
# An index, and how its weights are drawn.
VARIANTS = {
    "sum": (dict(aggregate="sum", decimals=0), dict(draws=1000)),
    "sum, low, worst first, halves to even": (
        dict(aggregate="sum", decimals=1, direction="low", rank_from="worst", rounding="half-even", rank="modified"), dict(seed=7)),
    "sum, a tie-break, each level": (dict(aggregate="sum", decimals=0, tie="c", round_at="each-level"), dict(spread=Fraction(3, 5))),
    "mean, exact, first level": (dict(aggregate="mean", decimals=2, rank_by="exact", gaps=False, extras=False), dict(levels="first")),
    "weighted mean": (dict(aggregate="weighted-mean", decimals=0, rank="fractional"), dict(seed=2**63 - 1)),
    "weighted mean, dense": (dict(aggregate="weighted-mean", decimals=1, rank="dense"), dict(spread=Fraction(9, 10), draws=100)),
    "harmonic mean": (dict(aggregate="harmonic-mean", decimals=1, extras=False), {}),
    "geometric mean": (dict(aggregate="geometric-mean", decimals=1, extras=False), dict(draws=100)),
}


def built(index, folder, draws, spread, seed, levels):
    """robustness.csv by unit, and the page of intervals."""
    weighed_index.write(index, folder)
    edition = folder / "Content/2024/edition.yaml"
    declared = f"robustness: {{draws: {draws}, spread: {float(100 * spread):g}%, seed: {seed}, levels: {levels}}}\n"
    edition.write_text(edition.read_text() + declared)
    run = subprocess.run([PROGRAM, "build", "--root", folder, "--out", folder / "Site"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    with open(folder / "Site/2024/data/robustness.csv", encoding="utf-8-sig", newline="") as file:
        rows = {row["unit"]: row for row in csv.DictReader(file)}
    return rows, (folder / "Site/2024/robustness.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", VARIANTS)
def test_each_interval_is_that_of_the_same_draws_in_fractions(tmp_path, name):
    rules, settings = VARIANTS[name]
    settings = {"draws": 200, "spread": Fraction(1, 4), "seed": 1, "levels": "all", **settings}
    index = generated(len(name), units=14, unranked=1, **rules)
    rows, page = built(index, tmp_path, **settings)
    made, own = list(ranks_of_draws(index, settings["seed"], settings["draws"], settings["spread"], settings["levels"])), ranks(index)
    assert set(rows) == set(own)
    for unit, row in rows.items():
        found = [Fraction(row[column]) for column in ("rank", "interval_low", "interval_median", "interval_high")]
        assert found == [own[unit]] + [quantile([draw[unit] for draw in made], share) for share in SHARES], unit
    shift = sum(abs(draw[unit] - own[unit]) for draw in made for unit in own) / len(own) / len(made)
    assert f"a rank is {float(Index(None, [], {}, decimals=2).rounded(shift)):.2f} places away" in page


@pytest.fixture(scope="module")
def asem(tmp_path_factory):
    """COINr’s own example, the ASEM index of 51 countries, as its book prints it: the scores of its eight pillars (chapter 12) under two sub-indices, all of one
    weight, with ranks and intervals (chapter 14). The weights of pillars and sub-indices are drawn within 25 %, as there. The index, the printed rows and ours."""
    with open(ROOT / "Tests/Program/coinr_asem.csv", newline="") as file:
        printed = {row["unit"]: row for row in csv.DictReader(file)}
    pillars = list(next(iter(printed.values())))[1:9]
    halves = [Node(id, "weighted-mean", weight=Fraction(1), children=[Node(pillar, weight=Fraction(1), maximum=Fraction(100)) for pillar in those])
              for id, those in (("connectivity", pillars[:5]), ("sustainability", pillars[5:]))]
    scores = {unit: {pillar: Fraction(row[pillar]) for pillar in pillars} for unit, row in printed.items()}
    index = Index(Node("total", "weighted-mean", children=halves), list(scores), scores, rank_by="exact", decimals=2)
    return index, printed, built(index, tmp_path_factory.mktemp("asem"), 1000, Fraction(1, 4), 1, "all")[0]


ENDS = ("interval_low", "interval_median", "interval_high")


def test_the_ranks_of_coinr_s_example_are_coinr_s(asem):
    _, printed, rows = asem
    assert len(rows) == 51 and {unit: row["rank"] for unit, row in rows.items()} == {unit: row["rank"] for unit, row in printed.items()}


def test_interval_ends_of_coinr_s_example_are_within_a_rank_of_coinr_s_way(asem):
    index, _, rows = asem
    # Four times as many draws, so that one side’s chance alone counts.
    made = list(coinr_ranks(index, 1, 4000, 0.25))
    for unit, row in rows.items():
        for column, share in zip(ENDS, (0.05, 0.5, 0.95)):
            assert abs(int(row[column]) - interpolated([draw[unit] for draw in made], share)) <= 1, (unit, column)


def test_intervals_lie_within_those_that_coinr_s_book_prints(asem):
    """There imputation and normalisation vary at the same time, which needs the 49 indicators below; so these are the narrower ones, an end at the most a rank beyond."""
    _, printed, rows = asem
    for unit, row in rows.items():
        assert int(row["interval_low"]) >= float(printed[unit]["low"]) - 1 and int(row["interval_high"]) <= float(printed[unit]["high"]) + 1, unit


def test_what_weights_cannot_change_is_what_comparing_all_pairs_gives(asem):
    index, _, rows = asem

    def dominates(one, other):
        pairs = [(index.scores[one][leaf], index.scores[other][leaf]) for leaf in index.root.leaves()]
        return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)

    for unit, row in rows.items():
        over, under = sum(dominates(unit, other) for other in index.units), sum(dominates(other, unit) for other in index.units)
        assert [int(row[column]) for column in ("dominates", "dominated_by", "best_rank", "worst_rank")] == [over, under, 1 + under, 51 - over]
        assert row["can_be_first"] == "false" or not under


def test_the_files_are_the_same_with_any_number_of_jobs(tmp_path):
    weighed_index.write(generated(4, units=40), tmp_path)
    sites = []
    for jobs in (1, 2, 5):
        out = tmp_path / str(jobs)
        run = subprocess.run(
            [PROGRAM, "build", "--root", tmp_path, "--out", out], capture_output=True, text=True, env={**os.environ, "ALMANAC_JOBS": str(jobs)})
        assert run.returncode == 0, run.stderr
        sites.append([(out / "2024" / file).read_bytes() for file in ("data/robustness.csv", "robustness.html", "ranking.html", "weights.js")])
    assert all(site == sites[0] for site in sites)
