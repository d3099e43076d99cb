"""Your own weights, for indices that differ in more than their rules: printed values, raw values, several levels, other scenarios, every aggregate."""
import csv
import random
import subprocess
from fractions import Fraction

import pytest

import weighed_index
from preview_program import PROGRAM
from weighed_index import Index, Node, generated
from weights_page import asked, opened, published_rows, rows, scenario_ranks  # noqa: F401

SEVERAL = [[1, 1, 1], [5, 0, 2], [Fraction(1, 4), Fraction(7, 2), 90]]


def built(folder):
    run = subprocess.run([PROGRAM, "build", "--root", folder, "--out", folder / "Site"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return folder / "Site/2024"


def test_printed_totals_stand_under_the_published_weights_alone(tmp_path, opened):
    index = generated(5, units=60, aggregate="sum", decimals=0, gaps=False, unranked=0)
    weighed_index.write(index, tmp_path)
    content, chance = tmp_path / "Content/2024", random.Random(5)
    printed = {unit: index.rounded(index.value(index.root, unit)) + chance.choice([0, 0, 0, 1, -1]) for unit in index.units}
    with open(content / "scores.csv", newline="") as file:
        table = list(csv.reader(file))
    with open(content / "scores.csv", "w", newline="") as file:
        csv.writer(file).writerows([table[0] + ["published_total"]] + [row + [str(printed[row[0]])] for row in table[1:]])
    edition = content / "edition.yaml"
    edition.write_text(edition.read_text().replace("scoring: {", "scoring: {published: stands, "))
    site = built(tmp_path)
    page = opened((site / "weights.html").as_uri())
    found = rows(page)
    assert found == published_rows(opened((site / "ranking.html").as_uri()))
    assert {unit: total for _, unit, total in found} == {unit: index.printed(total) for unit, total in printed.items()}
    assert found != index.ranking() and page.get_by_text("stands as it was printed").is_visible()
    for weights in [[1, 1, 1, 1], [2, 0, 1, Fraction(1, 2)]]:
        page.goto((site / "weights.html").as_uri() + asked(index, weights))
        assert rows(page) == index.ranking(weights)
    page.locator(".weigh").get_by_role("button", name="Back to the published weights").click()
    assert rows(page) == found and not page.problems


def test_scores_made_of_raw_values_are_weighed_exactly(tmp_path, opened):
    chance = random.Random(11)
    units = [f"u{number:03}" for number in range(80)]
    raw = {unit: (chance.randrange(1, 700), chance.randrange(3, 97)) for unit in units}

    def share(unit, leaf, is_low):
        values = [row[leaf] for row in raw.values()]
        rate = Fraction(raw[unit][leaf] - min(values), max(values) - min(values))
        return 100 * (1 - rate if is_low else rate)

    root = Node("total", "weighted-mean", children=[Node(id, weight=Fraction(weight), maximum=Fraction(100)) for id, weight in (("x", 3), ("y", 2), ("z", 4))])
    scores = {unit: {"x": share(unit, 0, False), "y": share(unit, 1, True), "z": Fraction(chance.randrange(101))} for unit in units}
    index = Index(root, units, scores, decimals=2, rank_by="exact")
    content = tmp_path / "Content/2024"
    content.mkdir(parents=True)
    (tmp_path / "Content/site.yaml").write_text("title: Made-up Index\nlanguages: [en]\n")
    (content / "edition.yaml").write_text(
        "year: 2024\ntitle: Made-up Index 2024\nunit: {name: town, plural: towns}\nscoring: {aggregate: weighted-mean, decimals: 2, rank_by: exact}\n"
        "scenarios: {even: {name: Even, weights: equal}}\n")
    (content / "indicators.yaml").write_text(
        "- {id: x, name: The x, weight: 3, normalise: {method: min-max, from: 0, to: 100}}\n"
        "- {id: y, name: The y, weight: 2, direction: low, normalise: {method: min-max, from: 0, to: 100}}\n- {id: z, name: The z, weight: 4, max: 100}\n")
    (content / "units.csv").write_text("id,name\n" + "".join(f"{unit},Town {unit[1:]}\n" for unit in units))
    (content / "scores.csv").write_text("unit,z\n" + "".join(f"{unit},{scores[unit]['z']}\n" for unit in units))
    (content / "values.csv").write_text("unit,x,y\n" + "".join(f"{unit},{x},{y}\n" for unit, (x, y) in raw.items()))
    site = built(tmp_path)
    page = opened((site / "weights.html").as_uri())
    assert rows(page) == published_rows(opened((site / "ranking.html").as_uri())) == index.ranking()
    for weights in SEVERAL:
        page.goto((site / "weights.html").as_uri() + asked(index, weights))
        assert rows(page) == index.ranking(weights), weights
    page.locator(".weigh").get_by_role("button", name="Even").click()
    assert rows(page) == index.ranking([1, 1, 1])
    assert {unit: rank for rank, unit, _ in rows(page)} == scenario_ranks(page, 0) and not page.problems


@pytest.mark.parametrize("aggregate", ["geometric-mean", "harmonic-mean", "mean"])
def test_parts_that_are_means_themselves_of_several_levels(tmp_path, opened, aggregate):
    chance = random.Random(aggregate)
    low = [Node(f"q{leaf}", weight=Fraction(leaf + 1), maximum=Fraction(50)) for leaf in range(3)]
    middle = Node("q", aggregate, weight=Fraction(2), children=low)
    part = Node("p", "weighted-mean", weight=Fraction(3), children=[middle, Node("p1", weight=Fraction(1), maximum=Fraction(50))])
    root = Node("total", "weighted-mean", children=[part, Node("r", weight=Fraction(1), maximum=Fraction(50)), Node("s", weight=Fraction(6), maximum=Fraction(50))])
    if aggregate == "mean":
        for leaf in low:
            leaf.weight = None
    scores = {f"u{unit:03}": {leaf: Fraction(chance.choice([0, chance.randrange(1, 501)]), 10) for leaf in root.leaves()} for unit in range(40)}
    index = Index(root, list(scores), scores, decimals=1)
    weighed_index.write(index, tmp_path)
    site = built(tmp_path)
    page = opened((site / "weights.html").as_uri())
    assert rows(page) == published_rows(opened((site / "ranking.html").as_uri())) == index.ranking()
    for weights in SEVERAL:
        page.goto((site / "weights.html").as_uri() + asked(index, weights))
        assert rows(page) == index.ranking(weights), weights
    assert not page.problems


def test_missing_scores_that_count_as_nothing(tmp_path, opened):
    index = generated(21, units=50, aggregate="sum", gaps=True, coverage=Fraction(0), missing="zero", decimals=1)
    weighed_index.write(index, tmp_path)
    for row in index.scores.values():
        row.update({leaf: Fraction(0) for leaf, score in row.items() if score is None})
    index.rules["missing"] = "error"
    site = built(tmp_path)
    page = opened((site / "weights.html").as_uri())
    assert rows(page) == published_rows(opened((site / "ranking.html").as_uri())) == index.ranking()
    for weights in [[1, 1, 1, 1], [0, 3, 0, 1]]:
        page.goto((site / "weights.html").as_uri() + asked(index, weights))
        assert rows(page) == index.ranking(weights)


# By aggregate: whether its weights can be chosen.
@pytest.mark.parametrize("aggregate, can", [
    ("sum", True), ("mean", True), ("weighted-mean", True), ("geometric-mean", True), ("harmonic-mean", True),
    ("median", False), ("min", False), ("max", False), ("mazziotta-pareto", False)])
def test_every_aggregate_has_sliders_or_the_page_says_why_not(tmp_path, opened, aggregate, can):
    index = generated(8, 8, aggregate, unranked=0, gaps=False, extras=False)
    weighed_index.write(index, tmp_path)
    edition = tmp_path / "Content/2024/edition.yaml"
    edition.write_text(edition.read_text() + f"scenarios: {{other: {{name: Other, aggregate: {'median' if can else 'mean'}}}}}\n")
    page = opened((built(tmp_path) / "weights.html").as_uri())
    assert page.locator(".sliders input").count() == (4 if can else 0)
    assert page.get_by_text("There are no weights to choose here").count() == (0 if can else 1)
    # What another aggregate makes of it is in the table, and no choice of weights.
    assert page.locator("table.scenarios tbody tr").count() == 8
    assert page.locator(".weigh button", has_text="Other").count() == 0
    if can:
        assert page.get_by_text("The sliders cannot show “Other”").is_visible()
    assert not page.problems
