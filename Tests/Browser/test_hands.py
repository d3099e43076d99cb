"""What readers do on the pages, by mouse, by touch and by keyboard alone: from a folder, over http with the served policy, and in the preview."""
import re

import pytest
from playwright.sync_api import expect

from site_under_test import IS_2017, ROOT, pages

EDITION = next(path.split("/")[0] for path in pages() if path.endswith("/ranking.html"))
SEEN = "[...document.querySelectorAll('main table.heat tbody tr')].filter(row => row.offsetParent).map(row => row.innerText)"


class Mouse:
    size, options = (1200, 900), {}

    def __init__(self, page):
        self.page = page

    def press(self, target):
        target.click()

    def choose(self, target, value):
        target.select_option(value)


class Touch(Mouse):
    size, options = (360, 780), {"has_touch": True, "is_mobile": True}

    def press(self, target):
        # A finger needs room, but for a word in a line and a mark in a table.
        target.tap()


class Keyboard(Mouse):
    """Tab until it is there, then a key: nothing is focused by a script."""

    def reach(self, target):
        for _ in range(400):
            # A label's button has the focus in its place.
            if target.evaluate("element => (element.control || element) === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {target}")

    def press(self, target):
        self.reach(target)
        self.page.keyboard.press("Space" if target.get_attribute("type") == "checkbox" else "Enter")

    def choose(self, target, value):
        self.reach(target)
        current, wanted = (target.evaluate("(list, value) => [...list.options].findIndex(one => one.value === value)", one) for one in (target.input_value(), value))
        for _ in range(abs(wanted - current)):
            self.page.keyboard.press("ArrowDown" if wanted > current else "ArrowUp")


@pytest.fixture(params=["file", "http", "preview"])
def base(request):
    if request.param == "file":
        return ROOT.as_uri() + "/"
    if request.param == "http":
        return request.getfixturevalue("server")
    if not IS_2017:
        pytest.skip("the preview shows the report of 2017")
    return request.getfixturevalue("preview_address")


@pytest.fixture(params=[Mouse, Touch, Keyboard], ids=lambda kind: kind.__name__.lower())
def hand(request, base, take):
    """A hand on a page; nothing may go wrong on it."""
    page, problems = take(*request.param.size, permissions=["clipboard-read", "clipboard-write"], **request.param.options), []
    page.on("console", lambda message: message.type in ("error", "warning") and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith((base, "data:")) or problems.append(f"from outside: {asked.url}"))
    yield request.param(page)
    assert not problems, "\n".join(problems)


def show_tools(hand):
    """On a phone the ranking's tools are behind a button."""
    toggle = hand.page.locator(".tools-toggle")
    if toggle.is_visible():
        hand.press(toggle)


def test_sorting_filtering_and_the_address_that_shares_them(hand, base):
    page = hand.page
    page.goto(f"{base}{EDITION}/ranking.html")
    whole = page.evaluate(SEEN)
    show_tools(hand)
    hand.press(page.locator("[data-filter] button").nth(1))
    filtered = page.evaluate(SEEN)
    assert 0 < len(filtered) < len(whole)
    hand.press(page.locator("main table.heat thead th button").last)
    expect(page.locator("th[aria-sort=ascending], th[aria-sort=descending]")).to_have_count(1)
    view = page.evaluate(SEEN)
    assert sorted(row.split("\t")[-1] for row in view) == sorted(row.split("\t")[-1] for row in filtered)
    other = page.context.new_page()
    other.goto(page.url)
    assert other.evaluate(SEEN) == view and "sort=" in other.url
    other.close()
    page.bring_to_front()
    hand.press(page.locator("[data-filter] button").first)
    assert len(page.evaluate(SEEN)) == len(whole)


def test_comparing_from_the_ranking(hand, base):
    page = hand.page
    page.goto(f"{base}{EDITION}/ranking.html")
    show_tools(hand)
    hand.press(page.locator(".choose"))
    boxes = page.locator("main table.heat").first.locator("input[type=checkbox]")
    for row in (0, 2):
        hand.press(boxes.nth(row))
        expect(boxes.nth(row)).to_be_checked()
    hand.press(page.locator(".chosen-rows a"))
    expect(page.locator("table.comparison thead th")).to_have_count(3)
    hand.choose(page.locator("#page\\:mean"), "all")
    expect(page.locator("table.comparison thead th")).to_have_count(4)
    assert "units=" in page.url and page.url.endswith("mean=all")
    table = page.locator("table.comparison").inner_text()
    page.goto(page.url)
    expect(page.locator("table.comparison")).to_have_text(re.compile(r"\d"))
    assert page.locator("table.comparison").inner_text() == table
    hand.press(page.locator(".chosen button").first)
    expect(page.locator("table.comparison thead th")).to_have_count(3)


def test_finding(hand, base):
    page = hand.page
    unit = next(path for path in pages() if re.fullmatch(rf"{EDITION}/units/(?!index)[^/]+\.html", path))
    name = re.search(r"<h1[^>]*>([^<]+)", (ROOT / unit).read_text(encoding="utf-8")).group(1).strip()
    page.goto(base + "index.html")
    hand.press(page.locator(".find-open"))
    expect(page.locator("dialog.find input")).to_be_focused()
    page.keyboard.type(name)
    found = page.locator(".found [role=option]").first
    expect(found).to_be_visible()
    if isinstance(hand, Keyboard):
        page.keyboard.press("Enter")
    else:
        hand.press(found)
    expect(page).to_have_url(base + unit)


def test_taking_a_figure_s_code_for_another_page(hand, base):
    page = hand.page
    chapter = next(path for path in pages() if "/chapters/" in path and 'data-copy="embed"' in (ROOT / path).read_text(encoding="utf-8"))
    page.goto(base + chapter)
    panel = page.locator("details.take").first
    hand.press(panel.locator("summary").first)
    hand.press(panel.locator('[data-copy="embed"] button').first)
    expect(panel.locator("[role=status]")).to_have_text(panel.get_attribute("data-done"))
    code = page.evaluate("navigator.clipboard.readText()")
    assert re.match(r'<iframe src="[^"]+/embed/', code) and "</iframe>" in code


def test_a_number_tells_where_it_comes_from(hand, base):
    page = hand.page
    chapter = next(path for path in pages() if "/chapters/" in path and 'class="claim-key"' in (ROOT / path).read_text(encoding="utf-8"))
    page.goto(base + chapter)
    hand.press(page.locator(".prose p label.claim").first)
    card = page.locator(".claim-card:popover-open")
    expect(card).to_have_count(1)
    expect(card.locator("code")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_other_weights_and_back(hand, base):
    page = hand.page
    weights = next((path for path in pages() if path.endswith("/weights.html") and 'type="range"' in (ROOT / path).read_text(encoding="utf-8")), None)
    if weights is None:
        pytest.skip("no weight counts in this report")
    page.goto(base + weights)
    rows = page.locator(".weighed tbody tr")
    published = rows.all_inner_texts()
    choices = page.locator(".weigh .seg button")
    hand.press(choices.last)
    expect(page).to_have_url(re.compile(r"[?&]w="))
    expect(choices.last).to_have_attribute("aria-pressed", "true")
    hand.press(choices.first)
    expect(page).not_to_have_url(re.compile(r"[?&]w="))
    assert rows.all_inner_texts() == published


def test_light_and_dark(hand, base):
    page = hand.page
    page.goto(f"{base}{EDITION}/index.html")
    for theme in ("dark", "light"):
        hand.choose(page.locator(".theme select"), theme)
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == theme
    hand.choose(page.locator(".theme select"), "dark")
    show = page.locator(".menu summary")
    if show.is_visible():
        hand.press(show)
    hand.press(page.locator(".mast nav a").nth(1))
    page.wait_for_url(lambda url: not url.endswith("/index.html") or url.count("/index.html") and f"{EDITION}/index.html" not in url)
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark", "the choice is forgotten on the next page"


def test_the_other_language(hand, base):
    page = hand.page
    page.goto(f"{base}{EDITION}/ranking.html")
    if not page.locator(".langs a").count():
        pytest.skip("a report in one language")
    first = page.locator("html").get_attribute("lang")
    hand.press(page.locator(".langs a").first)
    expect(page.locator("html")).not_to_have_attribute("lang", first)
    expect(page).to_have_url(re.compile(rf"/{EDITION}/ranking\.html"))
    hand.press(page.locator(".langs a").first)
    expect(page).to_have_url(re.compile(rf"^{re.escape(base)}{EDITION}/ranking\.html"))
