"""What readers open and choose on a page is held to the same rules as the page: every width, light and dark."""
import pytest
from playwright.sync_api import expect

import page_checks
from site_under_test import ROOT, pages

RANKING, COMPARE, WEIGHTS = (next(path for path in pages() if path.endswith(f"/{name}.html")) for name in ("ranking", "compare", "weights"))
EDITION = RANKING.rsplit("/", 1)[0]
CHAPTER = next(path for path in pages() if "/chapters/" in path and 'data-copy="embed"' in (ROOT / path).read_text(encoding="utf-8"))
CLAIM = next(path for path in pages() if "/chapters/" in path and 'class="claim-key"' in (ROOT / path).read_text(encoding="utf-8"))


def menu(page):
    page.locator(".menu summary").click()
    expect(page.locator(".mast nav a").first).to_be_visible()


def find(query):
    def act(page):
        page.locator(".find-open").click()
        page.locator("dialog.find input").fill(query)
        if query:
            expect(page.locator(".find-status")).not_to_be_empty()
    return act


def view(page):
    page.locator(".tools-toggle").click()
    page.locator("[data-filter] button").nth(1).click()
    page.locator("[data-cells] button").last.click()
    page.locator("main table.heat thead th button").last.click()
    page.locator(".choose").click()
    boxes = page.locator("main table.heat tbody tr:visible input[type=checkbox]")
    for row in range(min(2, boxes.count())):
        boxes.nth(row).check()


def no_match(page):
    page.locator(".tools-toggle").click()
    for filter in page.locator("[data-filter]").all():
        filter.locator("button").last.click()


def four(page):
    for _ in range(4):
        page.locator("form.compare [role=combobox]").click()
        page.locator("[role=option]").first.click()
    page.locator("#page\\:mean").select_option("all")
    expect(page.locator("table.comparison thead th")).to_have_count(6)


def picking(page):
    page.locator("form.compare [role=combobox]").click()
    expect(page.locator("[role=option]").first).to_be_visible()


def weighing(page):
    page.locator(".weigh input[type=range]").first.focus()
    page.keyboard.press("End")
    expect(page.locator(".unlike")).to_be_visible()


def claim(page):
    page.locator("button.claim-key").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".claim-card:popover-open")).to_have_count(1)


def numbers(page):
    page.locator(".numbers button").click()


STATES = {
    "menu": (f"{EDITION}/index.html", menu), "find, nothing typed": (RANKING, find("")), "find, some": (CHAPTER, find("a")), "find, none": (RANKING, find("qqzzqqzz")),
    "ranking, a view": (RANKING, view), "ranking, no match": (RANKING, no_match), "compare, four and a mean": (COMPARE, four), "compare, picking": (COMPARE, picking),
    "own weights": (WEIGHTS, weighing), "a number's card": (CLAIM, claim), "numbers marked": (CLAIM, numbers),
}


@pytest.mark.parametrize("language", ["", "en/"], ids=["first", "en"])
@pytest.mark.parametrize("state", STATES)
def test_a_state_is_as_sound_as_its_page(visit, state, language):
    path, act = STATES[state]
    if language + path not in pages():
        pytest.skip("a report in one language")
    visited = visit(language + path, 360)
    page, found = visited.page, []
    act(page)
    for width in page_checks.WIDTHS if state != "menu" else (360, 720):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width} px: {line}" for line in [*page_checks.sideways(page), *page_checks.tables(page), *page_checks.violations(page, page_checks.BUT_COLOURS)]]
    for theme in page_checks.THEMES:
        page.emulate_media(color_scheme=theme)
        found += [f"{theme}: {line}" for line in page_checks.violations(page, page_checks.OF_COLOUR)]
    assert not found, "\n".join(found)
    assert not visited.problems, "\n".join(visited.problems)
