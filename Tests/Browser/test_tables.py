"""Sorting, as the ARIA practices describe it: a button in the column's head, `aria-sort` on the head."""
import re

import pytest
from playwright.sync_api import expect

from site_under_test import pages

RANKINGS = [path for path in pages() if path.endswith("/ranking.html")]


def numbers(table, column):
    """A column's numbers from top to bottom, in the rows that have one."""
    cells = table.evaluate(
        """(table, column) => [...table.tBodies].flatMap(body => [...body.rows]).map(row => {
            let at = 0
            for (const cell of row.cells) {
                if (at === column) return cell.dataset.value ?? cell.textContent
                at += cell.colSpan
            }
            return ''
        })""",
        column)
    found = [re.search(r"-?\d+(\.\d+)?", cell.replace(",", "")) for cell in cells]
    return [float(match.group()) for match in found if match]


def column_of(head):
    """The index of the table's column under a head, through rows of merged heads."""
    return head.evaluate(
        """head => {
            const grid = []
            for (const [y, row] of [...head.closest('thead').rows].entries()) {
                let x = 0
                for (const cell of row.cells) {
                    while (grid[y]?.[x]) x++
                    if (cell === head) return x
                    for (let dy = 0; dy < cell.rowSpan; dy++)
                        for (let dx = 0; dx < cell.colSpan; dx++) (grid[y + dy] ??= [])[x + dx] = true
                    x += cell.colSpan
                }
            }
        }""")


def test_there_is_a_ranking():
    assert RANKINGS


@pytest.mark.parametrize("path", RANKINGS)
def test_a_click_sorts_and_another_turns_it_round(visit, path):
    visited = visit(path)
    heads = visited.page.locator("table thead th:has(button)")
    assert heads.count() > 2, "no column of the ranking can be sorted"
    head = heads.nth(heads.count() - 1)
    table = head.locator("xpath=ancestor::table")
    column = column_of(head)
    before = sorted(numbers(table, column))

    for _ in range(2):
        head.locator("button").click()
        direction = head.get_attribute("aria-sort")
        values = numbers(table, column)
        assert direction in ("ascending", "descending")
        assert values == (before if direction == "ascending" else before[::-1])
        assert visited.page.locator("th[aria-sort=ascending], th[aria-sort=descending]").count() == 1
        first = direction if _ == 0 else first
    assert direction != first
    assert not visited.problems


@pytest.mark.parametrize("path", RANKINGS)
def test_a_view_stands_in_the_address_and_survives_a_reload(visit, path):
    visited = visit(path)
    page = visited.page
    page.locator("[data-filter] button").nth(1).click()
    page.locator("[data-cells] button").last.click()
    page.locator("table thead th button").last.click()
    # As a reader sees them: rows, their order, and what their cells show.
    seen = "[...document.querySelectorAll('tbody tr')].filter(row => row.offsetParent).map(row => row.innerText)"
    before, heads = page.evaluate(seen), page.locator("th[aria-sort]").get_attribute("aria-sort")
    assert 0 < len(before) < page.locator("tbody tr").count() and "%" in before[0]
    page.goto(page.url)
    assert page.evaluate(seen) == before
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == heads
    assert page.locator("[data-filter] button").nth(1).get_attribute("aria-pressed") == "true"
    page.locator("[data-filter] button").nth(0).click()
    page.locator("[data-cells] button").first.click()
    assert page.url.split("?")[1].startswith("sort=") and "&" not in page.url
    assert not visited.problems


@pytest.mark.parametrize("path", RANKINGS)
def test_filters_that_match_nothing_say_so(visit, path):
    page = visit(path).page
    none = page.locator(".none")
    assert none.is_hidden()
    groups = page.evaluate("[...document.querySelectorAll('[data-filter]')].map(f => [...f.querySelectorAll('button')].map(b => b.dataset.value).filter(Boolean))")
    rows = page.evaluate("[...document.querySelectorAll('tbody tr')].map(row => (row.dataset.groups || '').split(' '))")
    empty = next((pair for a, b in zip(groups, groups[1:]) for pair in ((x, y) for x in a for y in b) if not any(set(pair) <= set(row) for row in rows)), None)
    if empty is None:
        pytest.skip("every pair of groups has a unit")
    for value in empty:
        page.locator(f"[data-filter] button[data-value='{value}']").click()
    assert none.is_visible() and page.locator("tbody tr:visible").count() == 0


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("path", RANKINGS)
def test_on_a_phone_the_ranking_begins_on_the_first_screen_and_has_its_whole_height(visit, path, scripts):
    visited = visit(path, width=360, scripts=scripts)
    page = visited.page
    assert page.locator("tbody tr").first.bounding_box()["y"] < 780
    box = "document.querySelector('.table-scroll.long')"
    if scripts:
        assert page.evaluate(f"{box}.scrollHeight - {box}.clientHeight") <= 1, "an end within the page"
        toggle = page.locator(".tools-toggle")
        assert page.locator("[data-filter]").first.is_hidden() and toggle.get_attribute("aria-expanded") == "false"
        toggle.focus()
        page.keyboard.press("Enter")
        assert page.locator("[data-filter]").first.is_visible() and toggle.get_attribute("aria-expanded") == "true"
    assert not visited.problems


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [360, 800])
@pytest.mark.parametrize("path", RANKINGS)
def test_a_table_fades_at_its_edge_as_long_as_there_is_more(visit, path, width, scripts):
    page = visit(path, width, scripts=scripts).page
    box = page.locator(".table-scroll").first
    fades = "box => getComputedStyle(box).getPropertyValue('--fade') !== 'rgb(0, 0, 0)'"
    assert box.evaluate("box => box.scrollWidth > box.clientWidth + 40")
    expect(box).to_have_js_property("scrollLeft", 0)
    page.screenshot()  # The fade is reckoned with the frame that is painted.
    assert box.evaluate(fades)
    box.evaluate("box => { box.scrollLeft = box.scrollWidth }")
    page.screenshot()
    assert not box.evaluate(fades)
