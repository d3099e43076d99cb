"""Comparing: by typing and by touch, shared by its address, and every number as the build prints it on the units' own pages."""
import json

import pytest
from playwright.sync_api import expect

from site_under_test import ROOT, pages

COMPARE = [path for path in pages() if path.endswith("/compare.html")]
CELLS = "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, ' ').trim()))"


def ids(path, root=ROOT):
    """The units of a comparison's edition, best first."""
    script = (root / path).with_suffix(".js").read_text(encoding="utf-8")
    data = json.loads(script.removeprefix("window.almanacCompare=").rstrip().removesuffix(";"))
    return [unit[0] for unit in data["units"]]


def profile(visit, folder, unit, root=ROOT):
    """From a unit's page: by indicator, its score with its flag and its rank, the group's mean and everyone's."""
    page = visit(f"{folder}/units/{unit}.html", scripts=False, root=root).page
    rows = page.evaluate("""() => [...document.querySelectorAll('table.profile tbody tr')].map(row => ({
        name: row.cells[0].innerText.trim(),
        score: [row.cells[1].firstChild, row.cells[1].querySelector('abbr')].map(part => part ? part.textContent.trim() : '').filter((text, at, all) => text && all.indexOf(text) === at).join(' '),
        rank: row.cells[2].firstChild.textContent.trim(),
        means: [...row.cells].slice(4).map(cell => cell.innerText.trim()),
    }))""")
    return {row["name"]: row for row in rows}


def table(page):
    """From the page of comparisons: by indicator, the text of each column, rank behind the score."""
    rows = page.evaluate("""() => [...document.querySelectorAll('table.comparison tbody tr')].map(row => ({
        name: (row.cells[0].querySelector('a') || row.cells[0].firstChild).textContent.trim(),
        columns: [...row.cells].slice(1).map(cell => ({
            score: cell.firstChild.textContent.trim(),
            rank: (cell.querySelector('small') ? cell.querySelector('small').lastChild.textContent : '').trim(),
        })),
    }))""")
    return {row["name"]: row["columns"] for row in rows}


def test_there_is_a_page_of_comparisons():
    assert COMPARE


def hold_to_the_units_pages(visit, path, root=ROOT):
    folder = path.rsplit("/", 1)[0]
    units = ids(path, root)
    for start in range(0, len(units), 4):
        four = units[start:start + 4]
        visited = visit(f"{path}?units={','.join(four)}&mean=all", root=root)
        level = visited.page.locator("#page\\:levels")
        if level.count():
            level.select_option(index=level.locator("option").count() - 1)
        shown = table(visited.page)
        for column, unit in enumerate(four):
            own = profile(visit, folder, unit, root)
            assert list(own) and set(own) == set(shown), unit
            for name, row in own.items():
                cell = shown[name][column]
                assert (cell["score"], cell["rank"] or "–") == (row["score"], row["rank"]), (unit, name)
                assert shown[name][-1]["score"] == row["means"][-1], (unit, name)
        assert not visited.problems


@pytest.mark.parametrize("path", COMPARE)
def test_every_number_is_the_one_of_the_unit_s_own_page(visit, path):
    hold_to_the_units_pages(visit, path)


# Five levels; flags, and scores that are missing; units without a rank, and ties; several editions; an index where the lowest is best.
@pytest.mark.parametrize("report", ["deep-tree", "score-flags", "unranked-and-ties", "years", "risk-index"])
def test_so_it_is_in_other_reports_in_each_language(visit, fixture_site, report):
    root = fixture_site(report)
    paths = [path for path in pages(root) if path.endswith("/compare.html")]
    assert len({path.split("/")[0] for path in paths}) > 1
    newest = max(path.split("/")[-2] for path in paths)
    for path in paths:
        if f"{newest}/" in path:
            hold_to_the_units_pages(visit, path, root)


@pytest.mark.parametrize("path", COMPARE)
def test_a_group_s_mean_is_the_one_of_its_own_page(visit, path):
    folder = path.rsplit("/", 1)[0]
    page = visit(f"{path}?units={ids(path)[0]}").page
    keys = [key for key in page.locator("form.compare select").first.evaluate("list => [...list.options].map(option => option.value)") if "." in key]
    assert keys
    for key in keys:
        grouping, group = key.split(".", 1)
        page.locator("form.compare select").first.select_option(key)
        shown = table(page)
        own = visit(f"{folder}/groups/{grouping}/{group}.html", scripts=False).page
        means = own.evaluate("""([grouping, group]) => {
            const table = document.querySelector('table.groups')
            const column = [...table.tHead.rows[0].cells].findIndex(cell => cell.querySelector('a')?.getAttribute('href').endsWith(`/${grouping}/${group}.html`))
            return [...table.tBodies[0].rows].map(row => [row.cells[0].innerText.trim(), row.cells[column].innerText.trim()])
        }""", [grouping, group])
        assert len(means) == len(shown)
        for name, mean in means:
            assert shown[name][-1]["score"] == mean, (key, name)


@pytest.mark.parametrize("path", COMPARE)
def test_units_are_chosen_by_typing_and_removed_by_a_button(visit, path):
    first, second = ids(path)[:2]
    visited = visit(f"{path}?units={first}")
    page = visited.page
    box = page.locator("form.compare [role=combobox]")
    box.focus()
    box.press_sequentially(second)
    assert box.get_attribute("aria-expanded") == "true"
    assert page.locator(f"[id='{box.get_attribute('aria-activedescendant')}'][aria-selected=true]").count() == 1
    page.keyboard.press("Enter")
    assert f"units={first},{second}" in page.url
    assert page.locator("table.comparison thead th").count() == 3
    before = page.locator("table.comparison").inner_text()
    page.reload()
    assert page.locator("table.comparison").inner_text() == before
    # By keyboard alone: the focus stays among what can be removed.
    page.locator(".chosen button").first.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(f"units={second}")
    assert page.evaluate("document.activeElement.closest('.chosen') !== null")
    page.keyboard.press("Enter")
    assert "units" not in page.url and page.locator(".compared").is_hidden()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    assert not visited.problems


@pytest.mark.parametrize("protocol", ["file", "http"])
@pytest.mark.parametrize("path", COMPARE)
def test_what_the_address_asks_for_in_vain_is_said(visit, server, path, protocol):
    units = ids(path)
    visited = visit(path)
    page, say = visited.page, visited.page.locator(".say")
    base = server + path if protocol == "http" else (ROOT / path).as_uri()
    name = page.evaluate("key => almanacCompare.units.find(unit => unit[0] === key)[1]", units[4])
    page.goto(f"{base}?units=nobody,{','.join(units[:5])},{units[0]}&mean=no.group")
    expect(page.locator("table.comparison thead th")).to_have_count(5)
    expect(page.locator("form.compare [role=combobox]")).to_be_disabled()
    expect(say).to_contain_text("nobody")
    expect(say).to_contain_text("no.group")
    expect(say).to_contain_text(name)
    # Another choice has nothing to do with what was asked for.
    page.locator(".chosen button").first.click()
    expect(say).to_be_empty()
    for query in ["?units=", "?units=,,", "?mean=all", "?units=%3Cimg%20src=x%20onerror=alert(1)%3E", "?units=__proto__,constructor", "?levels=99&show=nothing"]:
        page.goto(base + query)
        expect(page.locator("form.compare")).to_be_visible()
        expect(page.locator(".compared")).to_be_hidden()
        assert ("%3C" in query or "__" in query) == bool(say.inner_text()) and page.locator(".say *").count() == 0
    page.goto(f"{base}?units={units[0]}&levels=99&show=nothing&mean=all")
    expect(page.locator("table.comparison thead th")).to_have_count(3)
    assert not [problem for problem in visited.problems if "outside" not in problem]


@pytest.mark.parametrize("path", COMPARE)
def test_the_fourth_leaves_the_focus_on_the_page(visit, path):
    page = visit(f"{path}?units={','.join(ids(path)[:3])}").page
    page.locator("form.compare [role=combobox]").press_sequentially(ids(path)[3])
    page.keyboard.press("Enter")
    expect(page.locator(".chosen button").last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("table.comparison thead th")).to_have_count(4)


def test_a_deep_tree_is_shown_down_to_the_level_that_is_chosen_and_the_address_keeps_it(visit, fixture_site):
    root = fixture_site("deep-tree")
    path = next(path for path in pages(root) if path.endswith("/compare.html"))
    page = visit(f"{path}?units={','.join(ids(path, root))}&mean=all", root=root).page
    level = page.locator("#page\\:levels")
    counts = []
    for option in level.evaluate("list => [...list.options].map(option => option.value)"):
        level.select_option(option)
        depths = page.evaluate("almanacCompare.nodes.filter(node => node[2] <= +document.getElementById('page:levels').value).length")
        counts.append(page.locator("table.comparison tbody tr").count())
        assert counts[-1] == depths == page.locator(".compare-chart .rows > li").count()
        page.reload()
        expect(page.locator("table.comparison tbody tr")).to_have_count(counts[-1])
        expect(level).to_have_value(option)
    assert len(set(counts)) == len(counts) > 2


@pytest.mark.parametrize("path", COMPARE)
def test_the_list_is_used_by_arrows_and_left_by_escape(visit, path):
    page = visit(path).page
    box = page.locator("form.compare [role=combobox]")
    box.focus()
    page.keyboard.press("ArrowDown")
    options = page.locator("[role=option]")
    assert options.count() > 1
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert options.nth(1).get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert options.nth(0).get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    assert not options.first.is_visible() and box.get_attribute("aria-expanded") == "false"
    box.press_sequentially("no such name")
    assert page.locator("[aria-disabled=true]").is_visible()


@pytest.mark.parametrize("path", COMPARE)
def test_by_touch_on_a_phone(browser, path):
    context = browser.new_context(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    try:
        page = context.new_page()
        page.goto((ROOT / path).as_uri())
        page.locator("form.compare [role=combobox]").tap()
        option = page.locator("[role=option]").first
        assert option.bounding_box()["height"] >= 44
        option.tap()
        assert "units=" in page.url and page.locator("table.comparison thead th").count() == 2
        remove = page.locator(".chosen button").first
        assert min(remove.bounding_box()["height"], remove.bounding_box()["width"]) >= 44
        remove.tap()
        assert page.locator(".compared").is_hidden()
    finally:
        context.close()


@pytest.mark.parametrize("path", COMPARE)
def test_every_symbol_has_its_numbers_in_words(visit, path):
    first, second = ids(path)[:2]
    page = visit(f"{path}?units={first},{second}").page
    shown = table(page)
    labels = page.locator(".compare-chart .rows svg[role=img]").evaluate_all("list => list.map(one => one.getAttribute('aria-label'))")
    assert len(labels) == len(shown)
    for label, (name, columns) in zip(labels, shown.items()):
        assert label.startswith(name + ": ")
        assert all(column["score"] in label for column in columns)
    assert page.locator(".compare-chart .rows li").first.locator("path").count() == 2


@pytest.mark.parametrize("path", COMPARE)
def test_without_scripts_it_says_where_the_numbers_are(visit, path):
    page = visit(path, scripts=False).page
    links = page.locator(".without a")
    assert links.count() >= 2 and page.locator("form.compare").is_hidden()
    assert any(link.endswith("ranking.html") for link in links.evaluate_all("links => links.map(link => link.getAttribute('href'))"))


@pytest.mark.parametrize("path", COMPARE)
def test_a_unit_s_page_leads_there_with_its_peers(visit, path):
    folder, unit = path.rsplit("/", 1)[0], ids(path)[3]
    page = visit(f"{folder}/units/{unit}.html").page
    page.locator("a[href*='compare.html?units=']").first.click()
    page.locator("table.comparison thead th").nth(2).wait_for()
    assert page.url.split("units=")[1].split(",")[0] == unit


@pytest.mark.parametrize("path", COMPARE)
def test_rows_of_the_ranking_are_chosen_by_keyboard_and_kept(visit, path):
    folder = path.rsplit("/", 1)[0]
    page = visit(f"{folder}/ranking.html").page
    page.locator(".choose").focus()
    page.keyboard.press("Enter")
    boxes = page.locator("table.heat").first.locator("input[type=checkbox]")
    count = boxes.count()
    assert count == page.locator("table.heat").first.locator("tbody tr").count()
    for box in range(min(4, count)):
        boxes.nth(box).focus()
        page.keyboard.press("Space")
    if count > 4:
        assert boxes.nth(4).is_disabled()
    chosen = page.url.split("compare=")[1].split("&")[0]
    page.reload()
    assert page.url.split("compare=")[1].split("&")[0] == chosen
    assert page.locator("input[type=checkbox]:checked").count() == min(4, count)
    page.locator(".chosen-rows a").click()
    assert page.url.endswith(f"compare.html?units={chosen}")
    page.go_back()
    assert page.locator("input[type=checkbox]:checked").count() == min(4, count)
    page.locator(".choose").click()
    assert "compare" not in page.url and page.locator(".chosen-rows").is_hidden()
