"""Tables of many rows come in parts, so that they open at once: for the reader they are one table all the same."""
import re
import subprocess

import pytest
from playwright.sync_api import expect

import weighed_index
from preview_program import PROGRAM
from site_under_test import ROOT

UNITS = 450
# The rows that are laid out, by their units; by the table's order.
SHOWN = """[...document.querySelector('main table.heat').querySelectorAll(':scope > tbody > tr')].filter(row => row.getClientRects().length)
    .map(row => row.querySelector('th a').getAttribute('href').split('/').pop().replace('.html', ''))"""
LATER = "main table.heat > tbody.later"
# As if the browser never had time left: what follows has to be asked for.
NEVER_IDLE = "window.requestIdleCallback = work => { (window.waiting ||= []).push(work); }"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    weighed_index.write(weighed_index.generated(3, UNITS), folder)
    with open(folder / "Content/2024/units.csv", encoding="utf-8") as file:
        head, *rows = file.read().splitlines()
    rows = [f"{row},{'coast' if number % 3 else 'hills'}" for number, row in enumerate(rows)]
    (folder / "Content/2024/units.csv").write_text("\n".join([head + ",region", *rows]) + "\n", encoding="utf-8")
    edition = folder / "Content/2024/edition.yaml"
    edition.write_text(edition.read_text(encoding="utf-8") + "groups: {region: {label: Region, values: [{id: coast, label: Coast}, {id: hills, label: Hills}]}}\n", encoding="utf-8")
    run = subprocess.run([PROGRAM, "build", "--root", folder, "--out", folder / "Site"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return (folder / "Site").resolve()


def test_all_rows_follow_the_first(visit, site):
    visited = visit("2024/ranking.html", root=site)
    expect(visited.page.locator(LATER)).to_have_count(0)
    assert len(visited.page.evaluate(SHOWN)) == UNITS
    assert not visited.problems


def test_without_scripts_and_on_paper_all_rows_are_there(visit, site):
    plain = visit("2024/ranking.html", root=site, scripts=False).page
    assert len(plain.evaluate(SHOWN)) == UNITS
    printed = visit("2024/ranking.html", root=site, before=NEVER_IDLE).page
    assert len(printed.evaluate(SHOWN)) == 100
    printed.emulate_media(media="print")
    assert len(printed.evaluate(SHOWN)) == UNITS


def test_sorting_orders_all_rows_and_shows_the_first_at_once(visit, site):
    page = visit("2024/ranking.html", root=site, before=NEVER_IDLE).page
    assert len(page.evaluate(SHOWN)) == 100
    name = page.locator("main table.heat th[data-sort=text] button").first
    name.click()
    name.click()
    assert page.evaluate(SHOWN) == [f"u{number:03}" for number in reversed(range(UNITS - 100, UNITS))]
    page.evaluate("while (window.waiting.length) window.waiting.shift()()")
    assert page.evaluate(SHOWN) == [f"u{number:03}" for number in reversed(range(UNITS))]
    # Again, from far below: the order's first rows are in view.
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    name.click()
    expect(page.locator("main table.heat tbody tr").first).to_be_in_viewport()
    assert page.evaluate(SHOWN) == [f"u{number:03}" for number in range(100)]


def test_an_order_and_a_filter_in_the_address_hold_for_all_rows(visit, site):
    page = visit("2024/ranking.html?sort=name.ascending&region=hills", root=site).page
    expect(page.locator(LATER)).to_have_count(0)
    assert page.evaluate(SHOWN) == [f"u{number:03}" for number in range(0, UNITS, 3)]
    page.locator("[data-filter] button[data-value='']").click()
    expect(page.locator(LATER)).to_have_count(0)
    assert page.evaluate(SHOWN) == [f"u{number:03}" for number in range(UNITS)]


def test_a_filter_shows_its_first_rows_at_once(visit, site):
    page = visit("2024/ranking.html?sort=name.ascending", root=site, before=NEVER_IDLE).page
    page.locator("[data-filter] button[data-value='region/hills']").click()
    shown = page.evaluate(SHOWN)
    assert len(shown) >= 100 and shown == [f"u{number:03}" for number in range(0, UNITS, 3)][:len(shown)]


def test_back_on_the_page_all_rows_are_there_at_once(visit, site):
    page = visit("2024/ranking.html", root=site, before=NEVER_IDLE).page
    page.reload()
    assert len(page.evaluate(SHOWN)) == UNITS


# The numbers of the texts, a table for each text, are divided as one.
CHECKS = "2017/checks.html"


def laid_out(page):
    return page.evaluate("[...document.querySelectorAll('main table.ledger tbody tr[id]')].filter(row => row.getClientRects().length).length")


@pytest.fixture(scope="module")
def last_number():
    """The address within the page of the last number, whose row follows late."""
    page = (ROOT / CHECKS).read_text(encoding="utf-8")
    assert '<tbody class="later">' in page
    return re.findall(r'<tr id="(n\d+)"', page)[-1]


def test_a_link_to_a_number_far_below_leads_to_it(visit, last_number):
    page = visit(f"{CHECKS}#{last_number}", before=NEVER_IDLE).page
    expect(page.locator(f"[id={last_number}]")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1200])
def test_a_link_within_the_page_leads_to_where_it_stands_when_all_rows_are_there(visit, last_number, width):
    visited = visit(CHECKS, width=width, before=NEVER_IDLE)
    page = visited.page
    before = laid_out(page)
    entry = page.locator(".toc a").last
    entry.click()
    heading = page.locator(entry.get_attribute("href"))
    expect(heading).to_be_in_viewport()
    assert laid_out(page) > before
    assert 0 <= heading.bounding_box()["y"] < 200
    page.go_back()
    page.evaluate(f"location.hash = '{last_number}'")
    expect(page.locator(f"[id={last_number}]")).to_be_in_viewport()
    assert not visited.problems


def test_a_page_of_many_tables_is_whole_when_the_browser_had_time(visit):
    page = visit(CHECKS).page
    expect(page.locator("tbody.later")).to_have_count(0)
    assert laid_out(page) == laid_out(visit(CHECKS, scripts=False).page) > 300
