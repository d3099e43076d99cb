"""A report in German: every number that readers see has a comma before its decimals, and the scripts of the pages read and write it so."""
import csv
import re
from fractions import Fraction
from html.parser import HTMLParser

import pytest
from playwright.sync_api import expect

from site_under_test import pages
from weighed_index import Index, Node
from weights_page import asked, opened, rows  # noqa: F401


@pytest.fixture(scope="module")
def german(fixture_site):
    return fixture_site("german")


class Words(HTMLParser):
    """What a page says, and what its scripts put on it, without formulas and code."""

    SILENT = {"style", "script", "code", "pre", "bdi"}
    SHOWN = {"aria-label", "title", "alt", "data-rate", "data-label", "content"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.words, self.silent = [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.silent += tag in self.SILENT
        if not self.silent:
            self.words += [value for name, value in attributes if name in self.SHOWN and value and (tag != "meta" or ("name", "description") in attributes)]

    def handle_endtag(self, tag):
        self.silent -= tag in self.SILENT

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)


# A point before decimals: no mark between thousands, no licence's version.
POINT = re.compile(r"(?<![\d.,-])\d+\.(?!\d{3}(?!\d))\d+")


def test_no_number_has_a_point(german):
    found = 0
    for path in pages(german):
        for words in Words((german / path).read_text(encoding="utf-8")).words:
            assert not POINT.search(words.replace("CC BY 4.0", "").replace("CC-BY-4.0", "")), (path, words)
            found += len(re.findall(r"\d,\d", words))
    assert found > 300


def test_figures_as_files_have_commas_and_data_points(german):
    drawings = "".join(path.read_text(encoding="utf-8") for path in (german / "2023").rglob("*.svg"))
    assert re.search(r">81,6<", drawings) and not re.search(r">\d+\.\d<", drawings)
    for path in (german / "2023").rglob("*.csv"):
        for row in csv.reader(path.open(encoding="utf-8-sig")):
            # What a text states stands as it is written; its formula beside it does not.
            assert not [cell for cell in row if re.fullmatch(r"[−-]?\d+,\d+", cell) and path.name != "checks.csv"], (path, row)
    ledger = list(csv.DictReader((german / "2023/data/checks.csv").open(encoding="utf-8-sig")))
    assert {"81.6", "-3.5", "2.5", "1267417.5"} <= {row["computed"].lstrip("'") for row in ledger}


def printed(text):
    """A number as the pages print it."""
    match = re.search(r"[−-]?\d[\d.]*(,\d+)?", text)
    return Fraction(match[0].replace("−", "-").replace(".", "").replace(",", ".")) if match else None


@pytest.mark.parametrize("path", ["2023/ranking.html", "2023/weights.html", "2023/robustness.html", "2023/movers.html"])
def test_columns_sort_by_what_their_numbers_say(visit, german, path):
    page = visit(path, root=german).page
    tables = page.locator("main table.sortable:visible")
    sorted_columns = 0
    for table in tables.all():
        for head in table.locator("thead th[data-sort=number]").all():
            column = head.evaluate("""head => { const of = (row) => [...row.cells].reduce((x, cell) => cell === head ? [x[0], x[1]] : x[1] === null ? x : x, [0, 0]);
                const grid = []; for (const [y, row] of [...head.closest('thead').rows].entries()) { let x = 0; for (const cell of row.cells) {
                while (grid[y]?.[x]) x++; if (cell === head) return x;
                for (let dy = 0; dy < cell.rowSpan; dy++) for (let dx = 0; dx < cell.colSpan; dx++) (grid[y + dy] ??= [])[x + dx] = true; x += cell.colSpan } } }""")
            head.locator("button").first.click()
            order = head.get_attribute("aria-sort")
            cells = table.locator("tbody tr").evaluate_all("(rows, column) => rows.filter(row => !row.hidden).map(row => row.cells[column].innerText)", column)
            # An arrow says which way a change goes.
            numbers = [-(printed(cell) or 0) if "↓" in cell else printed(cell) for cell in cells]
            numbers = [number for number in numbers if number is not None]
            assert numbers == sorted(numbers, reverse=order == "descending"), (path, head.inner_text(), cells)
            sorted_columns += any("," in cell for cell in cells)
    assert sorted_columns or path.endswith("movers.html")


def test_own_weights_are_written_with_commas_and_shared_with_points(opened, german):
    address = (german / "2023/weights.html").as_uri()
    with (german / "2023/data/ranking.csv").open(encoding="utf-8-sig", newline="") as file:
        published = list(csv.DictReader(file))
    with (german / "2023/data/units.csv").open(encoding="utf-8-sig", newline="") as file:
        units = [row["unit"] for row in csv.DictReader(file)]
    service = Node("service", "weighted-mean", Fraction(30), children=[Node("service.kasse", weight=Fraction("62.5")), Node("service.kurse", weight=Fraction("37.5"))])
    root = Node("total", "weighted-mean", children=[Node("wasser", weight=Fraction(50)), service, Node("wege", weight=Fraction(20))])
    scores = {row["unit"]: {leaf: Fraction(row[leaf]) for leaf in root.leaves()} for row in published}
    index = Index(root, units, scores, decimals=1, rank="fractional")
    page = opened(address)
    commas = [(rank.replace(".", ","), unit, total.replace(".", ",")) for rank, unit, total in index.ranking()]
    assert rows(page) == commas and any("2,5" in rank for rank, _, _ in commas)
    weights = [Fraction(355, 10), Fraction(40), Fraction(245, 10)]
    page.goto(address + asked(index, weights))
    assert rows(page) == [(rank.replace(".", ","), unit, total.replace(".", ",")) for rank, unit, total in index.ranking(weights)]
    assert page.locator("output").all_inner_texts() == ["35,5%", "40%", "24,5%"]
    assert "wasser:35.5" in page.locator(".weigh-share a").get_attribute("href")
    assert not page.problems


def test_a_comparison_puts_its_symbols_where_the_numbers_are(visit, german):
    page = visit("2023/compare.html?units=nordbad,waldbad", root=german).page
    nodes = page.evaluate("window.almanacCompare.nodes.map(node => node[4])")
    values = page.evaluate("window.almanacCompare.units.filter(unit => ['nordbad', 'waldbad'].includes(unit[0])).map(unit => unit[6])")
    places = page.evaluate("[...document.querySelectorAll('.compare-chart .rows li, .compared .rows li')].map(row => [...row.querySelectorAll('svg svg')].map(at => parseFloat(at.getAttribute('x'))))")
    assert page.evaluate("window.almanacCompare.decimal") == "," and len(places) == len(nodes)
    for node, (low, high) in enumerate(nodes):
        expected = sorted(float(100 * (printed(value[node]) - Fraction(low)) / (Fraction(high) - Fraction(low))) for value in values)
        assert sorted(places[node]) == pytest.approx(expected), node


def test_the_words_around_a_number_are_found_by_it(visit, german):
    page = visit("2023/index.html", root=german).page
    page.keyboard.press("/")
    page.locator("dialog.find input").fill("81,6")
    expect(page.locator("#page\\:found a").first).to_be_visible()
    assert "81,6" in page.locator(".found-text").first.inner_text()
