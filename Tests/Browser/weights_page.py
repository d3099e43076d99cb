"""The page of own weights in the browser: what its table says, and what it is held to."""
import csv
from fractions import Fraction

import pytest

from weighed_index import text

ROWS = "[...document.querySelectorAll('.weighed tbody tr')].map(row => [row.cells[0].innerText, row.querySelector('a').pathname.split('/').pop().replace('.html', ''), row.cells[3].innerText])"
PUBLISHED = """[...document.querySelectorAll('table.ranking tbody tr, table.heat tbody tr')].map(row => [
    row.querySelector('.rk').innerText, row.querySelector('th a').pathname.split('/').pop().replace('.html', ''), row.querySelector('.tot').innerText])"""
SCENARIOS = """[...document.querySelectorAll('table.scenarios tbody tr')].map(row => [
    row.querySelector('th a').pathname.split('/').pop().replace('.html', ''), ...[...row.cells].map(cell => cell.firstChild ? cell.firstChild.textContent.trim() : '')])"""


@pytest.fixture
def opened(take):
    """A page by its address, and what goes wrong on it."""

    def start(address, **options):
        page = take(**options)
        page.problems = []
        page.on("console", lambda message: page.problems.append(message.text))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.goto(address)
        return page

    return start


def rows(page):
    """(label of the rank, unit, printed total), from the top."""
    return [tuple(row) for row in page.evaluate(ROWS)]


def published_rows(page):
    """The same of the ranking page."""
    return [tuple(row) for row in page.evaluate(PUBLISHED)]


def scenario_ranks(page, position):
    """By unit: the label of its rank in a column of the table of scenarios."""
    return {row[0]: row[3 + position] for row in page.evaluate(SCENARIOS)}


def built_scenarios(edition):
    """What a build computes for each scenario, in the order of the table of scenarios: by unit, its rank and total."""
    with open(edition / "data/scenarios.csv", encoding="utf-8-sig", newline="") as file:
        found = {}
        for row in csv.DictReader(file):
            found.setdefault(row["scenario"], {})[row["unit"]] = (row["rank"] or "–", Fraction(row["total"]) if row["total"] else None)
    return found


def chosen(page, name):
    """By unit, its rank and total after a choice."""
    page.locator(".weigh .seg").get_by_role("button", name=name, exact=True).click()
    return {unit: (rank.lstrip("="), None if total == "–" else Fraction(total.replace("−", "-"))) for rank, unit, total in rows(page)}


def asked(index, weights, rules=""):
    """What stands behind the address for these weights."""
    return "?w=" + (rules + "/" if rules else "") + ",".join(f"{child.id}:{text(Fraction(weight))}" for child, weight in zip(index.root.regular, weights))
