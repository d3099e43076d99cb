"""Sorting, as the ARIA practices describe it: a button in the column's head, `aria-sort` on the head."""
import re

import pytest

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
