"""Your own weights: what the page computes is held to fractions of Python, to the published ranking and to what the build computes."""
import random
import re
import subprocess
from fractions import Fraction

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import weighed_index
from preview_program import PROGRAM
from site_under_test import ROOT, pages
from weighed_index import generated
from weights_page import asked, built_scenarios, chosen, opened, published_rows, rows, scenario_ranks  # noqa: F401

# Everything that a rule can say, with everything that a weight can count in; the last ones compare exact values and round every level.
VARIANTS = {
    "sum": dict(aggregate="sum", decimals=0),
    "sum, low, halves to even": dict(aggregate="sum", decimals=1, direction="low", rounding="half-even", rank="modified"),
    "sum, worst first, whole": dict(aggregate="sum", decimals=0, direction="low", rank_from="worst", gaps=False, rank="dense"),
    "sum, a tie-break, each level": dict(aggregate="sum", decimals=0, tie="c", round_at="each-level"),
    "mean": dict(aggregate="mean", decimals=1, rank="fractional"),
    "mean, exact": dict(aggregate="mean", decimals=2, rank_by="exact", gaps=False, extras=False),
    "weighted mean": dict(aggregate="weighted-mean", decimals=0, rank="fractional", sets={"experts": [2, 1, 0, Fraction(7, 2)], "crowd": [1, 1, 1, 6]}),
    "weighted mean, each level": dict(aggregate="weighted-mean", decimals=1, round_at="each-level", rank="dense", sets={"experts": [4, 3, 2, 1]}),
    "harmonic mean": dict(aggregate="harmonic-mean", decimals=1, sets={"experts": [2, 1, 0, Fraction(7, 2)]}),
    "harmonic mean, exact": dict(aggregate="harmonic-mean", decimals=3, rank_by="exact", direction="low", gaps=False, sets={"experts": [1, 2, 3, 4]}),
    "geometric mean": dict(aggregate="geometric-mean", decimals=1, rank="modified", sets={"experts": [2, 1, 0, Fraction(7, 2)]}),
    "geometric mean, exact": dict(aggregate="geometric-mean", decimals=2, rank_by="exact", gaps=False, extras=False, sets={"experts": [1, 1, 1, 1]}),
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Built reports of generated indices, each once."""
    built = {}

    def build(name):
        if name not in built:
            index = generated(len(name), **VARIANTS[name])
            folder = tmp_path_factory.mktemp("index")
            weighed_index.write(index, folder)
            run = subprocess.run([PROGRAM, "build", "--root", folder, "--out", folder / "Site"], capture_output=True, text=True)
            assert run.returncode == 0, run.stderr
            built[name] = index, folder / "Site"
        return built[name]

    return build


@pytest.mark.parametrize("name", VARIANTS)
def test_the_page_computes_what_fractions_give(reports, opened, name):
    index, site = reports(name)
    address = (site / "2024/weights.html").as_uri()
    page = opened(address)
    assert rows(page) == index.ranking(), "as published"
    chance = random.Random(name)
    for case in range(8):
        weights = [Fraction(chance.choice([0, 1, chance.randrange(101), Fraction(chance.randrange(10001), 100)])) for _ in index.own_weights]
        if not sum(weights):
            weights[case % len(weights)] = Fraction(1)
        page.goto(address + asked(index, weights))
        assert rows(page) == index.ranking(weights), weights
    assert not page.problems


@pytest.mark.parametrize("name", VARIANTS)
def test_what_was_published_and_what_the_build_computes_come_out_exactly(reports, opened, name):
    index, site = reports(name)
    page = opened((site / "2024/weights.html").as_uri())
    assert rows(page) == published_rows(opened((site / "2024/ranking.html").as_uri()))
    assert page.locator(".unlike").is_hidden()
    for position, weights in enumerate(index.sets.values()):
        page.locator(".weigh").get_by_role("button", name=f"The {list(index.sets)[position]}").click()
        assert {unit: rank for rank, unit, _ in rows(page)} == scenario_ranks(page, position)
        assert rows(page) == index.ranking(weights)


def test_with_the_rubric_s_weights_the_2017_ranking_comes_out(visit):
    paths = [path for path in pages() if path.endswith("/weights.html")]
    assert paths
    for path in paths:
        folder = (ROOT / path).parent
        if not (folder / "data/ranking.csv").exists():
            continue
        index, published = weighed_index.published(folder / "data")
        page = visit(path).page
        found = rows(page)
        assert [(rank.lstrip("="), unit, total) for rank, unit, total in found] == published
        assert found == index.ranking()
        for weights in [[25, 35, 40], [1, 1, 1], [3, 0, 96], [33.5, 20, 1]]:
            weights = [Fraction(weight) for weight in weights[:len(index.own_weights)]]
            page.goto((ROOT / path).as_uri() + asked(index, weights))
            assert rows(page) == index.ranking(weights)


def test_each_scenario_of_2017_is_what_the_build_computes(visit):
    page = visit("en/2017/weights.html").page
    scenarios = built_scenarios(ROOT / "2017")
    names = page.locator("table.scenarios thead th").all_inner_texts()[2:]
    assert len(names) == len(scenarios) == 4
    for position, (name, built) in enumerate(zip(names, scenarios.values())):
        assert chosen(page, name) == built, name
        assert len(built) == 22 and {unit: rank for rank, unit, _ in rows(page)} == scenario_ranks(page, position)
        assert page.locator(".unlike").is_visible()
    # The last is another mean: the page says so, and so does the reason why this is not what was published.
    assert "geometric mean" in page.locator(".rule").inner_text() and page.get_by_text("These rules are not those of the ranking.").is_visible()
    assert "?w=geometric/" in page.url and page.locator(".rule").get_attribute("aria-live") == "polite"


# Of 200 units, with gaps, bonuses, penalties, ties and units without a rank: every kind of scenario, and weights of a reader's own under its rules.
SCENARIOS = {
    "other": "weights: {a: 25, b: 35, c: 30, d: 10}", "even": "weights: equal", "product": "aggregate: geometric-mean", "reciprocal": "aggregate: harmonic-mean",
    "plain": "without: [more, less]", "no-c": "without: c", "half-b": "without: b1", "blanks": "missing: zero", "weakest": "aggregate: {b: min}",
    "several": "aggregate: geometric-mean, without: c, weights: {a: 3, b: 1, d: 2}"}


@pytest.mark.parametrize("aggregate", ["sum", "weighted-mean"])
def test_each_scenario_of_200_units_is_what_the_build_computes(tmp_path, opened, aggregate):
    index = generated(7, 200, aggregate, decimals=1)
    weighed_index.write(index, tmp_path)
    edition = tmp_path / "Content/2024/edition.yaml"
    edition.write_text(edition.read_text() + "scenarios:\n" + "".join(
        f"  {id}: {{name: The {id}, {what}}}\n" for id, what in SCENARIOS.items()))
    run = subprocess.run([PROGRAM, "build", "--root", tmp_path, "--out", tmp_path / "Site"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    site = tmp_path / "Site/2024"
    page = opened((site / "weights.html").as_uri())
    assert not page.get_by_text("The sliders cannot show").count()
    built = built_scenarios(site)
    assert list(built) == list(SCENARIOS)
    for position, (id, expected) in enumerate(built.items()):
        assert chosen(page, f"The {id}") == expected, id
        assert {unit: rank for rank, unit, _ in rows(page)} == scenario_ranks(page, position), id
    # What a scenario leaves out cannot be weighed under its rules.
    assert page.get_by_role("slider", name="The c").is_disabled() and page.locator(".sliders output").nth(2).inner_text() == "–"
    for rules, other in (("product", index.under("geometric-mean")), ("reciprocal", index.under("harmonic-mean"))):
        for weights in ([1, 1, 1, 1], [30, 0, Fraction(25, 2), 8]):
            page.goto((site / "weights.html").as_uri() + asked(index, weights, rules))
            assert rows(page) == other.ranking(weights), (rules, weights)
    # An address that weighs what is left out, or names no rules, says nothing.
    for wrong in ("no-c/a:1,b:1,c:1,d:1", "nobody/a:1,b:1,c:1,d:1", "/a:1,b:1,c:1,d:1"):
        page.goto((site / "weights.html").as_uri() + "?w=" + wrong)
        assert page.locator(".message").inner_text().startswith("The weights in the address cannot be read"), wrong
    page.goto((site / "weights.html").as_uri() + "?w=no-c/a:1,b:1,c:0,d:2")
    slider = page.get_by_role("slider", name="The a")
    slider.focus()
    page.keyboard.press("End")
    assert "?w=no-c/a:100,b:25,c:0,d:50" in page.url and page.get_by_text("without The c").first.is_visible()
    assert not page.problems


@pytest.mark.parametrize("aggregate", ["median", "min", "max", "mazziotta-pareto"])
def test_where_no_weight_counts_the_page_is_not_there_or_says_so(tmp_path, aggregate):
    weighed_index.write(generated(1, 8, aggregate, unranked=0), tmp_path)
    run = subprocess.run([PROGRAM, "build", "--root", tmp_path, "--out", tmp_path / "Site"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    page = tmp_path / "Site/2024/weights.html"
    assert not page.exists() or "since the total is not made by any" in page.read_text() and 'type="range"' not in page.read_text()
    assert "weights.html" not in (tmp_path / "Site/2024/ranking.html").read_text() or page.exists()


def test_sliders_by_keyboard(reports, opened):
    index, site = reports("weighted mean")
    page = opened((site / "2024/weights.html").as_uri())
    slider = page.get_by_role("slider", name="The a")
    assert slider.get_attribute("aria-valuetext") == "30%"
    slider.focus()
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "58.8%")
    shares = [Fraction(100) / (Fraction(70) + 100) * 100] + [w / 170 * 100 for w in (Fraction(25, 2), 20, Fraction(75, 2))]
    for output, share in zip(page.locator(".sliders output").all(), shares):
        assert abs(Fraction(output.inner_text().rstrip("%")) - share) <= Fraction(1, 20)
    assert page.url.endswith("?w=a:100,b:12.5,c:20,d:37.5")
    # The first rows follow at once, the others when the slider rests.
    assert rows(page)[:150] == index.ranking([100, Fraction(25, 2), 20, Fraction(75, 2)])[:150]
    expect(page.locator(".weighed tbody")).not_to_have_attribute("aria-busy", "true")
    assert rows(page) == index.ranking([100, Fraction(25, 2), 20, Fraction(75, 2)])
    page.keyboard.press("ArrowLeft")
    assert page.url.endswith("?w=a:99,b:12.5,c:20,d:37.5")
    expect(page.locator(".message")).to_have_text(re.compile(r"^Not the published result\. First: Town \d+\. \d+ of \d+ towns stand elsewhere"))
    assert page.locator(".unlike").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "page:weight-b"


def test_all_weights_at_nothing_is_said(reports, opened):
    _, site = reports("weighted mean")
    page = opened((site / "2024/weights.html").as_uri())
    for slider in page.locator(".sliders input").all():
        slider.focus()
        page.keyboard.press("Home")
    page.get_by_text("All weights are 0", exact=False).wait_for()
    assert page.locator(".sliders output").first.inner_text() == "–"
    # The last address that said something stays.
    assert page.url.endswith("?w=a:0,b:0,c:0,d:37.5")
    assert not page.problems


def test_the_address_is_shared_reloaded_and_gone_back_from(reports, opened):
    index, site = reports("weighted mean")
    address = (site / "2024/weights.html").as_uri()
    page = opened(address)
    experts = page.locator(".weigh").get_by_role("button", name="The experts")
    experts.click()
    assert experts.get_attribute("aria-pressed") == "true" and "?w=a:" in page.url
    before = rows(page)
    assert page.locator("a[data-link]").evaluate("a => a.href") == page.url
    page.reload()
    assert rows(page) == before and experts.get_attribute("aria-pressed") == "true"
    page.locator(".weigh").get_by_role("button", name="Equal weights").click()
    assert page.url.endswith("?w=a:25,b:25,c:25,d:25") and rows(page) == index.ranking([1, 1, 1, 1])
    page.go_back()
    assert rows(page) == before
    page.go_forward()
    assert rows(page) == index.ranking([1, 1, 1, 1])
    page.locator(".weigh").get_by_role("button", name="Back to the published weights").click()
    assert page.url == address and rows(page) == index.ranking() and page.locator(".unlike").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "As published"
    # The table of scenarios sorts, and the weights stay in the address.
    experts.click()
    page.locator("table.scenarios thead button").first.click()
    assert "w=a:" in page.url and "sort=" in page.url


@pytest.mark.parametrize("wrong", [
    "", "a:1", "a:1,b:1,c:1,d:1,e:1", "a:1,b:1,c:1,d:-1", "a:1,b:1,c:1,d:x", "a:0,b:0,c:0,d:0", "a:1,b:1,c:1,d:1e9", "a:1,a:1,c:1,d:1", "a:1,b:1,c:1,d:9999999999",
    "<img src=x onerror=alert(1)>"])
def test_what_the_address_says_wrong_is_ignored_and_said(reports, opened, wrong):
    index, site = reports("weighted mean")
    page = opened((site / "2024/weights.html").as_uri() + "?w=" + wrong)
    assert rows(page) == index.ranking()
    assert page.locator(".message").inner_text().startswith("The weights in the address cannot be read")
    assert page.locator(".unlike").is_hidden() and not page.problems


def test_without_scripts_the_declared_weights_are_there(reports, opened):
    index, site = reports("weighted mean")
    page = opened((site / "2024/weights.html").as_uri(), java_script_enabled=False)
    assert page.locator(".weigh").is_hidden() and page.get_by_text("where your browser runs scripts").is_visible()
    assert page.locator("table.scenarios tbody tr").count() == len(index.units)
    index, site = reports("sum")
    page = opened((site / "2024/weights.html").as_uri(), java_script_enabled=False)
    assert page.locator("table.ranking tbody tr").count() == len(index.units)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_own_weights_on_a_phone(reports, opened, theme):
    index, site = reports("weighted mean")
    page = opened((site / "2024/weights.html").as_uri() + asked(index, [1, 2, 3, 4]), width=360, color_scheme=theme, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    for control in page.locator(".weigh .seg button, .sliders input, .unlike button, .weigh-share a").all():
        assert control.bounding_box()["height"] >= 44, control.inner_text()
    violations = Axe().run(page, options={"preload": False, "resultTypes": ["violations"]}).response["violations"]
    assert not [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in violations]
    # The notice stays in view, and on paper.
    assert page.locator(".unlike").bounding_box()["y"] < 900
    page.emulate_media(media="print")
    assert page.get_by_text("Not the published result.").last.is_visible() and page.locator(".sliders input").first.is_hidden()
    assert page.get_by_text("Back to the published weights").is_hidden() and page.get_by_text("Copy link").is_hidden()


def test_no_other_page_loads_the_script(visit):
    page = visit("index.html").page
    assert not page.locator("script[src*='weights']").count()
