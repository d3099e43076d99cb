"""The ranking's column of intervals: there without scripts, put away and back by a button, and the address says so."""
import pytest
from playwright.sync_api import expect


def test_the_column_goes_and_comes_back_and_the_address_says_so(visit):
    seen = visit("2017/ranking.html")
    page = seen.page
    button = page.locator("button[data-column=iv]")
    cell = page.locator("main table.heat td.iv").first
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(cell).to_be_visible()
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(cell).to_be_hidden()
    assert "interval=off" in page.url
    page.reload()
    expect(page.locator("main table.heat td.iv").first).to_be_hidden()
    page.locator("button[data-column=iv]").click()
    expect(page.locator("main table.heat td.iv").first).to_be_visible()
    assert "interval" not in page.url
    assert seen.problems == []


def test_the_row_of_means_keeps_its_columns(visit):
    page = visit("2017/ranking.html?interval=off").page
    first = page.locator("main table.heat").first
    head = first.locator("tbody tr").first.locator("td.tot, td[class^=h]").evaluate_all("cells => cells.map(cell => Math.round(cell.getBoundingClientRect().left))")
    foot = first.locator("tfoot tr[data-mean]:not([hidden])").first.locator("td.tot, td:not(.rk):not(.iv)").evaluate_all("cells => cells.map(cell => Math.round(cell.getBoundingClientRect().left))")
    assert foot[0] == head[0] and foot[-1] == head[-1]


@pytest.mark.parametrize("width", [360, 1200])
def test_the_page_of_intervals_does_not_scroll_sideways(visit, width):
    seen = visit("2017/robustness.html", width)
    page = seen.page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("ol.bars li")).to_have_count(22)
    assert seen.problems == []
