"""The ranking's filters: the means below it, and the file of what they leave."""
import csv
import io

import pytest

from site_under_test import ROOT, pages

RANKINGS = [path for path in pages() if path.endswith("/ranking.html")]


def choices(page):
    """The buttons of each filter but the one for all."""
    return page.evaluate("[...document.querySelectorAll('[data-filter]')].map(f => [...f.querySelectorAll('button')].map(b => b.dataset.value).filter(Boolean))")


def press(page, value):
    page.locator(f"[data-filter] button[data-value='{value}']").click()


def shown(page):
    """The units that are shown, by their pages."""
    return page.evaluate("""[...document.querySelector('table.heat').tBodies[0].rows].filter(row => !row.hidden)
        .map(row => row.querySelector('th a').getAttribute('href').split('/').pop().replace('.html', ''))""")


def means(page):
    """The row of means that is shown: its words, its filter, its numbers."""
    return page.evaluate("""[...document.querySelector('table.heat').tFoot.rows].filter(row => row.offsetParent).map(row => ({
        filter: row.dataset.mean, name: row.cells[1].innerText, numbers: [...row.cells].slice(2).map(cell => cell.innerText.trim())}))""")


@pytest.mark.parametrize("path", RANKINGS)
def test_the_row_of_means_follows_the_filters(visit, path):
    visited = visit(path)
    page = visited.page
    everyone, = means(page)
    assert everyone["filter"] == ""
    for filters in choices(page):
        for value in filters:
            press(page, value)
            row, = means(page)
            assert row["filter"] == value and str(len(shown(page))) in row["name"]
        page.locator("[data-filter] button[data-value='']").first.click()
        page.locator("[data-filter]").evaluate_all("all => all.forEach(one => one.querySelector('button').click())")
    assert means(page) == [everyone]
    assert not visited.problems


@pytest.mark.parametrize("path", RANKINGS)
def test_a_group_s_means_are_those_of_its_own_page(visit, path):
    page = visit(path).page
    folder = path.rsplit("/", 1)[0]
    value = choices(page)[0][0]
    press(page, value)
    row, = means(page)
    own = visit(f"{folder}/groups/{value}.html", scripts=False).page
    numbers = own.evaluate("""value => {
        const table = document.querySelector('table.groups')
        const column = [...table.tHead.rows[0].cells].findIndex(cell => cell.querySelector('a')?.getAttribute('href').endsWith(`/${value}.html`))
        return [...table.tBodies[0].rows].map(row => row.cells[column].innerText.trim())
    }""", value)
    assert row["numbers"][0] == numbers[0]
    assert set(row["numbers"]) - {""} <= set(numbers)


def download(page, link):
    with page.expect_download() as started:
        link.click()
    with open(started.value.path(), "rb") as file:
        return file.read(), started.value.suggested_filename


@pytest.mark.parametrize("path", RANKINGS)
def test_the_file_holds_the_lines_of_the_rows_that_are_shown(visit, path):
    visited = visit(path)
    page = visited.page
    link = page.locator("a[data-rows][href$='.csv']")
    whole = (ROOT / path).parent.joinpath(link.get_attribute("href")).resolve().read_bytes()
    label = link.inner_text()
    filters = choices(page)
    value = filters[0][-1]
    press(page, value)
    left = set(shown(page))
    assert str(len(left)) in link.inner_text()
    found, name = download(page, link)
    assert name.startswith("ranking-") and name.endswith(".csv")
    # Byte for byte the lines of the whole file: its mark of UTF-8, its quotes, what keeps a spreadsheet from running a text.
    head, *lines = whole.splitlines(keepends=True)
    position = next(csv.reader(io.StringIO(head.decode("utf-8-sig")))).index("unit")
    wanted = [line for line in lines if next(csv.reader(io.StringIO(line.decode("utf-8"))))[position] in left]
    assert found == head + b"".join(wanted)
    assert found.startswith(b"\xef\xbb\xbf") and len(wanted) == len(left)
    # A sorted view is the same file, a second one another.
    page.locator("thead th button").last.click()
    assert download(page, link)[0] == found
    press(page, filters[0][0])
    assert download(page, link)[0] != found or len(filters[0]) == 1
    page.locator("[data-filter] button[data-value='']").first.click()
    assert link.inner_text() == label
    assert not visited.problems
